import { isDay } from './calendar.ts';
import type { Path, SourceDocument } from './read-document.ts';
import type { LawText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { reservedWords, unknownWordIn } from './who.ts';
import { lapseOf, listOf, type OneOrMany, type WrittenCase, type WrittenField } from './written.ts';

/** What a JSON Schema cannot see: names that must lead somewhere inside the type, or be known to the program. */
export function checkCaseType(document: SourceDocument<WrittenCase>, written: WrittenCase, vocabulary: Vocabulary): void {
  const steps = Object.keys(written.steps);
  const parties = Object.keys(written.parties ?? {});
  const wrong = (path: Path, what: LawText, remedy: LawText) => document.report(path, what, remedy);
  const known = (path: Path, kind: LawText, name: string, names: readonly string[]) => {
    if (names.includes(name)) return;
    wrong(
      path,
      { zh: `没有${kind.zh} ${name}`, en: `there is no ${kind.en} ${name}` },
      { zh: `可用的有：${names.join('、') || '（无）'}。`, en: `Known: ${names.join(', ') || 'none'}.` },
    );
  };
  const who = (path: Path, whos: OneOrMany<string> | undefined) => {
    for (const each of listOf(whos)) {
      const word = unknownWordIn(each, parties, vocabulary);
      if (word !== null)
        wrong(
          path,
          { zh: `${each} 中的 ${word} 没有定义`, en: `${word} in ${each} is not defined` },
          { zh: '按“职责@职能@对象”书写，并使用已知的名称。', en: 'Write duty@office@anchor with known names.' },
        );
    }
  };
  const fields = (path: Path, given: Readonly<Record<string, WrittenField>> | undefined) => {
    for (const [name, field] of Object.entries(given ?? {})) {
      if (field.type.startsWith('choice') && !field.of?.length)
        wrong(
          [...path, name],
          { zh: `${name} 是选择项，没有 of`, en: `${name} is a choice without of` },
          { zh: '列出可选的值。', en: 'List the options.' },
        );
      if (field.type === 'table' && !field.columns)
        wrong(
          [...path, name],
          { zh: `${name} 是表格，没有 columns`, en: `${name} is a table without columns` },
          { zh: '列出各栏。', en: 'List the columns.' },
        );
    }
  };
  known(['about'], { zh: '对象', en: 'subject' }, written.about ?? 'none', Object.keys(vocabulary.subjects));
  if (written.matter !== undefined) known(['matter'], { zh: '事项', en: 'matter' }, written.matter, Object.keys(vocabulary.matters));
  for (const [name, fact] of Object.entries(written.facts ?? {}))
    known(['facts', name, 'ask'], { zh: '事实', en: 'fact' }, fact.ask, Object.keys(vocabulary.facts));
  for (const party of parties)
    if (reservedWords(vocabulary).includes(party))
      wrong(
        ['parties', party],
        { zh: `${party} 已有别的含义，不能作为当事人名称`, en: `${party} has a meaning already and cannot name a party` },
        { zh: '换一个名称，例如 respondent。', en: 'Choose another name, as respondent.' },
      );
  who(['filing', 'by'], written.filing.by);
  who(['filing', 'signed'], written.filing.signed);
  if (written.filing.on !== undefined)
    known(['filing', 'on'], { zh: '事件', en: 'event' }, written.filing.on, Object.keys(vocabulary.events));
  checkEvery(document, written, vocabulary);
  fields(['filing', 'fields'], written.filing.fields);
  for (const [id, step] of Object.entries(written.steps)) {
    const path: Path = ['steps', id];
    who([...path, 'who'], step.who);
    fields([...path, 'fields'], step.fields);
    if (listOf(step.who).includes('each') !== (step.each !== undefined))
      wrong(
        path,
        { zh: 'who: each 与 each 须同时出现', en: 'who: each and each belong together' },
        { zh: '补上另一个。', en: 'Add the other.' },
      );
    if (step.act !== undefined && written.matter !== undefined)
      known([...path, 'act'], { zh: '动作', en: 'act' }, step.act, vocabulary.matters[written.matter] ?? []);
    for (const [index, after] of (step.after ?? []).entries()) {
      const [before = '', answer] = after.split('.');
      known([...path, 'after', index], { zh: '步骤', en: 'step' }, before, steps);
      if (answer !== undefined && written.steps[before])
        known([...path, 'after', index], { zh: '答复', en: 'answer' }, answer, Object.keys(written.steps[before].answers));
    }
    for (const apart of step.apart ?? []) known([...path, 'apart'], { zh: '步骤', en: 'step' }, apart, steps);
    const lapse = lapseOf(step);
    if (lapse !== undefined) known([...path, 'lapse'], { zh: '答复', en: 'answer' }, lapse, Object.keys(step.answers));
    for (const limit of listOf(step.limit)) {
      who([...path, 'limit'], limit.extend?.consent);
      if (limit.until !== undefined) checkDaysOfYear(document, [...path, 'limit'], [limit.until]);
      if ([limit.days, limit.by, limit.until].filter((each) => each !== undefined).length > 1)
        wrong(
          [...path, 'limit'],
          { zh: 'days、by、until 只能写一个', en: 'days, by and until exclude each other' },
          { zh: '留下一个；几个期限写成几项。', en: 'Keep one; several limits are several entries.' },
        );
      const from = limit.from ?? 'opened';
      const formDate = from.startsWith('form.') ? from.slice(5) : undefined;
      if (formDate !== undefined) known([...path, 'limit'], { zh: '日期字段', en: 'date field' }, formDate, datesOf(written));
      else known([...path, 'limit'], { zh: '起算点', en: 'starting point' }, from, ['filed', 'complete', 'opened', ...steps]);
      for (const cause of limit.stops ?? []) known([...path, 'limit'], { zh: '中止原因', en: 'cause' }, cause, ['supplement', ...steps]);
    }
    for (const [name, answer] of Object.entries(step.answers)) {
      const at = [...path, 'answers', name];
      who([...at, 'signed'], answer?.signed);
      fields([...at, 'fields'], answer?.fields);
      if (answer?.back !== undefined) known([...at, 'back'], { zh: '步骤', en: 'step' }, answer.back, ['filing', ...steps]);
      if (answer?.back !== undefined && answer.ends !== undefined)
        wrong(at, { zh: 'back 与 ends 不能并用', en: 'back and ends exclude each other' }, { zh: '留下一个。', en: 'Keep one.' });
    }
  }
  const circle = circleIn(written);
  if (circle)
    wrong(
      ['steps', circle],
      { zh: `步骤 ${circle} 在等待自己`, en: `step ${circle} waits for itself` },
      { zh: '解开 after 的循环。', en: 'Break the circle of after.' },
    );
}

/** What the calendar opens is about an agency, and for kinds or offices that there are. */
function checkEvery(document: SourceDocument<WrittenCase>, written: WrittenCase, vocabulary: Vocabulary): void {
  const { every, on } = written.filing;
  if (every === undefined) return;
  const path: Path = ['filing', 'every'];
  checkDaysOfYear(document, [...path, 'on'], listOf(every.on));
  const known = [...vocabulary.agencyKinds, ...vocabulary.offices];
  for (const name of every.each)
    if (!known.includes(name))
      document.report(
        [...path, 'each'],
        { zh: `没有机构类别或职能 ${name}`, en: `there is no kind of agency or office ${name}` },
        { zh: `可用的有：${known.join('、')}。`, en: `Known: ${known.join(', ')}.` },
      );
  if (written.about !== 'agency' || on !== undefined)
    document.report(
      path,
      { zh: 'every 只用于 about: agency，且不与 on 并用', en: 'every needs about: agency, and no on beside it' },
      { zh: '写 about: agency，去掉 filing.on。', en: 'Write about: agency, and take filing.on out.' },
    );
}

/** 29 February is no day of every year. */
function checkDaysOfYear(document: SourceDocument<WrittenCase>, path: Path, days: readonly string[]): void {
  for (const day of days)
    if (!isDay(`2025-${day}`))
      document.report(
        path,
        { zh: `${day} 不是每年都有的日子`, en: `${day} is no day of every year` },
        { zh: '写作“月-日”，例如 "01-31"。', en: 'Write month-day, as "01-31".' },
      );
}

function datesOf(written: WrittenCase): string[] {
  return Object.entries(written.filing.fields ?? {}).flatMap(([name, field]) => (field.type === 'date' ? [name] : []));
}

/** A step that waits, through others, for itself; or null. */
function circleIn(written: WrittenCase): string | null {
  const before = (id: string) => (written.steps[id]?.after ?? []).map((after) => after.split('.')[0] ?? '');
  for (const start of Object.keys(written.steps)) {
    const seen = new Set<string>();
    for (let ahead = before(start); ahead.length > 0; ahead = ahead.flatMap(before).filter((id) => !seen.has(id))) {
      if (ahead.includes(start)) return start;
      for (const id of ahead) seen.add(id);
    }
  }
  return null;
}
