import { describe, expect, it, onTestFinished } from 'vitest';
import { anEntry, aPerson, keyDirectory, ledgerDatabase, testLedger } from './ledger-fixture.ts';
import { verifyLedger } from './verifier/index.ts';

const database = await ledgerDatabase();

describe('a person in the ledger', () => {
  it('is found by tag, is nowhere in the database in clear, and can be cut loose without breaking the proof', async () => {
    const fresh = await ledgerDatabase();
    onTestFinished(() => fresh.close());
    const ledger = await testLedger(fresh);
    const { personal } = aPerson(42);
    if (!personal) throw new Error('no person');
    await Promise.all([
      ledger.disclose(anEntry({ object: 'resource:seen', personal }), 1n),
      ledger.disclose(anEntry(aPerson(43)), 1n),
      fresh.transact((connection) => ledger.record(connection, [anEntry(), anEntry({ object: 'case:seen', personal })])),
    ]);
    await ledger.sequence();
    const found = await ledger.entriesOf(personal.subject);
    expect(found.map((each) => each.object).sort()).toEqual(['case:seen', 'resource:seen']);
    for (const table of ['batch', 'entry', 'salt', 'checkpoint']) {
      const { rows } = await fresh.readers.query<{ row: string }>(`select t::text as row from ledger.${table} t`);
      expect(rows.some(({ row }) => row.includes(personal.subject) || row.includes(Buffer.from(personal.subject).toString('hex')))).toBe(
        false,
      );
    }
    expect(await fresh.transact((connection) => ledger.eraseSalts(connection, personal.subject))).toBe(2);
    expect(await ledger.entriesOf(personal.subject)).toEqual([]);
    const session = await fresh.openSession();
    expect(await verifyLedger(session)).toMatchObject({ findings: [], entries: 4, erased: 2 });
    await session.end();
  });

  it('is found and cut loose however many batches lie between, without reading the whole ledger', async () => {
    const fresh = await ledgerDatabase();
    onTestFinished(() => fresh.close());
    const ledger = await testLedger(fresh);
    const { personal } = aPerson(44);
    if (!personal) throw new Error('no person');
    for (const first of [1, 4_096, 9_000_000]) {
      await fresh.writers.query(`alter table ledger.batch alter column id restart with ${first}`);
      await ledger.disclose(anEntry({ object: `resource:${first}`, personal }), 1n);
    }
    expect((await ledger.entriesOf(personal.subject)).map((each) => each.object)).toEqual([
      'resource:9000000',
      'resource:4096',
      'resource:1',
    ]);
    const session = await fresh.openSession();
    await session.query('set enable_seqscan = off');
    const { rows } = await session.query<Record<string, string>>(
      "explain select from ledger.salt where (batch >> 12) = any (ledger.tag_parts()) and tag = 'a'",
    );
    expect(JSON.stringify(rows)).toMatch(/Index (Only )?Scan.*salt_by_part_tag|Bitmap Index Scan on salt_by_part_tag/);
    await session.end();
    expect(await fresh.transact((connection) => ledger.eraseSalts(connection, personal.subject))).toBe(3);
    expect(await ledger.entriesOf(personal.subject)).toEqual([]);
  });

  it('has the same tag in every run that holds the key, and another under another key', async () => {
    const directory = await keyDirectory();
    const [one, two, three] = [
      await testLedger(database, { keyDirectory: directory }),
      await testLedger(database, { keyDirectory: directory }),
      await testLedger(database),
    ];
    expect(one.tagOf('320200199001010042')).toBe(two.tagOf('320200199001010042'));
    expect(one.tagOf('320200199001010042')).not.toBe(three.tagOf('320200199001010042'));
    expect(one.publicKey).toEqual(two.publicKey);
  });
});

describe('the tables', () => {
  it('refuse to be changed, deleted from or truncated, partitions too', async () => {
    const ledger = await testLedger(database);
    await ledger.disclose(anEntry(aPerson()), 1n);
    await ledger.sequence();
    const { rows } = await database.readers.query<{ name: string }>(`select tableoid::regclass::text as name from ledger.entry limit 1`);
    const partition = rows[0]?.name ?? '';
    const insertOnly = {
      'ledger.key': 'algorithm',
      'ledger.batch': 'n',
      'ledger.entry': 'kind',
      [partition]: 'kind',
      'ledger.log': 'batch',
      'ledger.node': 'hash',
      'ledger.checkpoint': 'root',
    };
    for (const [table, column] of Object.entries(insertOnly)) {
      for (const change of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(database.writers.query(change), change).rejects.toThrow('insert-only');
      }
    }
    await expect(database.writers.query('truncate ledger.entry_default')).rejects.toThrow('insert-only');
    await expect(database.writers.query('update ledger.salt set tag = tag')).rejects.toThrow('insert-only');
  });

  it('give a separate role of the program what it needs and no more', async () => {
    // A role that every server has stands for the program's.
    await database.writers.query(`select ledger.grant_application('pg_monitor')`);
    const { rows } = await database.readers.query<{ name: string; may: string }>(`
      select t.name, string_agg(lower(p.name), ' ' order by p.name) as may
      from unnest(array['batch','entry','salt','todo','log','node','checkpoint','key']) as t(name),
        unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE']) as p(name)
      where has_table_privilege('pg_monitor', 'ledger.' || t.name, p.name) group by t.name order by t.name`);
    const expected = (name: string) => (name === 'todo' || name === 'salt' ? 'delete insert select' : 'insert select');
    expect(rows).toHaveLength(8);
    for (const { name, may } of rows) expect(may, name).toBe(expected(name));
  });
});
