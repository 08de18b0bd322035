import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../time/clock.ts';
import { disarm, keyOf, resealEverything } from '../history-forger.ts';
import { type CheckpointFile, openLedger } from '../index.ts';
import { anEntry, aPerson, ledgerDatabase } from '../ledger-fixture.ts';
import type { ReadSession } from './rows.ts';
import { type VerifyOptions, verifyLedger } from './verify-ledger.ts';

const database = await ledgerDatabase();
const keys = await mkdtemp(join(tmpdir(), 'shuyuan-ledger-'));
let session: pg.Client;
let witnessed: CheckpointFile;

// 13 logged batches with checkpoints at 4, 9 and 13, the outside checkpoint at 9, and two batches of one lane that wait.
beforeAll(async () => {
  const ledger = await openLedger({ database, clock: systemClock, process: 'test', keyDirectory: keys, lanes: 1, sequenceEvery: 0 });
  const act = (...entries: Parameters<typeof anEntry>[]) =>
    database.transact((connection) =>
      ledger.record(
        connection,
        entries.map((over) => anEntry(...over)),
      ),
    );
  const disclose = (n: number) => Promise.all(Array.from({ length: n }, (_, at) => ledger.disclose(anEntry(aPerson(at)), 1n)));
  await act([{ kind: 'catalog.register-resource' }], [aPerson()], [{ public: {} }]);
  for (const n of [1, 5, 8]) await disclose(n);
  await ledger.sequence();
  for (const n of [3, 4, 2, 1]) await disclose(n);
  await act([]);
  await ledger.sequence();
  const kept = await ledger.exportCheckpoint();
  if (!kept) throw new Error('no checkpoint');
  witnessed = kept;
  for (const n of [6, 1, 1]) await disclose(n);
  await act([], []);
  await ledger.sequence();
  await disclose(2);
  await disclose(1);
  // Closing would sequence what waits: the lanes' sessions end with the database.
  session = await database.openSession();
});
afterAll(async () => {
  await session.end();
  await rm(keys, { recursive: true });
});

/** The verifier's own transaction is left out: it reads inside the forger's, which is rolled back. */
const inside: ReadSession = {
  query: (async (text: string, values?: unknown[]) =>
    text.startsWith('begin') || text === 'rollback' ? { rows: [] } : session.query(text, values)) as ReadSession['query'],
};

async function findingsAfter(tamper: () => Promise<unknown>, options: VerifyOptions = {}): Promise<string[]> {
  await session.query('begin');
  try {
    await disarm(session);
    await tamper();
    const result = await verifyLedger(inside, options);
    expect(result.findingCount).toBe(result.findings.length);
    return [...new Set(result.findings.map((finding) => finding.kind))].sort();
  } finally {
    await session.query('rollback');
  }
}

const run =
  (text: string, values: unknown[] = []) =>
  () =>
    session.query(text, values);
/** The batch at a place of the log. */
const at = (seq: number) => `(select batch from ledger.log where seq = ${seq})`;

describe('an untouched ledger', () => {
  it('gives no finding, with and without an outside checkpoint, and counts everything', async () => {
    const counts = { findings: [], size: 13, pending: 2, entries: 3 + 14 + 10 + 1 + 8 + 2 + 3, erased: 0 };
    expect(await verifyLedger(session)).toEqual({ ...counts, findingCount: 0, trust: 'ledger' });
    expect(await verifyLedger(session, { checkpoint: witnessed })).toMatchObject({ ...counts, trust: 'checkpoint' });
    expect(await verifyLedger(session, { checkpoint: witnessed, publicKeys: witnessed.keys })).toMatchObject({ ...counts, trust: 'keys' });
  });

  it('gives no finding when salts were erased, which is lawful', async () => {
    expect(await findingsAfter(run('delete from ledger.salt where batch % 2 = 0'))).toEqual([]);
  });

  it('is read without the right to write', async () => {
    const reader = await database.readers.connect();
    try {
      expect(await verifyLedger(reader)).toMatchObject({ findings: [] });
    } finally {
      reader.release();
    }
  });
});

describe('each tampering with entries is found', () => {
  const first = `batch = ${at(2)} and i = 1`;
  it.each<[string, string, string[]]>([
    ['changed public part', `update ledger.entry set public = public || '{"purpose":"另一用途"}' where ${first}`, ['entry-changed']],
    ['changed actor', `update ledger.entry set actor = 'account:2' where ${first}`, ['entry-changed']],
    ['changed instant', `update ledger.entry set at = at + interval '1 ms' where ${first}`, ['entry-changed']],
    ['changed instant to another partition', `update ledger.entry set at = '2001-01-01' where ${first}`, ['entry-changed']],
    ['instant at infinity', `update ledger.entry set at = 'infinity' where ${first}`, ['entry-changed']],
    ['changed commitment', `update ledger.entry set commitment = decode(repeat('ab', 32), 'hex') where ${first}`, ['entry-changed']],
    ['removed commitment', `update ledger.entry set commitment = null, tag_seal = null where ${first}`, ['entry-changed']],
    ['changed leaf alone', `update ledger.entry set leaf = decode(repeat('ab', 32), 'hex') where ${first}`, ['entry-changed']],
    ['changed search tag', `update ledger.salt set tag = decode(repeat('ab', 16), 'hex') where ${first}`, ['tag-changed']],
    ['deleted entry', `delete from ledger.entry where ${first}`, ['entry-missing']],
    ['deleted last entry of a batch', `delete from ledger.entry where batch = ${at(2)} and i = 4`, ['entry-missing']],
    [
      'inserted entry behind the last',
      `insert into ledger.entry select batch, 5, at, jurisdiction, kind, actor, agency, object, public, commitment, tag_seal, leaf from ledger.entry where ${first}`,
      ['entry-inserted'],
    ],
    [
      'inserted second entry of the same place',
      `insert into ledger.entry select batch, i, at + interval '1 s', jurisdiction, kind, actor, agency, object, public, commitment, tag_seal, leaf from ledger.entry where ${first}`,
      ['entry-inserted'],
    ],
    [
      'entry of a batch that does not exist',
      `insert into ledger.entry select 999999, i, at, jurisdiction, kind, actor, agency, object, public, commitment, tag_seal, leaf from ledger.entry where ${first}`,
      ['entry-orphaned'],
    ],
    [
      'entries in another order',
      `update ledger.entry set at = at, i = case i when 1 then 102 else 101 end where batch = ${at(2)} and i in (1, 2)`,
      ['entry-inserted', 'entry-missing'],
    ],
    [
      'changed entry of a batch that waits',
      `update ledger.entry set kind = 'other' where batch = (select min(batch) from ledger.todo) and i = 1`,
      ['entry-changed'],
    ],
  ])('%s', async (_, statement, kinds) => {
    expect(await findingsAfter(run(statement))).toEqual(kinds);
  });

  it('two entries that changed places', async () => {
    const kinds = await findingsAfter(async () => {
      await session.query(`update ledger.entry set i = i + 100 where batch = ${at(2)} and i in (1, 2)`);
      await session.query(`update ledger.entry set i = case i when 101 then 2 else 1 end where batch = ${at(2)} and i in (101, 102)`);
      await session.query(`update ledger.salt set i = i + 100 where batch = ${at(2)} and i in (1, 2)`);
      await session.query(`update ledger.salt set i = case i when 101 then 2 else 1 end where batch = ${at(2)} and i in (101, 102)`);
    });
    expect(kinds).toEqual(['entry-reordered']);
  });

  it('an entry whose leaf was recomputed', async () => {
    const kinds = await findingsAfter(async () => {
      const { rows } = await session.query(`select b.root, b.sig from ledger.batch b where id = ${at(2)}`);
      await session.query(`update ledger.entry set actor = 'account:2' where ${first}`);
      const signer = await keyOf(keys);
      const nodes = await session.query('select * from ledger.node');
      const checkpoints = await session.query('select * from ledger.checkpoint');
      await resealEverything(session, signer);
      // Only the leaf keeps its new value: what a forger can do without the key.
      await session.query(`update ledger.batch set root = $1, sig = $2 where id = ${at(2)}`, [rows[0].root, rows[0].sig]);
      await session.query('delete from ledger.node');
      for (const node of nodes.rows)
        await session.query('insert into ledger.node values ($1, $2, $3)', [node.level, node.position, node.hash]);
      for (const each of checkpoints.rows) {
        await session.query('update ledger.checkpoint set root = $2, previous = $3, sig = $4 where size = $1', [
          each.size,
          each.root,
          each.previous,
          each.sig,
        ]);
      }
    });
    expect(kinds).toEqual(['entries-rewritten']);
  });
});

describe('each tampering with batches, log, tree and checkpoints is found', () => {
  it.each<[string, string, string[]]>([
    ['changed header', `update ledger.batch set at = at + interval '1 h' where id = ${at(4)}`, ['signature-invalid']],
    ['header at infinity', `update ledger.batch set at = 'infinity' where id = ${at(4)}`, ['signature-invalid']],
    ['changed signature', `update ledger.batch set sig = decode(repeat('00', 64), 'hex') where id = ${at(4)}`, ['signature-invalid']],
    ['forged count', `update ledger.batch set count = 2147483647 where id = ${at(4)}`, ['entry-missing', 'signature-invalid']],
    ['deleted batch', `delete from ledger.batch where id = ${at(4)}`, ['batch-missing', 'entry-orphaned', 'lane-gap']],
    [
      'deleted batch with its entries and its line',
      `with b as (delete from ledger.log where seq = 4 returning batch), e as (delete from ledger.entry e using b where e.batch = b.batch)
       delete from ledger.batch using b where id = b.batch`,
      ['lane-gap', 'log-gap'],
    ],
    ['deleted waiting batch', deleteWaiting('min'), ['lane-gap']],
    ['deleted lines of the log', `delete from ledger.log where seq in (5, 6)`, ['batch-unlogged', 'lane-gap', 'log-gap']],
    ['deleted first line of the log', `delete from ledger.log where seq = 0`, ['batch-unlogged', 'log-gap']],
    ['line before the first', `insert into ledger.log select -1, max(batch) from ledger.todo`, ['batch-queued-twice', 'log-gap']],
    [
      'line far behind the last',
      `insert into ledger.log select 9007199254740993, max(batch) from ledger.todo`,
      ['batch-queued-twice', 'log-gap'],
    ],
    ['waiting batch taken from the queue', 'delete from ledger.todo', ['batch-unlogged']],
    ['logged batch queued again', `insert into ledger.todo values (${at(3)})`, ['batch-queued-twice', 'lane-gap']],
    ['changed node', `update ledger.node set hash = decode(repeat('ab', 32), 'hex') where level = 1 and position = 2`, ['node-mismatch']],
    [
      'changed leaf of the tree',
      `update ledger.node set hash = decode(repeat('ab', 32), 'hex') where level = 0 and position = 2`,
      ['checkpoint-contradicted', 'log-mismatch', 'node-mismatch'],
    ],
    ['deleted node', `delete from ledger.node where level = 0 and position = 2`, ['node-missing']],
    ['inserted node', `insert into ledger.node values (0, 500, decode(repeat('ab', 32), 'hex'))`, ['node-extra']],
    [
      'changed checkpoint',
      `update ledger.checkpoint set at = at - interval '1 day' where size = 9`,
      ['checkpoint-chain', 'checkpoint-invalid'],
    ],
    ['deleted checkpoint', 'delete from ledger.checkpoint where size = 9', ['checkpoint-chain']],
    ['deleted last checkpoint', 'delete from ledger.checkpoint where size = 13', ['checkpoint-missing']],
    [
      'log cut, checkpoint left',
      `delete from ledger.log where seq >= 11`,
      ['batch-unlogged', 'checkpoint-missing', 'lane-gap', 'node-extra', 'tail-cut'],
    ],
  ])('%s', async (_, statement, kinds) => {
    expect(await findingsAfter(run(statement))).toEqual(kinds);
  });

  it('an inserted batch that is signed by no trusted key, or not at all', async () => {
    const forge = `with b as (insert into ledger.batch (jurisdiction, process, lane, n, count, root, at, algorithm, key, sig)
      select jurisdiction, 'forged', 0, 1, 0, root, at, algorithm, key, sig from ledger.batch limit 1 returning id)
      insert into ledger.todo select id from b`;
    expect(await findingsAfter(run(forge))).toContain('signature-invalid');
  });

  it('two batches that changed places in the log', async () => {
    const kinds = await findingsAfter(async () => {
      const { rows } = await session.query('delete from ledger.log where seq in (0, 8) returning *');
      for (const row of rows) await session.query('insert into ledger.log values ($1, $2)', [8 - row.seq, row.batch]);
    });
    expect(kinds).toEqual(['log-mismatch']);
  });

  it('two disclosure batches that changed places in the log', async () => {
    const kinds = await findingsAfter(async () => {
      const { rows } = await session.query('delete from ledger.log where seq in (2, 3) returning *');
      for (const row of rows) await session.query('insert into ledger.log values ($1, $2)', [5 - row.seq, row.batch]);
    });
    expect(kinds).toEqual(['lane-gap', 'log-mismatch']);
  });
});

/** A batch that waits, with its entries and its place in the queue. */
function deleteWaiting(which: 'min' | 'max'): string {
  return `with t as (delete from ledger.todo where batch = (select ${which}(batch) from ledger.todo) returning batch),
    e as (delete from ledger.entry e using t where e.batch = t.batch) delete from ledger.batch using t where id = t.batch`;
}

/** Everything behind a place of the log, removed without a trace inside. */
async function cutTail(size: number): Promise<void> {
  await session.query(
    'delete from ledger.entry where batch in (select batch from ledger.log where seq >= $1 union select batch from ledger.todo)',
    [size],
  );
  await session.query('delete from ledger.todo');
  const { rows } = await session.query('delete from ledger.log where seq >= $1 returning batch', [size]);
  await session.query('delete from ledger.batch where id = any($1) or not exists (select from ledger.log where batch = id)', [
    rows.map((row) => row.batch),
  ]);
  await session.query('delete from ledger.node where (position + 1) * (2 ^ level) > $1', [size]);
  await session.query('delete from ledger.checkpoint where size > $1', [size]);
}

describe('what leaves no trace inside is found by an outside checkpoint', () => {
  it('but for the newest batch of a lane in the second before it is sequenced: its receipts alone tell', async () => {
    expect(await findingsAfter(run(deleteWaiting('max')), { checkpoint: witnessed })).toEqual([]);
  });

  it('a tail that was cut cleanly', async () => {
    expect(await findingsAfter(() => cutTail(4))).toEqual([]);
    expect(await findingsAfter(() => cutTail(4), { checkpoint: witnessed })).toEqual(['tail-cut']);
    expect(
      await findingsAfter(
        async () => {
          for (const table of ['entry', 'todo', 'log', 'node', 'checkpoint', 'salt', 'batch'])
            await session.query(`delete from ledger.${table}`);
        },
        { checkpoint: witnessed },
      ),
    ).toEqual(['tail-cut']);
  });

  it('a consistent rewrite of everything with the stolen key', async () => {
    const rewrite = async () => {
      await session.query(`update ledger.entry set actor = 'account:nobody' where batch = ${at(2)} and i = 1`);
      await resealEverything(session, await keyOf(keys));
    };
    expect(await findingsAfter(rewrite)).toEqual([]);
    expect(await findingsAfter(rewrite, { publicKeys: witnessed.keys })).toEqual([]);
    expect(await findingsAfter(rewrite, { checkpoint: witnessed })).toEqual(['history-rewritten']);
  });

  it('a consistent rewrite of everything with a new key, by the outside keys alone too', async () => {
    const rewrite = async () => {
      // The waiting batch goes, so that nothing keeps the old key.
      await session.query('delete from ledger.entry where batch in (select batch from ledger.todo)');
      await session.query('delete from ledger.batch where id in (select batch from ledger.todo)');
      await session.query('delete from ledger.todo');
      await session.query(`delete from ledger.entry where batch = ${at(2)} and i = 1`);
      // Salts of the entries behind it would betray the shift; erased ones are lawful.
      await session.query('delete from ledger.salt');
      await resealEverything(session, await keyOf(undefined));
    };
    expect(await findingsAfter(rewrite)).toEqual([]);
    expect(await findingsAfter(rewrite, { publicKeys: witnessed.keys })).toEqual(['key-unknown']);
    expect(await findingsAfter(rewrite, { checkpoint: witnessed })).toEqual(['history-rewritten', 'key-unknown']);
  });

  it('an outside checkpoint that itself was forged is not believed', async () => {
    const forged = { ...witnessed, checkpoint: { ...witnessed.checkpoint, root: Buffer.alloc(32).toString('base64url') } };
    expect(await findingsAfter(async () => undefined, { checkpoint: forged })).toEqual(['history-rewritten', 'outside-checkpoint-invalid']);
  });
});
