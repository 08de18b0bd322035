import { beforeAll, describe, expect, it } from 'vitest';
import { proves } from '../../tests/conformance/proves.ts';
import { catalogLawOf } from './law-of-pack.ts';
import type { ResourceView } from './routes/wire.ts';
import { writeVersion } from './store/write-version.ts';
import { villages, villagesDraft, wuxi } from './testing/fixtures.ts';
import { openTestCatalog, people, type TestCatalog, wuxiPack } from './testing/open-test-catalog.ts';
import { fresh, type Problem, resources, walkOf } from './testing/walk.ts';

let test: TestCatalog;
let walk: ReturnType<typeof walkOf>;
beforeAll(async () => {
  test = await openTestCatalog();
  walk = walkOf(test);
});

describe('a resource on its way into the catalogue', () => {
  it('is registered, submitted, reviewed and published, each act in the ledger', async () => {
    const draft = await walk.register();
    expect(draft.code).toMatch(/^103001\/\d{6}$/);
    expect(draft.draft?.content.sharing.class).toBe('unconditional');
    expect(draft.draft?.problems).toEqual([]);
    const submitted = await walk.submit(draft);
    expect(submitted).toMatchObject({ status: 'in-review', mayEdit: false, maySubmit: false });
    expect(submitted.draft?.caseNumber).toMatch(/^WX-/);
    expect(await test.catalog.findPublished(draft.id)).toBeUndefined();
    await test.decide(draft.id, 'catalog.publish');
    const published = await walk.see('neighbour', draft.id);
    expect(published).toMatchObject({ status: 'published', version: 1, draft: null, code: draft.code });
    expect(published.published?.items.map((item) => item.id)).toEqual(['i1', 'i2']);
    expect(published.sharing).toEqual({
      class: 'unconditional',
      scale: 'open_to_all',
      zh: '无条件共享',
      en: wuxiPack.schemes['sharing']?.classes['unconditional']?.text.en,
      article: 'wuxi-2020:19.2(1)',
    });
    expect(await test.entriesOf(draft.id)).toEqual(['catalog.register-resource', 'catalog.submit-resource', 'catalog.publish-resource']);
  });

  it('comes back with a reason, is mended, and goes on in the same case', async () => {
    const submitted = await walk.submit(await walk.register());
    await test.decide(submitted.id, 'catalog.return');
    const returned = await walk.see('officer', submitted.id);
    expect(returned).toMatchObject({
      status: 'draft',
      mayEdit: true,
      draft: { state: 'returned', caseNumber: submitted.draft?.caseNumber },
    });
    const mended = (await walk.revise(returned, { ...fresh(), summary: '补充说明。' })).body as ResourceView;
    const again = await walk.submit(mended);
    expect(again.draft?.caseNumber).toBe(submitted.draft?.caseNumber);
    await test.decide(again.id, 'catalog.publish');
    expect((await walk.see('officer', again.id)).published?.summary).toBe('补充说明。');
  });

  it('cannot be changed while it is reviewed, nor published while it is not', async () => {
    const submitted = await walk.submit(await walk.register());
    expect(await walk.revise(submitted, fresh())).toMatchObject({ status: 409, body: { code: 'catalog.in-review' } });
    const again = await test.call('officer', 'POST', `${resources}/${submitted.id}/submit`, { revision: submitted.revision });
    expect(again).toMatchObject({ status: 409, body: { code: 'catalog.in-review' } });
    const draft = await walk.register();
    await expect(test.decide(draft.id, 'catalog.publish')).rejects.toThrow('catalog.not-in-review');
    await expect(test.decide(draft.id, 'catalog.return')).rejects.toThrow('catalog.not-in-review');
  });

  it('stays a draft, unrecorded, when the review cannot be opened', async () => {
    const draft = await walk.register();
    test.refuseNextReview();
    const refused = await test.call('officer', 'POST', `${resources}/${draft.id}/submit`, { revision: draft.revision });
    expect(refused.status).toBe(500);
    expect(await walk.see('officer', draft.id)).toMatchObject({ status: 'draft', revision: draft.revision });
    expect(await test.entriesOf(draft.id)).toEqual(['catalog.register-resource']);
  });

  it(
    'is refused with the article: at saving for a class without basis, at submission for a missing element',
    proves('wuxi-13-1-b', 'wuxi-19-3-a', 'wuxi-19-3-b'),
    async () => {
      const conditional = fresh({ sharing: { class: 'conditional', conditions: '', scope: '', agencies: [], modes: [] } });
      const refused = await test.call('officer', 'POST', resources, conditional);
      const problem = refused.body as Problem;
      expect(refused.status).toBe(422);
      expect(problem).toMatchObject({ code: 'catalog.not-acceptable', article: 'wuxi-2020:19.3' });
      expect(problem.places?.map((place) => place.field)).toEqual(['sharing.basis', 'sharing.conditions']);
      const draft = await walk.register({ source: '' });
      expect(draft.draft?.problems).toMatchObject([{ field: 'source', article: 'wuxi-2020:13.1' }]);
      const late = await test.call('officer', 'POST', `${resources}/${draft.id}/submit`, { revision: draft.revision });
      expect(late).toMatchObject({ status: 422, body: { code: 'catalog.not-acceptable', article: 'wuxi-2020:13.1' } });
    },
  );

  it('has one of the classes that the law knows, for sharing and for opening', proves('wuxi-19-2', 'wuxi-22-1'), async () => {
    for (const change of [{ sharing: { class: 'perhaps' } }, { opening: { class: 'perhaps' } }]) {
      const refused = await test.call('officer', 'POST', resources, { ...fresh(), ...change });
      expect(refused.status).toBe(422);
      expect(refused.body as Problem).toMatchObject({ code: 'catalog.not-acceptable' });
      expect((refused.body as Problem).places?.map((place) => place.field)).toContain(`${Object.keys(change)[0]}.class`);
    }
  });

  it.each([
    ['theme', { themes: ['astrology'] }, 'catalog.unknown-choice'],
    ['format', { format: { class: '9', type: 'x' } }, 'catalog.unknown-choice'],
    ['update cycle', { updateCycle: 'sometimes' }, 'catalog.unknown-choice'],
    ['agency', { sharing: { conditions: '', scope: '', modes: [], agencies: ['nobody'] } }, 'catalog.unknown-choice'],
    ['mask', { items: [{ ...villagesDraft().items[0], mask: 'glasses' }] }, 'catalog.unknown-choice'],
    ['classification', { classification: '103777' }, 'catalog.unknown-classification'],
    ['classification above 目', { classification: '103' }, 'kernel.invalid-input'],
    ['column name that is SQL', { items: [{ ...villagesDraft().items[0], nameEn: 'a"; drop table x' }] }, 'kernel.invalid-input'],
    ['name of 51 characters', { name: '数'.repeat(51) }, 'kernel.invalid-input'],
    ['unknown field', { shape: 'round' }, 'kernel.invalid-input'],
  ])('is refused with an unknown %s', async (_what, change, code) => {
    const refused = await test.call('officer', 'POST', resources, { ...fresh(), ...change });
    expect((refused.body as Problem).code).toBe(code);
  });
});

describe('a published resource', () => {
  it('is revised as a draft beside it, which nobody outside sees, finds or counts', async () => {
    const first = await walk.publish({ summary: '第一版' });
    const content = { ...fresh({ summary: '隐秘词第二版', sharing: { conditions: '', scope: '', agencies: [], modes: ['download'] } }) };
    expect(first.published).not.toBeNull();
    const withIds = { ...content, items: [...(first.published?.items ?? [])] };
    expect((await walk.revise(first, withIds)).status).toBe(200);
    expect((await walk.see('neighbour', first.id)).draft).toBeNull();
    expect(await walk.find('neighbour', `text=${encodeURIComponent('隐秘词')}`)).toEqual({ items: [], total: 0 });
    expect((await walk.find('officer', `text=${encodeURIComponent('隐秘词')}`)).total).toBe(1);
    const [row] = (await walk.find('neighbour', `text=${encodeURIComponent(first.published?.name ?? '')}`)).items;
    expect(row).toMatchObject({ draftState: null, updatedAt: first.publishedAt });
    const hidden = await test.call('neighbour', 'GET', `${resources}/${first.id}/comparison?from=1&to=draft`);
    expect(hidden).toMatchObject({ status: 404, body: { code: 'catalog.unknown-version' } });
    const changes = (await test.call('officer', 'GET', `${resources}/${first.id}/comparison?from=1&to=draft`)).body as {
      changes: { field: string }[];
    };
    expect(changes.changes.map((change) => change.field)).toEqual(['name', 'summary', 'sharing.modes']);
    await walk.submit(await walk.see('officer', first.id));
    await test.decide(first.id, 'catalog.publish');
    const second = await walk.see('neighbour', first.id);
    expect(second).toMatchObject({ version: 2, code: first.code });
    expect(second.versions.map((version) => version.version)).toEqual([1, 2]);
    expect((await test.catalog.findPublished(first.slug))?.summary).toBe('隐秘词第二版');
  });

  it('keeps its code: another classification is refused', async () => {
    const published = await walk.publish();
    const other = await walk.revise(published, { ...fresh(), classification: '30703202' });
    expect(other).toMatchObject({ status: 409, body: { code: 'catalog.classification-fixed' } });
    const draft = await walk.register();
    const moved = (await walk.revise(draft, fresh({ classification: '30703202' }))).body as ResourceView;
    expect(moved.code).toMatch(/^30703202\/\d{6}$/);
    expect(moved.slug).toBe(moved.code.replace('/', '-'));
  });

  it('is known to cases as published, whatever its draft says', async () => {
    const published = await walk.publish();
    const basis = { instrument: '统计法', article: '第二十五条' };
    const closed = { class: 'none', conditions: '', scope: '', agencies: [], modes: [], basis };
    await walk.revise(published, fresh({ sharing: closed, opening: { class: 'none', conditions: '' } }));
    const { subjects, facts } = test.catalog.ports;
    const subject = await subjects.resource.load(published.id, test.database.reader);
    expect(subject).toMatchObject({ version: '1', provider: 'wx-minzheng' });
    expect(subject.attributes).toMatchObject({ sharing: 'open_to_all', opening: 'open', status: 'published', items: ['i1', 'i2'] });
    expect(await facts['catalog.lacks-opening-ground']?.(published.id, test.database.reader)).toBe(true);
    expect(await facts['catalog.missing-elements']?.(published.id, test.database.reader)).toEqual([]);
    await expect(subjects.resource.load('999999', test.database.reader)).rejects.toThrow('catalog.unknown-resource');
  });

  it('answers from memory until another version is published, by any process', async () => {
    const published = await walk.publish();
    const first = await test.catalog.findPublished(published.code);
    expect(first).toMatchObject({ id: published.id, version: 1, slug: published.slug });
    await new Promise((done) => setTimeout(done, 50));
    const kept = await test.catalog.findPublished(published.code);
    expect(await test.catalog.findPublished(published.id)).toBe(kept);
    // Another process publishes: this one learns it by the notice alone.
    await test.database.transact(async (connection) => {
      const at = test.clock.now();
      await writeVersion(connection, {
        ...{ jurisdiction: '320200', resource: published.id, version: 2, content: villages({ summary: '新' }) },
        ...{ publishedAt: at, publishedBy: '4', caseNumber: null },
      });
      await connection.updateTable('catalog.resource').set({ current_version: 2 }).where('id', '=', published.id).execute();
    });
    await expect.poll(async () => (await test.catalog.findPublished(published.code))?.version, { timeout: 2000 }).toBe(2);
  });

  it('holds its version while a load that was checked against it publishes', async () => {
    const published = await walk.publish();
    const seen: string[] = [];
    let submitted: Promise<void> | undefined;
    await test.database.transact(async (connection) => {
      expect(await test.catalog.holdCurrentVersion(connection, published.id)).toBe(1);
      submitted = walk.revise(published, fresh()).then(() => void seen.push('revised'));
      await new Promise((done) => setTimeout(done, 100));
      seen.push('loaded');
    });
    await submitted;
    expect(seen).toEqual(['loaded', 'revised']);
    expect(await test.database.transact((connection) => test.catalog.holdCurrentVersion(connection, '999999'))).toBeUndefined();
  });

  it('is checked against the database when its last check is older than a second', async () => {
    const published = await walk.publish();
    await new Promise((done) => setTimeout(done, 50));
    await test.catalog.findPublished(published.id);
    await test.database.transact((connection) =>
      connection
        .updateTable('catalog.resource')
        .set({ current_version: null, draft: '{}', draft_state: 'editing' })
        .where('id', '=', published.id)
        .execute(),
    );
    test.clock.advance({ milliseconds: 1_100 });
    expect(await test.catalog.findPublished(published.id)).toBeUndefined();
    await test.database.transact((connection) =>
      connection
        .updateTable('catalog.resource')
        .set({ current_version: 1, draft: null, draft_state: null })
        .where('id', '=', published.id)
        .execute(),
    );
  });
});

describe('who may do what', () => {
  it('hides drafts from all but the own agency and the authority', async () => {
    const draft = await walk.register();
    for (const who of ['officer', 'colleague', 'reviewer'] as const) expect((await walk.see(who, draft.id)).draft).not.toBeNull();
    for (const who of ['neighbour', 'auditor', 'stranger', 'program'] as const) {
      const answer = await test.call(who, 'GET', `${resources}/${draft.id}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'catalog.unknown-resource' } });
      expect((await walk.find(who, `text=${encodeURIComponent(draft.draft?.content.name ?? '')}`)).total).toBe(0);
      expect((await walk.find(who, 'status=draft')).total).toBe(0);
    }
    const unknown = await test.call('neighbour', 'GET', `${resources}/999999`);
    expect((unknown.body as Problem).code).toBe('catalog.unknown-resource');
  });

  it('lets an agency change only what is its own, and hides what is hidden', async () => {
    const draft = await walk.register();
    expect(await walk.revise(draft, fresh(), 'neighbour')).toMatchObject({ status: 404, body: { code: 'catalog.unknown-resource' } });
    expect(await walk.revise(draft, fresh(), 'reviewer')).toMatchObject({ status: 403, body: { code: 'catalog.not-yours' } });
    expect(await walk.revise(draft, fresh(), 'stranger')).toMatchObject({ status: 404 });
    const published = await walk.publish();
    expect(await walk.revise(published, fresh(), 'neighbour')).toMatchObject({ status: 403, body: { code: 'catalog.not-yours' } });
    expect((await test.call('stranger', 'POST', resources, fresh())).status).toBe(403);
  });

  it('keeps out the public, auditors and programs where officers act', async () => {
    expect((await test.call('nobody', 'GET', resources)).status).toBe(401);
    expect((await test.call('auditor', 'POST', resources, fresh())).status).toBe(403);
    expect((await test.call('program', 'POST', resources, fresh())).status).toBe(403);
    const node = { parent: '101', zh: '户籍', en: 'Household register' };
    expect((await test.call('officer', 'POST', '/api/v1/catalog/classifications', node)).status).toBe(403);
  });

  it('lets nobody overwrite what somebody else has just written', async () => {
    const draft = await walk.register();
    expect((await walk.revise(draft, fresh(), 'colleague')).status).toBe(200);
    expect(await walk.revise(draft, fresh())).toMatchObject({ status: 409, body: { code: 'catalog.changed-meanwhile' } });
  });
});

it('the rule tests’ law is that of the pack', () => {
  const law = catalogLawOf(wuxiPack);
  for (const name of ['sharing', 'opening'] as const) expect(law.schemes[name]).toMatchObject(wuxi.schemes[name] ?? {});
  for (const [name, value] of Object.entries(wuxi.parameters)) expect(law.parameters[name]).toMatchObject(value ?? {});
  expect(people.officer.jurisdiction).toBe('320200');
});
