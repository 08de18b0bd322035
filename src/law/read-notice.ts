import { basename } from 'node:path';
import { type CalendarYear, daysOf, isDay } from './calendar.ts';
import type { PackProblem } from './problem.ts';
import { readDocument } from './read-document.ts';
import { statutoryHolidaysOf } from './statutory-holidays.ts';
import type { LawText } from './text.ts';

export interface ReadNotice {
  /** Undefined where anything is wrong with it. */
  readonly year: CalendarYear | undefined;
  readonly problems: readonly PackProblem[];
}

type Report = (line: number, zh: string, en: string, remedy?: LawText) => void;
type Entry = { readonly range: string; readonly line: number };

interface Written {
  readonly year: number;
  readonly notice: string;
  readonly off: readonly Entry[];
  readonly work: readonly Entry[];
}

const byTheNotice: LawText = { zh: '对照通知原文改正。', en: 'Correct it by the text of the notice.' };

/**
 * Reads one year's notice of the State Council: YAML as in `packs/calendar`, or a plain table whose first line is the
 * year, the second the notice, and every further one `休` or `班` (`off`, `work`) with a day or `from..to`.
 * Everything that no notice of that year can say is a problem with its line.
 */
export function readNotice(file: string, text: string): ReadNotice {
  const problems: PackProblem[] = [];
  const report: Report = (line, zh, en, remedy = byTheNotice) => {
    problems.push({ file: basename(file), line, what: { zh, en }, remedy });
  };
  const written = /\.ya?ml$/.test(file) ? fromYaml(file, text, problems) : fromTable(text, report);
  if (!written) return { year: undefined, problems };
  checkNotice(written, report);
  const { year, notice } = written;
  const ranges = (entries: readonly Entry[]) => entries.map(({ range }) => range);
  return {
    year: problems.length > 0 ? undefined : { year, notice, off: ranges(written.off), work: ranges(written.work) },
    problems,
  };
}

function fromYaml(file: string, text: string, problems: PackProblem[]): Written | undefined {
  const { data, lineOf } = readDocument<CalendarYear>(basename(file), text, 'calendar', problems);
  if (!data) return undefined;
  const entries = (key: 'off' | 'work') => data[key].map((range, index) => ({ range, line: lineOf([key, index]) }));
  return { year: data.year, notice: data.notice, off: entries('off'), work: entries('work') };
}

const words: Readonly<Record<string, 'off' | 'work'>> = { 休: 'off', off: 'off', 班: 'work', work: 'work' };

function fromTable(text: string, report: Report): Written | undefined {
  const lines = text.split(/\r?\n/).map((line, index) => ({ text: line.replace(/#.*/, '').trim(), line: index + 1 }));
  const [head, notice, ...rest] = lines.filter((line) => line.text !== '');
  const entries: Record<'off' | 'work', Entry[]> = { off: [], work: [] };
  let sound = true;
  if (!head || !/^\d{4}$/.test(head.text) || !notice) {
    report(1, '第一行应为年份，第二行应为通知名称', 'the first line must be the year, the second the notice');
    return undefined;
  }
  for (const { text: said, line } of rest) {
    const [word = '', range = '', more] = said.split(/\s+/);
    const kind = words[word];
    if (kind && range !== '' && more === undefined) entries[kind].push({ range, line });
    else {
      sound = false;
      report(line, `看不懂“${said}”`, `“${said}” is not understood`, {
        zh: '写作“休 2027-01-01..2027-01-03”或者“班 2027-01-10”。',
        en: 'Write “off 2027-01-01..2027-01-03” or “work 2027-01-10”.',
      });
    }
  }
  return sound ? { year: Number(head.text), notice: notice.text, ...entries } : undefined;
}

function checkNotice({ year, notice, off, work }: Written, report: Report): void {
  if (year < 2000 || year > 2099) {
    report(1, `年份 ${year} 不在 2000 至 2099 之间`, `the year ${year} is not between 2000 and 2099`);
    return;
  }
  if (!notice.includes(String(year))) report(1, `通知名称没有写明 ${year} 年`, `the notice does not name the year ${year}`);
  const kinds = new Map<string, 'off' | 'work'>();
  for (const [kind, entries] of Object.entries({ off, work }))
    for (const { range, line } of entries)
      for (const day of soundDays(range, line, year, report)) {
        if (kinds.has(day)) {
          report(line, `${day} 列了两次`, `${day} is listed twice`, { zh: '留下一处。', en: 'Keep one.' });
          continue;
        }
        kinds.set(day, kind as 'off' | 'work');
        if (kind === 'work' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
          report(line, `${day} 不是星期六、星期日，不会是调休上班日`, `${day} is no Saturday or Sunday and cannot be a make-up workday`);
      }
  for (const { day, name } of statutoryHolidaysOf(year)) {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const kind = kinds.get(day);
    if (kind === 'off' || (kind === undefined && weekend)) continue;
    report(1, `${name.zh} ${day} 没有放假`, `${name.en}, ${day}, is not off`, {
      zh: '补上；法定节假日不能调走（全国年节及纪念日放假办法第二条）。',
      en: 'Add it: a statutory holiday cannot be moved (Regulations on Public Holidays, article 2).',
    });
  }
}

/** The days of an entry, where it names real days in order, of the year or the last week before it. */
function soundDays(range: string, line: number, year: number, report: Report): readonly string[] {
  const [first = '', last = first, more] = range.split('..');
  if (!isDay(first) || !isDay(last) || more !== undefined) {
    report(line, `${range} 不是日期，也不是“起..止”`, `${range} is neither a day nor from..to`);
    return [];
  }
  const inside = first >= `${year - 1}-12-25` && last <= `${year}-12-31`;
  if (!inside || first > last) {
    report(line, `${range} 不属于 ${year} 年的通知，或者先后颠倒`, `${range} is not of the notice of ${year}, or the wrong way round`);
    return [];
  }
  return daysOf(range);
}
