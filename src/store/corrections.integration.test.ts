import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import type { LoadView } from './model.ts';
import type { Correction } from './operations/correct-rows.ts';
import type { QuarantinePage } from './rows.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
let server: FastifyInstance;
const items = [
  anItem('i1', '编号', { key: true }),
  anItem('i2', '姓名', { length: 4, required: true }),
  anItem('i3', '日期', { dataType: 'D' }),
];
const messy = [
  '姓名,编号,日期',
  '张三,1,2020-01-01',
  ',2,2020-01-01',
  '"王,五",3,2020-13-01',
  '赵六,4',
  '张三,1,2021-01-01',
  '周八,8,2020-01-01',
  '',
].join('\n');

beforeAll(async () => {
  test = await openTestStore();
  server = await buildServer({
    routes: test.store.routes,
    authenticate: async (request) => people[request.headers['x-person'] as keyof typeof people] ?? anonymous,
  });
});
afterAll(() => server.close());

async function quarantined(resource: string, file = messy, mode: 'full' | 'upsert' = 'full'): Promise<LoadView> {
  test.publish(aResource(resource, items));
  return await test.load(resource, file, mode);
}

async function correct(load: string, rows: object[], who: keyof typeof people = 'officer') {
  const answer = await server.inject({
    method: 'POST',
    url: `/api/v1/loads/${load}/corrections`,
    headers: { 'x-person': who },
    payload: { rows },
  });
  const body = answer.json<Correction & { code?: string }>();
  const ended = body.load && (await test.store.awaitLoad(body.load.id, people.officer));
  return { status: answer.statusCode, body, ended };
}

async function quarantine(load: string, query = ''): Promise<QuarantinePage> {
  const answer = await server.inject({
    method: 'GET',
    url: `/api/v1/loads/${load}/quarantine${query}`,
    headers: { 'x-person': 'officer' },
  });
  return answer.json<QuarantinePage>();
}

describe('quarantined rows are corrected where they lie', () => {
  it('each is shown in cells, in the items’ terms', async () => {
    const load = await quarantined('701');
    expect((await quarantine(load.id)).items.map(({ row, state, cells }) => [row, state, cells])).toEqual([
      [3, 'open', { i2: '', i1: '2', i3: '2020-01-01' }],
      [4, 'open', { i2: '王,五', i1: '3', i3: '2020-13-01' }],
      [5, 'open', { i2: '赵六', i1: '4', i3: '' }],
      [6, 'open', { i2: '张三', i1: '1', i3: '2021-01-01' }],
    ]);
  });

  it('those that pass go into a new version; those that do not stay with what is wrong now; nothing typed is lost', async () => {
    const load = await quarantined('702');
    const { body, ended } = await correct(load.id, [
      { row: 3, values: { i1: '2', i2: '李四', i3: '2020/1/5' } },
      { row: 4, values: { i1: '3', i2: '五个字的名', i3: '2020-12-01' } },
    ]);
    expect(body.items).toMatchObject([
      { row: 3, accepted: true, problems: [] },
      { row: 4, accepted: false, problems: [{ item: 'i2', reason: 'too-long' }] },
    ]);
    expect(ended).toMatchObject({ state: 'published', version: 2, mode: 'upsert', corrects: load.id, change: { added: 1, changed: 0 } });
    expect((await test.all('702')).map(([key, name]) => [key, name])).toEqual([
      ['1', '张三'],
      ['8', '周八'],
      ['2', '李四'],
    ]);
    expect((await quarantine(load.id)).items.slice(0, 2)).toMatchObject([
      { row: 3, state: 'resolved', attempts: 1, result: ended?.id, raw: ',2,2020-01-01' },
      { row: 4, state: 'open', attempts: 1, cells: { i2: '五个字的名' }, problems: [{ reason: 'too-long' }] },
    ]);
    expect(await quarantine(load.id, '?open=true')).toMatchObject({ total: 3 });
    const again = await correct(load.id, [{ row: 4, values: { i1: '3', i2: '王五', i3: '2020-12-01' } }]);
    expect(again.ended).toMatchObject({ state: 'published', version: 3 });
    const kept = await sql<{ row: string; nth: number; cells: object; actor: string }>`
      select row, nth, cells, actor from store.correction where load = ${load.id} order by row, nth`.execute(test.database.reader);
    expect(kept.rows).toMatchObject([
      { row: '3', nth: 1, cells: { i2: '李四' }, actor: '1' },
      { row: '4', nth: 1, cells: { i2: '五个字的名' } },
      { row: '4', nth: 2, cells: { i2: '王五' } },
    ]);
    const acts = (await test.acts()).filter(({ kind }) => kind === 'store.correct-rows');
    expect(acts.map((act) => act.public)).toMatchObject([
      { rows: 2, accepted: 1 },
      { rows: 1, accepted: 1 },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/李四|王五/);
    const versions = await sql<{
      kind: string;
    }>`select kind from store.version v join store.dataset d on d.id = v.dataset where d.resource = '702' order by number`.execute(
      test.database.reader,
    );
    expect(versions.rows.map(({ kind }) => kind)).toEqual(['full', 'correction', 'correction']);
  });

  it('a row whose key stands already replaces nothing unless it is said', async () => {
    const load = await quarantined('703');
    const row = { row: 6, values: { i1: '1', i2: '张三', i3: '2021-01-01' } };
    const refused = await correct(load.id, [row]);
    expect(refused.body).toMatchObject({ items: [{ accepted: false, problems: [{ item: 'i1', reason: 'key-present' }] }] });
    expect(refused.body.load).toBeUndefined();
    const { ended } = await correct(load.id, [{ ...row, replace: true }]);
    expect(ended).toMatchObject({ state: 'published', change: { added: 0, changed: 1 } });
    expect((await test.all('703'))[0]).toEqual(['1', '张三', '2021-01-01']);
  });

  it('a row of a file of replacements replaces what is older, and not what came after it', async () => {
    await quarantined('704', '编号,姓名,日期\n1,张三,2020-01-01\n2,李四,2020-01-01\n');
    const load = await quarantined('704', '编号,姓名,日期\n1,,2022-01-01\n2,,2022-01-01\n9,王五,\n', 'upsert');
    await test.load('704', '编号,姓名,日期\n2,新名,2023-01-01\n', 'upsert');
    const { body, ended } = await correct(load.id, [
      { row: 2, values: { i1: '1', i2: '张四', i3: '2022-01-01' } },
      { row: 3, values: { i1: '2', i2: '李五', i3: '2022-01-01' } },
    ]);
    expect(body.items.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(ended).toMatchObject({ state: 'published' });
    expect((await test.all('704')).map(([key, name]) => [key, name])).toEqual([
      ['1', '张四'],
      ['2', '新名'],
      ['9', '王五'],
    ]);
  });

  it('two rows that are given one key do not both pass', async () => {
    const load = await quarantined('705');
    const { body } = await correct(load.id, [
      { row: 3, values: { i1: '9', i2: '甲' } },
      { row: 4, values: { i1: '9', i2: '乙' } },
    ]);
    expect(body.items).toMatchObject([{ accepted: true }, { accepted: false, problems: [{ reason: 'duplicate-key' }] }]);
  });

  it('whatever is typed comes out as it was typed', async () => {
    const load = await quarantined('706');
    const cell = '"\r\n,\t';
    const { ended } = await correct(load.id, [{ row: 3, values: { i1: '\\N', i2: cell.slice(0, 4), i3: '' } }]);
    expect(ended).toMatchObject({ state: 'published' });
    expect((await test.all('706')).at(-1)).toEqual(['\\N', cell.slice(0, 4), null]);
    const nul = await correct(load.id, [{ row: 4, values: { i1: '7', i2: 'a\0' } }]);
    expect(nul.body).toMatchObject({ code: 'kernel.invalid-input' });
    expect((await test.all('706')).at(-1)).toEqual(['\\N', cell.slice(0, 4), null]);
  });

  it('rows without a key are added', async () => {
    test.publish(aResource('707', [anItem('i1', 'a', { dataType: 'I' }), anItem('i2', 'b')]));
    const load = await test.load('707', 'a,b\n1,x\ny,y\n3,z\n');
    const { ended } = await correct(load.id, [{ row: 3, values: { i1: '2', i2: 'y' } }]);
    expect(ended).toMatchObject({ state: 'published', change: { added: 1 } });
    expect(await test.all('707')).toEqual([
      [1, 'x'],
      [3, 'z'],
      [2, 'y'],
    ]);
  });

  it('not what is no row of quarantine, what is corrected, or what was never published', async () => {
    const load = await quarantined('708');
    const code = async (id: string, rows: object[]) => (await correct(id, rows)).body.code;
    const good = { row: 3, values: { i1: '2', i2: '李四' } };
    expect(await code(load.id, [{ ...good, row: 2 }])).toBe('store.row-not-open');
    expect(await code(load.id, [good, good])).toBe('store.row-not-open');
    expect(await code(load.id, [{ row: 3, values: { i9: '2' } }])).toBe('store.unknown-item');
    expect(await code(load.id, [good])).toBeUndefined();
    expect(await code(load.id, [good])).toBe('store.row-not-open');
    const refused = await quarantined('708', '编号,姓名,日期\n1,,\n');
    expect(await code(refused.id, [{ row: 2, values: { i1: '1', i2: 'a' } }])).toBe('store.not-correctable');
    for (const [who, status] of [
      ['neighbour', 404],
      ['stranger', 404],
      ['authority', 404],
      ['head', 403],
      ['auditor', 403],
    ] as const)
      expect((await correct(load.id, [good], who)).status).toBe(status);
  });
});

describe('the quarantine as a file', () => {
  const get = (load: string, form: string, who = 'officer') =>
    server.inject({ method: 'GET', url: `/api/v1/loads/${load}/quarantine.csv?form=${form}`, headers: { 'x-person': who } });

  it('for people: with row and reason, and nothing a spreadsheet would calculate', async () => {
    const load = await quarantined('711', '编号,姓名,日期\n1,甲,\n=1+1,,x\n2,乙,\n');
    const answer = await get(load.id, 'report');
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.body).toBe(
      `\ufeff"行号","原因","编号","姓名","日期"\r\n3,"姓名：必填项为空；日期：不是日期（如 2026-11-22）","'=1+1","","x"\r\n`,
    );
    expect((await test.acts()).at(-1)).toMatchObject({ kind: 'store.export-quarantine', public: { resource: '711', rows: 1 } });
  });

  it('for correcting outside: the columns of the file, letter by letter, which can be uploaded again', async () => {
    const load = await quarantined('712');
    const answer = await get(load.id, 'rows');
    expect(answer.body).toBe('\ufeff姓名,编号,日期\r\n,2,2020-01-01\r\n"王,五",3,2020-13-01\r\n赵六,4,\r\n张三,1,2021-01-01\r\n');
    const fixed = answer.body.replace('\r\n,2', '\r\n李四,2').replace('2020-13', '2020-12');
    expect(await test.load('712', fixed, 'upsert')).toMatchObject({ state: 'published', counts: { good: 4 } });
  });

  it.each([
    ['neighbour', 404],
    ['stranger', 404],
    ['authority', 404],
    ['head', 403],
    ['nobody', 401],
  ])('not for %s: %i', async (who, status) => {
    const load = await quarantined('713');
    expect((await get(load.id, 'rows', who)).statusCode).toBe(status);
  });
});
