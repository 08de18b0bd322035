import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Casework, caseworkMigrations, openCasework } from '#casework';
import { anonymous, buildServer, type Ledger, ledgerMigrations, openLedger } from '#kernel';
import { loadCalendar } from '#law';
import { openTestDatabase, testClock } from '../kernel/testing/index.ts';
import { type Catalog, catalogMigrations, openCatalog } from './index.ts';
import type { ResourceView } from './routes/wire.ts';
import { type Person, people, wuxiPack } from './testing/open-test-catalog.ts';
import { fresh, resources } from './testing/walk.ts';

/** The catalogue and the real case engine, as they meet: filing, returning, taking up again, deciding. */
let casework: Casework;
let catalog: Catalog;
let ledger: Ledger;
let server: FastifyInstance;
let keyDirectory: string;

beforeAll(async () => {
  const database = await openTestDatabase({ migrations: [ledgerMigrations, caseworkMigrations, catalogMigrations] });
  const clock = testClock();
  const jurisdiction = { id: '320200', name: '无锡市' };
  keyDirectory = await mkdtemp(join(tmpdir(), 'review-keys-'));
  ledger = await openLedger({ database, clock, keyDirectory, process: 'test', sequenceEvery: 0 });
  const agency = (id: string, offices: string[] = []) => ({ id, name: id, nameEn: id, kind: 'department', region: '320200', offices });
  const agencies = [agency('wx-minzheng'), agency('wx-gongan'), agency('wx-shuju', ['authority'])];
  const shared = { database, clock, ledger, jurisdiction };
  catalog = await openCatalog({
    ...shared,
    pack: wuxiPack,
    organization: { findAgency: async (id) => agencies.find((each) => each.id === id) },
    casework: {
      file: (filing) => casework.file(filing),
      supply: (supply) => casework.supply(supply),
      findOpen: (...asked) => casework.findOpen(...asked),
    },
  });
  const nothing = async () => undefined;
  const calendar = loadCalendar(join(import.meta.dirname, '../../packs/calendar'));
  casework = await openCasework({
    ...shared,
    organization: {
      listAgencies: async () => agencies,
      findAccount: async () => undefined,
      chain: async (code) => [{ code, tier: 'city' }],
    },
    stack: { packs: [wuxiPack], choices: {}, targets: {} },
    calendar: () => calendar,
    ports: {
      subjects: { ...catalog.ports.subjects, grant: { load: () => Promise.reject(new Error('no grant here')) } },
      facts: { ...catalog.ports.facts, 'access.grant-of-case': async () => '' },
      effects: {
        ...catalog.ports.effects,
        'grant.issue': nothing,
        'grant.revoke': nothing,
        'agreement.register': nothing,
        'register.enter': nothing,
        'register.change': nothing,
        'register.end': nothing,
      },
      holds: { 'grant.suspend': { begin: nothing, end: nothing } },
      doors: catalog.ports.doors,
    },
  });
  server = await buildServer({
    routes: [...catalog.routes, ...casework.routes],
    authenticate: async (request) => people[String(request.headers['x-person']) as Person] ?? anonymous,
  });
});
afterAll(async () => {
  await server.close();
  await catalog.close();
  await ledger.close();
  await rm(keyDirectory, { recursive: true });
});

async function call<T>(who: Person, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<T> {
  const answer = await server.inject({ method, url, headers: { 'x-person': who }, ...(payload ? { payload } : {}) });
  return answer.json() as T;
}

const submit = (resource: ResourceView) =>
  call<{ caseNumber: string; resource: ResourceView }>('officer', 'POST', `${resources}/${resource.id}/submit`, {
    revision: resource.revision,
    form: { note: '请审核' },
  });
const answer = (number: string, given: string, reasons?: string, who: Person = 'reviewer') =>
  call<{ code?: string }>(who, 'POST', `/api/v1/cases/${number}/answers`, {
    step: 'review',
    answer: given,
    ...(reasons ? { reasons } : {}),
  });

describe('a review by the case engine', () => {
  it('publishes in the same act in which the authority agrees', async () => {
    const draft = await call<ResourceView>('officer', 'POST', resources, fresh());
    const { caseNumber, resource } = await submit(draft);
    expect(resource.draft).toMatchObject({ state: 'in-review', caseNumber });
    expect(await answer(caseNumber, 'agree', undefined, 'officer')).toMatchObject({ code: expect.stringMatching(/^casework\./) });
    expect(await catalog.findPublished(draft.id)).toBeUndefined();
    expect((await answer(caseNumber, 'agree')).code).toBeUndefined();
    expect(await catalog.findPublished(draft.id)).toMatchObject({ version: 1, caseNumber });
  });

  it('returns with reasons, and the mended draft goes on under the same number', async () => {
    const draft = await call<ResourceView>('officer', 'POST', resources, fresh());
    const { caseNumber } = await submit(draft);
    expect((await answer(caseNumber, 'return')).code).toBeDefined();
    expect((await answer(caseNumber, 'return', '请写明数据来源系统的名称。')).code).toBeUndefined();
    const returned = await call<ResourceView>('officer', 'GET', `${resources}/${draft.id}`);
    expect(returned).toMatchObject({ mayEdit: true, maySubmit: true, draft: { state: 'returned', caseNumber } });
    const mended = await call<ResourceView>('officer', 'PUT', `${resources}/${draft.id}`, {
      revision: returned.revision,
      content: { ...fresh(), source: '全国民政政务信息系统' },
    });
    expect((await submit(mended)).caseNumber).toBe(caseNumber);
    expect((await answer(caseNumber, 'agree')).code).toBeUndefined();
    expect(await catalog.findPublished(draft.id)).toMatchObject({ source: '全国民政政务信息系统' });
  });

  it('cannot be filed or handed in past the entry: no stray review lies in the authority’s inbox', async () => {
    const draft = await call<ResourceView>('officer', 'POST', resources, fresh());
    const inbox = async () => (await call<{ total: number }>('reviewer', 'GET', '/api/v1/inbox')).total;
    const before = await inbox();
    const stray = { type: 'catalog-review', about: draft.id, form: {} };
    expect(await call('officer', 'POST', '/api/v1/cases', stray)).toMatchObject({
      code: 'casework.other-door',
      remedy: { zh: expect.stringContaining('目录条目的编辑页') },
    });
    expect(await inbox()).toBe(before);
    const { caseNumber } = await submit(draft);
    expect((await answer(caseNumber, 'return', '请写明数据来源系统的名称。')).code).toBeUndefined();
    const supply = (who: Person) => call<{ code?: string }>(who, 'POST', `/api/v1/cases/${caseNumber}/supply`, { form: {} });
    expect((await supply('officer')).code).toBe('casework.other-door');
    expect((await supply('neighbour')).code).toBe('casework.no-case');
    expect(await inbox()).toBe(before);
  });

  it('is decided in the case that the submission opened, whatever else lies about', async () => {
    const draft = await call<ResourceView>('officer', 'POST', resources, fresh());
    const past = await casework.file({ type: 'catalog-review', about: draft.id, form: {}, principal: people.officer });
    const { caseNumber } = await submit(draft);
    expect(past.number).not.toBe(caseNumber);
    expect((await answer(past.number, 'agree')).code).toBe('catalog.not-in-review');
    expect((await answer(caseNumber, 'agree')).code).toBeUndefined();
  });

  it('cannot be opened about a draft that is nobody else’s business, nor publish one that is being written', async () => {
    const draft = await call<ResourceView>('officer', 'POST', resources, fresh());
    const about = { kind: 'resource', id: draft.id };
    for (const filing of [
      { type: 'catalog-review', about: draft.id, form: {} },
      { type: 'catalog-review', about, form: {} },
    ]) {
      const filed = await call<{ code?: string; number?: string }>('neighbour', 'POST', '/api/v1/cases', filing);
      expect(filed.number).toBeUndefined();
    }
    const share = await call<{ number?: string }>('neighbour', 'POST', '/api/v1/cases', {
      type: 'share-request',
      about: draft.id,
      form: { duty: '核验' },
    });
    expect(share.number).toBeUndefined();
  });
});
