import { describe, expect, it, onTestFinished } from 'vitest';
import { Fault } from '../faults/fault.ts';
import { testClock } from '../testing/index.ts';
import { batchLeaf, checkConsistencyProof, checkInclusionProof, checkReceipt, sha256Ed25519 as suite, writeReceipt } from './index.ts';
import { anEntry, aPerson, keyDirectory, ledgerDatabase, testLedger } from './ledger-fixture.ts';
import { verifyLedger } from './verifier/index.ts';

const database = await ledgerDatabase();

async function freshDatabase() {
  const fresh = await ledgerDatabase();
  onTestFinished(() => fresh.close());
  return fresh;
}

async function verify(of = database) {
  const session = await of.openSession();
  try {
    return await verifyLedger(session);
  } finally {
    await session.end();
  }
}

const codeOf = (problem: unknown) => (problem instanceof Fault ? problem.code : String(problem));

describe('acts and disclosures at once', () => {
  it('all stand in signed batches, in gapless lanes, under one tree, with receipts that hold offline', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh, { lanes: 2 });
    const other = await testLedger(fresh, { keyDirectory: await keyDirectory() });
    const acts = Array.from({ length: 20 }, (_, at) =>
      fresh.transact((connection) => (at % 2 ? other : ledger).record(connection, [anEntry({ kind: 'case.answer' }), anEntry()])),
    );
    const disclosures = Array.from({ length: 300 }, (_, at) => (at % 3 ? ledger : other).disclose(anEntry(aPerson(at % 7)), 1n));
    const sequencing = Promise.all([ledger.sequence(), other.sequence()]);
    const receipts = [...(await Promise.all(acts)).flat(), ...(await Promise.all(disclosures))];
    await sequencing;
    await Promise.all([ledger.sequence(), other.sequence()]);

    expect(receipts).toHaveLength(340);
    for (const receipt of receipts) expect(writeReceipt(receipt)).toBe(JSON.stringify(receipt));
    for (const receipt of receipts) expect(checkReceipt(receipt, [ledger.publicKey, other.publicKey])).toMatchObject({ valid: true });
    const result = await verify(fresh);
    expect(result).toMatchObject({ findings: [], entries: 340, pending: 0, trust: 'ledger' });
    // Group commit: far fewer batches than answers.
    expect(result.size).toBeLessThan(200);
    const { rows } = await fresh.readers.query('select count(*)::int as n, min(seq)::int as first, max(seq)::int as last from ledger.log');
    expect(rows[0]).toEqual({ n: result.size, first: 0, last: result.size - 1 });
  });

  it('a receipt fails when anything in it is changed, or another key is asked', async () => {
    const ledger = await testLedger(database);
    const all = await Promise.all(Array.from({ length: 5 }, () => ledger.disclose(anEntry(), 1n)));
    const receipt = all[3];
    if (!receipt) throw new Error('no receipt');
    const keys = [ledger.publicKey];
    const bent = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;
    const header = Buffer.from(receipt.header, 'base64url').toString();
    expect(checkReceipt(receipt, keys)).toMatchObject({ valid: true, header: { count: 5, jurisdiction: '320200' } });
    expect(checkReceipt({ ...receipt, leaf: bent(receipt.leaf) }, keys)).toMatchObject({ problem: 'not-in-batch' });
    expect(checkReceipt({ ...receipt, index: 2 }, keys)).toMatchObject({ problem: 'not-in-batch' });
    expect(checkReceipt({ ...receipt, signature: bent(receipt.signature) }, keys)).toMatchObject({ problem: 'bad-signature' });
    const recounted = Buffer.from(header.replace('"count":5', '"count":6')).toString('base64url');
    expect(checkReceipt({ ...receipt, header: recounted }, keys)).toMatchObject({ problem: 'bad-signature' });
    expect(checkReceipt({ ...receipt, header: Buffer.from(` ${header}`).toString('base64url') }, keys)).toMatchObject({
      problem: 'malformed',
    });
    expect(checkReceipt(receipt, [])).toMatchObject({ problem: 'unknown-key' });
    expect(checkReceipt({ ...receipt, algorithm: 'sm3-sm2' }, keys)).toMatchObject({ problem: 'unknown-algorithm' });
  });

  it('an act that is rolled back leaves nothing', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    const failing = fresh.transact(async (connection) => {
      await ledger.record(connection, [anEntry()]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await fresh.transact((connection) => ledger.record(connection, [anEntry()]));
    await ledger.sequence();
    expect(await verify(fresh)).toMatchObject({ findings: [], size: 1, entries: 1 });
  });

  it('each sequenced batch is proved included, and each checkpoint to be the beginning of the next', async () => {
    const ledger = await testLedger(database);
    const first = await ledger.disclose(anEntry(), 1n);
    const check = checkReceipt(first, [ledger.publicKey]);
    if (!check.valid) throw new Error(check.problem);
    expect(await ledger.proveInclusion(check.header)).toBeUndefined();
    await ledger.sequence();
    const kept = await ledger.exportCheckpoint();
    for (let at = 0; at < 5; at += 1) await ledger.disclose(anEntry(), 1n);
    await ledger.sequence();

    const proof = await ledger.proveInclusion(check.header);
    if (!proof || !kept) throw new Error('no proof');
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const leaf = batchLeaf(suite, bytes(first.header), bytes(first.signature));
    const { size, root } = proof.checkpoint;
    expect(checkInclusionProof(suite, { leaf, index: proof.seq, size, path: proof.path.map(bytes), root: bytes(root) })).toBe(true);
    const consistency = await ledger.proveConsistency(kept.checkpoint.size);
    if (!consistency) throw new Error('no proof');
    const sizes = { first: kept.checkpoint.size, second: size };
    const ends = { firstRoot: bytes(kept.checkpoint.root), secondRoot: bytes(root) };
    expect(sizes.second - sizes.first).toBe(5);
    expect(checkConsistencyProof(suite, { ...sizes, ...ends, path: consistency.path.map(bytes) })).toBe(true);
  });
});

describe('the fence', () => {
  it('refuses what was decided under rights that have changed, writes nothing of it, and lets the others through', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    await fresh.writers.query('update access.epoch set value = 8');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, at) => ledger.disclose(anEntry({ object: `decided-under:${7 + (at % 2)}` }), BigInt(7 + (at % 2)))),
    );
    for (const [at, outcome] of outcomes.entries()) {
      if (at % 2 === 1) expect(outcome.status).toBe('fulfilled');
      else expect(outcome.status === 'rejected' && codeOf(outcome.reason)).toBe('ledger.fence-moved');
    }
    const { rows } = await fresh.readers.query('select object, count(*)::int as n from ledger.entry group by object');
    expect(rows).toEqual([{ object: 'decided-under:8', n: 30 }]);
    await ledger.disclose(anEntry(), 8n);
    await ledger.sequence();
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 31 });
  });

  it('lets nothing out where it does not exist', async () => {
    const ledger = await testLedger(database, { fence: { table: 'access.nowhere', column: 'value' } });
    expect(codeOf(await ledger.disclose(anEntry(), 1n).catch((problem: unknown) => problem))).toBe('ledger.unavailable');
  });
});

describe('a lane goes on without a gap', () => {
  const lanes = 'select n::int as n from ledger.batch where lane = 1 order by n';

  it('after an entry that cannot be recorded, which is refused alone', async () => {
    const ledger = await testLedger(database);
    const bad = [
      anEntry({ public: { text: 'a\u0000b' } }),
      anEntry({ actor: '\ud800' }),
      anEntry({ object: 'x'.repeat(301) }),
      anEntry({ public: { text: 'x'.repeat(300_000) } }),
    ];
    const outcomes = await Promise.allSettled([anEntry(), ...bad, anEntry()].map((entry) => ledger.disclose(entry, 1n)));
    expect(outcomes.map((each) => (each.status === 'rejected' ? codeOf(each.reason) : 'kept'))).toEqual([
      'kept',
      ...bad.map(() => 'ledger.invalid-entry'),
      'kept',
    ]);
  });

  it('after a commit that the database refused', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    await ledger.disclose(anEntry(), 1n);
    await fresh.writers.query(`alter table ledger.entry add constraint trial check (kind <> 'trial.refuse')`);
    const refused = await Promise.allSettled([ledger.disclose(anEntry({ kind: 'trial.refuse' }), 1n), ledger.disclose(anEntry(), 1n)]);
    expect(refused.map((each) => each.status === 'rejected' && codeOf(each.reason))).toEqual(['ledger.unavailable', 'ledger.unavailable']);
    await ledger.disclose(anEntry(), 1n);
    await ledger.sequence();
    expect((await fresh.readers.query(lanes)).rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 2 });
  });

  it('after its session was killed in the middle of a commit', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    await ledger.disclose(anEntry(), 1n);
    const blocker = await fresh.openSession();
    await blocker.query('begin; lock table ledger.todo in exclusive mode');
    const doomed = ledger.disclose(anEntry(), 1n).catch((problem: unknown) => codeOf(problem));
    const waits = `select pid from pg_stat_activity where application_name = 'shuyuan ledger' and wait_event_type = 'Lock' and datname = $1`;
    let killed = 0;
    while (killed === 0) {
      const { rows } = await blocker.query<{ pid: number }>(waits, [fresh.name]);
      for (const { pid } of rows) await blocker.query('select pg_terminate_backend($1)', [pid]);
      killed = rows.length;
    }
    expect(await doomed).toBe('ledger.unavailable');
    await blocker.query('rollback');
    await blocker.end();
    await Promise.all(Array.from({ length: 10 }, () => ledger.disclose(anEntry(), 1n)));
    await ledger.sequence();
    expect((await fresh.readers.query(lanes)).rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 11 });
  });

  it('after a commit whose answer was lost, which is recognised and answered', async () => {
    const fresh = await freshDatabase();
    let lose = false;
    const ledger = await testLedger({
      ...fresh,
      async openSession() {
        const session = await fresh.openSession();
        const query = session.query.bind(session) as (...given: unknown[]) => Promise<unknown>;
        const losing = async (...given: unknown[]) => {
          const result = await query(...given);
          if (!lose || typeof given[0] === 'string') return result;
          lose = false;
          throw new Error('connection lost');
        };
        return Object.assign(session, { query: losing });
      },
    });
    await ledger.disclose(anEntry(), 1n);
    lose = true;
    const receipt = await ledger.disclose(anEntry(), 1n);
    expect(checkReceipt(receipt, [ledger.publicKey])).toMatchObject({ valid: true, header: { n: '2' } });
    await ledger.disclose(anEntry(), 1n);
    await ledger.sequence();
    expect((await fresh.readers.query(lanes)).rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 3 });
  });

  it('closing waits for what was accepted and refuses the rest', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    const accepted = Array.from({ length: 700 }, () => ledger.disclose(anEntry(), 1n));
    await Promise.resolve();
    await ledger.close();
    expect((await Promise.allSettled(accepted)).every((each) => each.status === 'fulfilled')).toBe(true);
    expect(codeOf(await ledger.disclose(anEntry(), 1n).catch((problem: unknown) => problem))).toBe('ledger.unavailable');
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 700, pending: 0 });
  });
});

describe('time', () => {
  it('a clock far from the truth loses no entry, and the month’s partition can still be made for the others', async () => {
    const fresh = await freshDatabase();
    const clock = testClock('2026-03-31T23:59:00+08:00');
    const ledger = await testLedger(fresh, { clock });
    await ledger.disclose(anEntry(), 1n);
    clock.set('2041-01-15');
    await ledger.disclose(anEntry(), 1n);
    clock.set('1999-12-31');
    await fresh.transact((connection) => ledger.record(connection, [anEntry()]));
    const { rows } = await fresh.readers.query(
      `select tableoid::regclass::text as held, count(*)::int as n from ledger.entry group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { held: 'ledger.entry_2026_03', n: 1 },
      { held: 'ledger.entry_default', n: 2 },
    ]);
    const made = await fresh.writers.query<{ made: number }>(`select ledger.ensure_partitions('2041-01-01', 2) as made`);
    expect(made.rows[0]?.made).toBe(1);
    await ledger.sequence();
    expect(await verify(fresh)).toMatchObject({ findings: [], entries: 3 });
  });

  it('an alarm rings when a batch waits longer than five seconds for its place', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    await ledger.disclose(anEntry(), 1n);
    expect(await ledger.lag()).toMatchObject({ pending: 1, alarm: false });
    await fresh.writers.query(`update ledger.todo set since = now() - interval '6 seconds'`);
    expect(await ledger.lag()).toMatchObject({ pending: 1, alarm: true });
    await ledger.sequence();
    expect(await ledger.lag()).toEqual({ pending: 0, oldestSeconds: 0, alarm: false });
  });

  it('the sequencer runs by itself', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh, { sequenceEvery: 10 });
    await ledger.disclose(anEntry(), 1n);
    await expect.poll(async () => (await ledger.exportCheckpoint())?.checkpoint.size, { timeout: 5000 }).toBe(1);
  });

  it('nothing is built on a log that contradicts its checkpoint', async () => {
    const fresh = await freshDatabase();
    const ledger = await testLedger(fresh);
    for (let at = 0; at < 3; at += 1) {
      await ledger.disclose(anEntry(), 1n);
      await ledger.sequence();
    }
    await fresh.writers.query('alter table ledger.log disable trigger user; delete from ledger.log where seq = 2');
    await ledger.disclose(anEntry(), 1n);
    expect(codeOf(await ledger.sequence().catch((problem: unknown) => problem))).toBe('ledger.inconsistent');
    expect(await ledger.lag()).toMatchObject({ pending: 1 });
  });
});
