import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { chooseLaws } from '#law';
import type { Casework } from './index.ts';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const stack = chooseLaws(packs, 'wuxi-2020', ['national-2025']);
let test: TestCasework;
let number: string;

const call = async (casework: Casework, who: string, path: string) => {
  const server = await buildServer({ routes: casework.routes, authenticate: () => (who === '' ? anonymous : principalOf(test.city, who)) });
  const answer = await server.inject({ url: `/api/v1${path}` });
  await server.close();
  return answer.json();
};
const remindersOf = async (who: string) => (await call(test.casework, who, '/reminders')).items;
const told = async (who = 'c-transport/o') =>
  (await test.casework.find(number, principalOf(test.city, who))).timeline.filter(({ what }) => what.startsWith('reminded'));
const recorded = async () =>
  (
    await sql<{ public: Record<string, unknown> }>`
      select public from ledger.entry where kind = 'casework.make-reminders' order by batch, i`.execute(test.database.reader)
  ).rows.map((row) => row.public);

const form = { duty: '公租房资格核验', until: '2026-12-31', scope: '本局', mode: 'interface', true_and_needed: true };

beforeEach(async () => {
  test = await openTestCasework(stack);
  ({ number } = await test.casework.file({
    type: 'share-request',
    about: 'r-cond',
    form,
    principal: principalOf(test.city, 'c-housing/s'),
  }));
});

/** The end of the provider's opinion, of which its office is to be reminded. */
const endOf = async (): Promise<string> => {
  const [task] = (await test.casework.inbox(principalOf(test.city, 'c-transport/o'))).items;
  return task?.due ?? '';
};
/** A day so many working days before another. */
const workdaysBefore = (end: string, days: number): string => {
  let day = end;
  const back = () => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  while (test.calendar().workdaysBetween(day, end) < days) day = back();
  return day;
};

it('an office is reminded two working days before its end, once, and not sooner', async () => {
  const due = await endOf();
  test.clock.set(workdaysBefore(due, 3));
  await test.casework.passTime();
  expect([await remindersOf('c-transport/o'), await told()]).toEqual([[], []]);
  const day = workdaysBefore(due, 2);
  test.clock.set(day);
  await test.casework.passTime();
  await test.casework.passTime();
  expect(await remindersOf('c-transport/o')).toMatchObject([{ number, step: 'opinion', kind: 'soon', due, on: day }]);
  expect(await told()).toMatchObject([{ what: 'reminded-soon', on: day, step: 'opinion' }]);
  expect(await recorded()).toEqual([{ step: 'opinion', office: 'c-transport', kind: 'soon', due }]);
});

it('when the end has passed the office is reminded once more, and other offices never', async () => {
  const due = await endOf();
  test.clock.set(`${Number(due.slice(0, 4)) + 1}-01-05`);
  await test.casework.passTime();
  await test.casework.passTime();
  expect(await remindersOf('c-transport/o')).toMatchObject([{ number, kind: 'over', due }]);
  expect((await told()).map(({ what }) => what)).toEqual(['reminded-over']);
  expect(await remindersOf('c-health/o')).toEqual([]);
  expect(await remindersOf('c-housing/o')).toEqual([]);
});

it('what the office has done is no longer called to mind; the case keeps that it was', async () => {
  const due = await endOf();
  test.clock.set(workdaysBefore(due, 2));
  await test.casework.passTime();
  await test.casework.answer({ number, step: 'opinion', answer: 'agree', principal: principalOf(test.city, 'c-transport/o') });
  expect(await remindersOf('c-transport/o')).toEqual([]);
  expect(await told()).toHaveLength(1);
});

it('the operator’s own number of days counts instead of two', async () => {
  const due = await endOf();
  test.clock.set(workdaysBefore(due, 1));
  const late = await test.reopen({ ...stack, remind: 0 });
  await late.passTime();
  expect(await remindersOf('c-transport/o')).toEqual([]);
  test.clock.set(due);
  await late.passTime();
  expect(await remindersOf('c-transport/o')).toMatchObject([{ kind: 'soon', due }]);
});
