import { expect, it } from 'vitest';
import type { Database, LedgerEntry } from '#kernel';
import { closeAll } from './close-all.ts';
import { type RefusedCall, recordRefusals } from './disclosure/record-refusals.ts';
import { countUses } from './grants/count-uses.ts';
import { entries, lookUp, refusal } from './testing/asking.ts';
import { openTestAccess, yibao } from './testing/open-test-access.ts';
import { aGrant } from './testing/samples.ts';

const call: RefusedCall = {
  jurisdiction: '320200',
  actor: 'key-1',
  agency: 'wx-yibao',
  resource: '7',
  kind: 'no-grant',
  mode: 'lookup',
  article: undefined,
  grant: undefined,
};

/** A database that can be taken away and brought back. */
function fickle() {
  const state = { gone: false, transactions: 0 };
  const transact = async (work: (connection: never) => Promise<unknown>) => {
    if (state.gone) throw new Error('the database is gone');
    state.transactions += 1;
    return work(undefined as never);
  };
  return { state, database: { transact } as unknown as Database };
}

it('a database that is gone keeps nothing open: every part closes, and what could not be written is told once', async () => {
  const closed: string[] = [];
  const part = (name: string, fails = false) => ({
    async close() {
      closed.push(name);
      if (fails) throw new Error(`${name} could not write`);
    },
  });
  await expect(closeAll([part('grants'), part('refusals', true), part('visits'), part('rows')])).rejects.toThrow(
    'refusals could not write',
  );
  expect(closed).toEqual(['grants', 'refusals', 'visits', 'rows']);
  await expect(closeAll([part('refusals', true), part('uses', true)])).rejects.toMatchObject({ errors: [{}, {}] });
  await closeAll([part('grants')]);
});

it('refusals that were counted while the database was gone stand in the ledger when it is back', async () => {
  const { state, database } = fickle();
  const written: LedgerEntry[] = [];
  const ledger = {
    record: async (_connection: unknown, made: readonly LedgerEntry[]) => {
      written.push(...made);
      return [];
    },
  };
  const refusals = recordRefusals(database, ledger as never, 20);
  await refusals.record(call);
  state.gone = true;
  for (let times = 0; times < 4; times += 1) await refusals.record(call);
  // Longer than several intervals: it was tried, and failed.
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(written.map((entry) => entry.public?.['calls'])).toEqual([1]);
  state.gone = false;
  for (let waited = 0; written.length < 2 && waited < 5_000; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(written.map((entry) => entry.public?.['calls'])).toEqual([1, 4]);
  state.gone = true;
  await refusals.record(call).catch(() => undefined);
  await refusals.record(call).catch(() => undefined);
  await expect(refusals.close()).rejects.toThrow('gone');
});

it('figures of use that could not be written go with the next', async () => {
  const test = await openTestAccess();
  const grant = aGrant({ id: await test.issue() });
  let gone = true;
  const transact: Database['transact'] = (work) => (gone ? Promise.reject(new Error('gone')) : test.database.transact(work));
  const uses = countUses({ ...test.database, transact }, test.clock, 60_000);
  uses.answered(grant, 'lookup', 1);
  uses.answered(grant, 'lookup', 0);
  await expect(uses.flush()).rejects.toThrow('gone');
  gone = false;
  uses.answered(grant, 'lookup', 1);
  await uses.close();
  const rows = await test.database.reader.selectFrom('access.use').select(['calls', 'rows']).execute();
  expect(rows).toEqual([{ calls: '3', rows: '2' }]);
  await test.close();
});

it('access writes its counted refusals and figures when it closes', async () => {
  const test = await openTestAccess();
  await test.issue();
  for (let times = 0; times < 3; times += 1)
    await refusal(test.access.disclose(lookUp({ principal: { ...yibao, agency: 'wx-minzheng' } })));
  await test.access.close();
  expect((await entries(test, 'access.refuse')).map((entry) => entry.public['calls'])).toEqual([1, 2]);
  await test.close();
});
