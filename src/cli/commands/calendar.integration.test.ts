import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openTestCasework } from '../../casework/testing/open-test-casework.ts';
import { calendarCommand } from './calendar.ts';

const directory = await mkdtemp(join(tmpdir(), 'shuyuan-notice-'));
afterAll(() => rm(directory, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const sound = `2027
国务院办公厅关于2027年部分节假日安排的通知（试验）
休 2027-01-01..2027-01-03
休 2027-02-05..2027-02-11
休 2027-04-05
休 2027-05-01..2027-05-03
休 2027-06-09
休 2027-09-15
休 2027-10-01..2027-10-07
班 2027-02-20
`;

describe('shuyuan calendar import', async () => {
  const { casework } = await openTestCasework();
  let opened = 0;
  let closed = 0;
  let said = '';
  const run = async (text: string, ...options: string[]) => {
    const file = join(directory, 'notice.txt');
    await writeFile(file, text);
    said = '';
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((piece) => {
        said += String(piece);
        return true;
      });
    const command = calendarCommand(async () => {
      opened++;
      return { casework, jurisdiction: 'city', close: async () => void closed++ };
    });
    await command.parseAsync(['import', file, ...options], { from: 'user' });
    return process.exitCode;
  };

  it('touches nothing for a notice that cannot be right, and says every line that is wrong', async () => {
    expect(await run(`${sound}班 2027-03-01\n休 2029-01-01\n`)).toBe(2);
    expect(said).toMatch(/notice\.txt:11 2027-03-01 不是星期六/);
    expect(said).toMatch(/notice\.txt:12 2029-01-01 is not of the notice of 2027/);
    expect(opened).toBe(0);
  });
  it('with --check shows what would change and imports nothing', async () => {
    expect(await run(sound, '--check')).toBe(0);
    expect(said).toMatch(/2027-02-20 {2}休息日 rest day → 调休上班 make-up workday/);
    expect(said).toMatch(/nothing was imported/);
    expect(casework.calendar().knows('2027-01-01')).toBe(false);
  });
  it('puts the year into force, and says what it stands in place of the second time', async () => {
    expect(await run(sound)).toBe(0);
    expect(said).toMatch(/the notice of 2027 is in force/);
    expect(casework.calendar().kindOf('2027-02-20')).toBe('makeup');
    expect(await run(sound)).toBe(0);
    expect(said).toMatch(/in place of the notice there is/);
    expect(said).toMatch(/0 day\(s\) change/);
    expect(closed).toBe(opened);
  });
  it('says so where there is no such file', async () => {
    const command = calendarCommand(async () => {
      throw new Error('not reached');
    });
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await command.parseAsync(['import', join(directory, 'nothing.txt')], { from: 'user' });
    expect(process.exitCode).toBe(1);
  });
});
