import { beforeAll, expect, it } from 'vitest';
import type { ResourceView } from './routes/wire.ts';
import { openTestCatalog, type TestCatalog } from './testing/open-test-catalog.ts';
import { fresh, resources, walkOf } from './testing/walk.ts';

let test: TestCatalog;
let walk: ReturnType<typeof walkOf>;
beforeAll(async () => {
  test = await openTestCatalog();
  walk = walkOf(test);
});

const discard = (who: 'officer' | 'neighbour', resource: ResourceView, revision = resource.revision) =>
  test.call(who, 'DELETE', `${resources}/${resource.id}/draft?revision=${revision}`);

it('a draft that never was published goes with its entry, frees its name, and leaves its record', async () => {
  const draft = await walk.register({ name: '写错的资源' });
  expect(await discard('neighbour', draft)).toMatchObject({ status: 404 });
  expect(await discard('officer', draft, 9)).toMatchObject({ status: 409, body: { code: 'catalog.changed-meanwhile' } });
  expect(await discard('officer', draft)).toMatchObject({ status: 200, body: { kept: false } });
  expect(await test.call('officer', 'GET', `${resources}/${draft.id}`)).toMatchObject({ status: 404 });
  expect((await walk.register({ name: '写错的资源' })).code).not.toBe(draft.code);
  expect(await test.entriesOf(draft.id)).toEqual(['catalog.register-resource', 'catalog.discard-draft']);
});

it('the draft of a published entry goes, and what is published stays', async () => {
  const published = await walk.publish();
  const name = published.published?.name ?? '';
  await walk.revise(published, fresh({ name: '改名的资源' }));
  const revised = await walk.see('officer', published.id);
  expect(await discard('officer', revised)).toMatchObject({ status: 200, body: { kept: true } });
  const after = await walk.see('officer', published.id);
  expect(after).toMatchObject({ status: 'published', draft: null, published: { name } });
  expect(await discard('officer', after)).toMatchObject({ status: 409, body: { code: 'catalog.nothing-to-discard' } });
  // The name that the draft bore is free again, and its own is still taken.
  await walk.register({ name: '改名的资源' });
  expect(await test.call('officer', 'POST', resources, fresh({ name }))).toMatchObject({
    status: 409,
    body: { code: 'catalog.name-taken' },
  });
});

it('a draft in a review cannot be made to vanish from it', async () => {
  const submitted = await walk.submit(await walk.register());
  expect(await discard('officer', submitted)).toMatchObject({ status: 409, body: { code: 'catalog.in-review' } });
  await test.decide(submitted.id, 'catalog.return');
  const returned = await walk.see('officer', submitted.id);
  expect(await discard('officer', returned)).toMatchObject({ status: 409, body: { code: 'catalog.returned' } });
});

it('the list stands in the order asked for, names by pinyin, and its pages neither repeat nor lose an entry', async () => {
  for (const name of ['张家港码头', '安全检查', '民宿名录', '保障住房']) await walk.register({ name: `排序${name}` });
  const names = async (query: string) =>
    (await walk.find('officer', `text=${encodeURIComponent('排序')}&${query}`)).items.map(({ name }) => name.slice(2));
  expect(await names('sort=name')).toEqual(['安全检查', '保障住房', '民宿名录', '张家港码头']);
  expect(await names('sort=name&order=desc')).toEqual(['张家港码头', '民宿名录', '保障住房', '安全检查']);
  expect([...(await names('sort=items&limit=2')), ...(await names('sort=items&limit=2&offset=2'))].sort()).toEqual(
    (await names('')).sort(),
  );
  expect(await test.call('officer', 'GET', `${resources}?sort=draft`)).toMatchObject({ status: 400 });
});

it('the figures add up to what the list shows as published', async () => {
  const { total } = await walk.find('neighbour', 'status=published');
  const { status, body } = await test.call('neighbour', 'GET', '/api/v1/catalog/figures');
  expect(status).toBe(200);
  const figures = body as {
    published: number;
    agencies: { published: number; sharing: Record<string, number>; opening: Record<string, number> }[];
    sharing: { class: string; count: number }[];
    cycles: { count: number }[];
  };
  const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
  expect(figures.published).toBe(total);
  expect(sum(figures.agencies.map(({ published }) => published))).toBe(total);
  expect(sum(figures.agencies.flatMap(({ sharing }) => Object.values(sharing)))).toBe(total);
  expect(sum(figures.agencies.flatMap(({ opening }) => Object.values(opening)))).toBe(total);
  expect(sum(figures.sharing.map(({ count }) => count))).toBe(total);
  expect(await test.call('program', 'GET', '/api/v1/catalog/figures')).toMatchObject({ status: 403 });
});
