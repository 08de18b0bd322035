import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Casework } from '#casework';
import { Fault, type Principal } from '#kernel';
import type { CalendarChange, CalendarYear, DayKind, PackProblem } from '#law';
import { openEnvironment } from '../environment.ts';
import { showProgress } from '../show-progress.ts';

/** What the command needs of the installation. */
export interface CalendarAccess {
  readonly casework: Pick<Casework, 'calendar' | 'loadCalendarYear'>;
  readonly jurisdiction: string;
  close(): Promise<void>;
}

/** Exit codes: 0 in force, 1 the command could not do its work, 2 the notice was refused. */
const exitRefused = 2;

/** The command on the installation that the environment names. */
export function calendar(): Command {
  return calendarCommand(async () => {
    const { config, log } = openEnvironment(process.env);
    const { openInstallation } = await import('../../main.ts');
    const { platform, jurisdiction, close } = await openInstallation(config, log, 'calendar');
    return { casework: platform.casework, jurisdiction: jurisdiction.id, close };
  });
}

/** `shuyuan calendar import FILE [--check]`. @param open is called once a sound notice is to be compared or loaded. */
export function calendarCommand(open: () => Promise<CalendarAccess>): Command {
  const command = new Command('calendar').description('放假安排与工作日历 · the calendar of working days');
  command
    .command('import')
    .description(
      '导入一年的放假安排：先检查并显示变化，再生效，并重新计算在办件的期限；不合格时退出码为 2 · import a year’s notice: checked, compared, put into force, running limits counted again; exit code 2 when it is refused',
    )
    .argument('<file>', '通知，YAML 或者每行“休/班 日期”的文本 · the notice as YAML, or as lines of “off/work day”')
    .option('--check', '只检查并显示变化 · only check it and show what would change')
    .action(async (file: string, options: { readonly check?: boolean }) => {
      try {
        process.exitCode = await importNotice(file, options.check ?? false, open);
      } catch (error) {
        process.stderr.write(
          `${error instanceof Fault ? `${error.text.zh} ${error.remedy.zh}\n${error.text.en} ${error.remedy.en}` : String(error instanceof Error ? error.message : error)}\n`,
        );
        process.exitCode = 1;
      }
    });
  return command;
}

async function importNotice(file: string, checkOnly: boolean, open: () => Promise<CalendarAccess>): Promise<number> {
  const { compareCalendars, readNotice } = await import('#law');
  const { year, problems } = readNotice(file, await readFile(file, 'utf8'));
  for (const problem of problems) print(describeProblem(problem));
  if (!year) {
    print(`✗ ${problems.length} 个问题，没有导入 · ${problems.length} problem(s), nothing was imported`);
    return exitRefused;
  }
  const access = await open();
  try {
    const before = access.casework.calendar();
    const changes = compareCalendars(before, before.with([year]), year.year);
    print(describeChanges(year, before.yearOf(year.year), changes));
    if (checkOnly) print('只检查，没有导入 · only checked, nothing was imported');
    else await load(access, year);
    return 0;
  } finally {
    await access.close();
  }
}

async function load({ casework, jurisdiction }: CalendarAccess, year: CalendarYear): Promise<void> {
  const progress = showProgress(process.stderr);
  const { moved } = await casework.loadCalendarYear({
    principal: operatorOf(jurisdiction),
    year,
    onProgress: ({ done, of }) => progress.step({ what: '重新计算在办件期限 counting open cases again', done: done - 1, of, bytes: 0 }),
  });
  progress.end();
  print(`✓ ${year.year} 年放假安排已生效 · the notice of ${year.year} is in force`);
  print(
    `  期限有变的在办件 ${moved.length} 件 · ${moved.length} open case(s) have another due day${moved.length > 0 ? `: ${moved.join(', ')}` : ''}`,
  );
}

/** Whoever runs the command on the server, under a name of its own in the ledger. */
function operatorOf(jurisdiction: string): Principal {
  const { username } = userInfo();
  return { kind: 'application', id: `operator:${username}`, name: username, agency: '', jurisdiction, roles: [] };
}

function describeProblem({ file, line, what, remedy }: PackProblem): string {
  return `${file}:${line} ${what.zh} — ${remedy.zh}\n    ${file}:${line} ${what.en} — ${remedy.en}`;
}

const kinds: Readonly<Record<DayKind, string>> = { workday: '工作日 workday', rest: '休息日 rest day', makeup: '调休上班 make-up workday' };

function describeChanges(year: CalendarYear, was: CalendarYear | undefined, changes: readonly CalendarChange[]): string {
  return [
    `${year.year} ${year.notice}`,
    was
      ? `  代替现有的 ${year.year} 年安排：${was.notice} · in place of the notice there is`
      : `  ${year.year} 年此前没有安排，按周末推算 · there was none for ${year.year}; weekends were a guess`,
    `  ${changes.length} 天有变 · ${changes.length} day(s) change`,
    ...changes.map(({ day, before, after }) => `  ${day}  ${kinds[before]} → ${kinds[after]}`),
  ].join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
