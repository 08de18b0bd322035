import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { nextNationalCode } from './classification/code.ts';
import { villagesDraft } from './testing/fixtures.ts';
import { openTestCatalog, type TestCatalog } from './testing/open-test-catalog.ts';
import { fresh, next, type Problem, resources, walkOf } from './testing/walk.ts';

let test: TestCatalog;
let walk: ReturnType<typeof walkOf>;
beforeAll(async () => {
  test = await openTestCatalog();
  walk = walkOf(test);
});

describe('names and codes', () => {
  it('never gives one code twice, however many register at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 24 }, () => walk.register({ classification: '105001' })));
    const codes = drafts.map((draft) => draft.code).sort();
    expect(new Set(codes).size).toBe(24);
    expect(codes.at(-1)).toBe('105001/000024');
  });

  it('gives no code of a registration that failed to anybody twice, and goes on past six digits', async () => {
    const codes = await test.database.transact(async (connection) => {
      await sql`insert into catalog.code_counter values ('320200', '999001', 999999)`.execute(connection);
      return [await nextNationalCode(connection, '320200', '999001'), await nextNationalCode(connection, '320200', '999001')];
    });
    expect(codes).toEqual(['999001/1000000', '999001/1000001']);
  });

  it('gives one name to one resource of an agency, also when two ask at once', async () => {
    const name = `同名${next()}`;
    const answers = await Promise.all([1, 2, 3].map(() => test.call('officer', 'POST', resources, { ...fresh(), name })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    const taken = answers.find((answer) => answer.status === 409)?.body as Problem | undefined;
    expect(taken).toMatchObject({ code: 'catalog.name-taken' });
    expect((await test.call('neighbour', 'POST', resources, { ...fresh(), name })).status).toBe(200);
  });

  it('keeps a published name until the new one is published, then lets go of it', async () => {
    const published = await walk.publish();
    const old = published.published?.name ?? '';
    await walk.revise(published, { ...fresh(), items: [...(published.published?.items ?? [])] });
    expect((await test.call('officer', 'POST', resources, { ...fresh(), name: old })).status).toBe(409);
    await walk.submit(await walk.see('officer', published.id));
    await test.decide(published.id, 'catalog.publish');
    expect((await test.call('officer', 'POST', resources, { ...fresh(), name: old })).status).toBe(200);
  });

  it('lets the authority add 目 and 细目, numbered in turn', async () => {
    const add = (parent: string, zh: string) =>
      test.call('reviewer', 'POST', '/api/v1/catalog/classifications', { parent, zh, en: 'Node' });
    const added = await Promise.all(['甲', '乙', '丙'].map((zh) => add('102', zh)));
    expect(added.map((answer) => (answer.body as { code: string }).code).sort()).toEqual(['102002', '102003', '102004']);
    expect((await add('102002', '子')).body).toMatchObject({ code: '10200201', parent: '102002' });
    expect((await add('109', '无')).body).toMatchObject({ code: 'catalog.unknown-classification' });
    const tree = (await test.call('officer', 'GET', '/api/v1/catalog/classifications')).body as {
      nodes: { code: string; parent: string | null }[];
      defaultSharingClass: string;
    };
    expect(tree.nodes).toContainEqual({ code: '10200201', parent: '102002', zh: '子', en: 'Node' });
    expect(tree.nodes).toContainEqual({ code: '30703202', parent: '307032', zh: '无锡市', en: '无锡市' });
    expect(tree.defaultSharingClass).toBe('unconditional');
  });
});

describe('lists', () => {
  it('search names and items, page, and count under the caller’s rights', async () => {
    const word = `甲乙${next()}`;
    for (let each = 0; each < 5; each += 1) await walk.publish({ source: `${word}系统` });
    await walk.register({ source: `${word}系统` });
    const text = `text=${encodeURIComponent(`${word}系 区划代码`)}`;
    expect((await walk.find('neighbour', text)).total).toBe(5);
    expect((await walk.find('officer', text)).total).toBe(6);
    expect((await walk.find('officer', `${text}&status=published`)).total).toBe(5);
    expect((await walk.find('officer', `${text}&agency=wx-gongan`)).total).toBe(0);
    expect((await walk.find('officer', `${text}&sharing=conditional`)).total).toBe(0);
    expect((await walk.find('officer', `${text}&sharing=unconditional&opening=unconditional&theme=geography`)).total).toBe(6);
    const pages = [
      await walk.find('neighbour', `${text}&limit=2`),
      await walk.find('neighbour', `${text}&limit=2&offset=2`),
      await walk.find('neighbour', `${text}&limit=2&offset=4`),
    ];
    expect(new Set(pages.flatMap((page) => page.items.map((item) => item.id))).size).toBe(5);
    expect(pages[0]?.items[0]).toMatchObject({ items: 2, personal: false, agency: { id: 'wx-minzheng', name: '市民政局' } });
    expect((await walk.find('neighbour', `${text}&offset=100`)).total).toBe(5);
  });

  it('for the public are counted as they are listed', async () => {
    const before = await test.catalog.countPublished();
    const { total } = await test.catalog.listPublished({ opening: ['open'], offset: 0, limit: 1 });
    expect(before).toMatchObject({ open: total, gated: 0, agencies: 1, themes: { geography: total } });
    expect(before.latest).toEqual(test.clock.now());
  });

  it('for the public hold what is published and not secret', async () => {
    const word = `公开${next()}`;
    const open = await walk.publish({ source: word });
    const basis = { instrument: '保守国家秘密法', article: '第九条' };
    await walk.publish({ source: word, secret: true, opening: { class: 'none', conditions: '', ground: 'state-secret', basis } });
    await walk.register({ source: word });
    const list = await test.catalog.listPublished({ text: word, offset: 0, limit: 10 });
    expect(list).toMatchObject({ total: 1, items: [{ id: open.id }] });
    expect((await test.catalog.listPublished({ text: word, opening: ['open'], offset: 0, limit: 10 })).total).toBe(1);
    expect((await test.catalog.listPublished({ text: word, opening: ['gated'], offset: 0, limit: 10 })).total).toBe(0);
  });

  it('know whether an item is already shared by somebody (15.3)', async () => {
    await walk.publish({
      items: [...villagesDraft().items, { ...villagesDraft().items[1], name: '统一社会信用代码', nameEn: 'uscc' } as never],
    });
    const ask = test.catalog.ports.facts['catalog.duplicate'];
    expect(await ask?.('统一社会信用代码', test.database.reader)).toBe(true);
    expect(await ask?.('无人采集的数据项', test.database.reader)).toBe(false);
    expect(await test.catalog.ports.facts['catalog.entries-of']?.('wx-gongan', test.database.reader)).toBe(0);
  });
});
