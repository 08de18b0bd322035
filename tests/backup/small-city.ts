import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type Clock, type Database, systemClock } from '#kernel';
import { openPlatform, type Platform } from '../../src/platform.ts';

/** The smallest city in which everything happens once. Its people are made up, and its records say so. */
export interface SmallCity {
  readonly platform: Platform;
  readonly server: FastifyInstance;
  close(): Promise<void>;
}

/** What must be kept to use a founded city again: after a restore, say. */
export interface CityKeys {
  /** Code of the resource on persons, as it stands in addresses. */
  readonly persons: string;
  /** Code of the open resource. */
  readonly stops: string;
  readonly stopsId: string;
  /** Number of the granted case: the purpose of a look-up. */
  readonly purpose: string;
  /** The granted agency's key. */
  readonly secret: string;
}

const packsDirectory = join(import.meta.dirname, '..', '..', 'packs');
const jurisdiction = { id: '320200', name: '无锡市', nameEn: 'Wuxi' };
export const password = 'Small-City-2026';
/** An identity number of the made-up city, with a right check digit. */
export const somebody = '320206199609272132';

/** The platform on a migrated database. */
export async function openCity(database: Database, directory: string, clock: Clock = systemClock): Promise<SmallCity> {
  const platform = await openPlatform({ database, clock, directory, packsDirectory, pack: 'wuxi-2020', jurisdiction });
  const server = await platform.buildServer();
  await server.ready();
  return {
    platform,
    server,
    async close() {
      await server.close();
      await platform.close();
    },
  };
}

export interface Caller {
  call<Answer>(method: 'GET' | 'POST', url: string, body?: object | string): Promise<Answer>;
}

/** A person of the city at work, by login. */
export async function enter({ platform, server }: SmallCity, login: string): Promise<Caller> {
  const { token } = await platform.organization.signIn(login, password);
  return {
    async call<Answer>(method: 'GET' | 'POST', url: string, body?: object | string) {
      const headers = { cookie: `shuyuan_session=${token}`, ...(typeof body === 'string' ? { 'content-type': 'text/csv' } : {}) };
      const answer = await server.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
      if (answer.statusCode >= 300) throw new Error(`${login} ${method} ${url}: ${answer.statusCode} ${answer.body.slice(0, 1000)}`);
      return answer.json() as Answer;
    },
  };
}

/** Founds the city: bodies and people, a resource that is granted, one that is open, data, a grant, a key. */
export async function foundCity(city: SmallCity): Promise<CityKeys> {
  await foundOrganization(city);
  const authority = await enter(city, 'shuju.officer');
  const provider = await enter(city, 'gongan.officer');
  const persons = await publish(authority, provider, personResource, '101');
  const stops = await publish(authority, provider, stopResource, '201');
  // The second row has no name: it goes to the quarantine.
  await load(
    city,
    persons.id,
    `公民身份号码,姓名,标识\n${somebody},钱某,模拟\n320222198107047045,,模拟\n320203196807213739,“孙\t\\某”,模拟\n`,
  );
  await load(city, stops.id, '站点编号,站点名称,经度\nWX1,学前路口,120.3\nWX2,望湖桥,\n');
  const consumer = await enter(city, 'zhujian.officer');
  const form = { duty: '公租房申请人资格核验（模拟）', modes: ['lookup'], no_end: '公租房常年受理（模拟）' };
  const { number } = await consumer.call<{ number: string }>('POST', '/api/v1/cases', { type: 'share-request', about: persons.id, form });
  const answers = `/api/v1/cases/${encodeURIComponent(number)}/answers`;
  await provider.call('POST', answers, { step: 'opinion', answer: 'agree' });
  await authority.call('POST', answers, { step: 'review', answer: 'agree' });
  // And one that waits for the provider.
  const further = { type: 'share-request', about: persons.id, form: { ...form, duty: '另一项职责（模拟）' } };
  await consumer.call('POST', '/api/v1/cases', further);
  const { secret } = await consumer.call<{ secret: string }>('POST', '/api/v1/keys', { name: '模拟核验系统' });
  return { persons: persons.slug, stops: stops.slug, stopsId: stops.id, purpose: number, secret };
}

/** A look-up of one person by the granted agency's program. */
export function lookUp({ server }: SmallCity, keys: CityKeys): Promise<{ statusCode: number; body: string }> {
  return server.inject({
    method: 'POST',
    url: `/api/v1/sharing/${keys.persons}/lookup`,
    headers: { authorization: `Bearer ${keys.secret}` },
    payload: { purpose: keys.purpose, key: { id_number: somebody } },
  });
}

/** Loads a file as the provider and waits for its end. */
export async function load(city: SmallCity, resource: string, file: string): Promise<void> {
  const provider = await enter(city, 'gongan.officer');
  let view = await provider.call<{ id: string; state: string }>('POST', `/api/v1/resources/${resource}/loads?name=small.csv`, file);
  while (view.state === 'running') {
    await delay(30);
    view = await provider.call('GET', `/api/v1/loads/${view.id}`);
  }
  if (view.state !== 'published') throw new Error(`the load is ${view.state}`);
}

const agency = (id: string, name: string, creditCode: string, offices: string[] = []) => ({
  id,
  name,
  nameEn: id,
  creditCode,
  kind: 'department' as const,
  offices,
  responsiblePerson: '模拟负责人',
  dataOffice: '信息中心',
});
const administrator = (login: string, staffNumber: string) => ({ login, name: '模拟管理员', staffNumber, password });

async function foundOrganization({ platform: { organization }, ...city }: SmallCity): Promise<void> {
  const setUp = {
    region: { code: '320200', name: '无锡市', nameEn: 'Wuxi', tier: 'city' as const },
    agency: agency('wx-shuju', '大数据管理局', '11320200MAWQJX7U2P', ['authority']),
    administrators: {
      'system-administrator': administrator('admin.system', 'A001'),
      'security-administrator': administrator('admin.security', 'A002'),
      auditor: administrator('admin.audit', 'A003'),
    },
  };
  // Passwords of a demonstration need not be changed first.
  await organization.setUpJurisdiction(setUp, { demonstration: true });
  const { principal: system } = await organization.signIn('admin.system', password);
  const { principal: security } = await organization.signIn('admin.security', password);
  const caller = await enter({ platform: { organization } as Platform, ...city }, 'admin.system');
  await caller.call('POST', '/api/v1/agencies', { ...agency('wx-gongan', '公安局', '11320200MA6C50T191', ['police']), region: '320200' });
  await caller.call('POST', '/api/v1/agencies', { ...agency('wx-zhujian', '住房和城乡建设局', '11320200MAHY06T260'), region: '320200' });
  for (const name of ['shuju', 'gongan', 'zhujian']) {
    const person = { login: `${name}.officer`, name: '模拟经办人', staffNumber: 'D001', agency: `wx-${name}`, password };
    const { id } = await organization.createAccount(system, person, { demonstration: true });
    await organization.assignRoles(security, id, ['officer']);
  }
}

const item = (name: string, nameEn: string, dataType: string, more: object = {}) => ({
  ...{ name, nameEn, dataType, key: false, required: false, sensitivity: 'none' },
  ...(dataType === 'C' ? { length: 100 } : {}),
  ...more,
});
const common = {
  themes: ['transport'],
  source: '模拟',
  format: { class: '2', type: 'csv' },
  updateCycle: 'monthly',
  secret: false,
  related: [],
};
export const personResource = {
  ...common,
  name: '人口（模拟数据）',
  nameEn: 'Persons (simulated)',
  summary: '模拟数据，不对应任何真实的人。',
  summaryEn: 'Simulated; no such person exists.',
  sharing: {
    class: 'conditional',
    conditions: '限逐条核验',
    scope: '市级行政机关',
    agencies: [],
    basis: { instrument: '中华人民共和国个人信息保护法', article: '第三十四条' },
    modes: ['interface'],
  },
  opening: {
    class: 'none',
    conditions: '',
    ground: 'prohibited-by-law',
    basis: { instrument: '中华人民共和国居民身份证法', article: '第六条' },
  },
  items: [
    item('公民身份号码', 'id_number', 'C', { length: 18, key: true, required: true, sensitivity: 'sensitive', mask: 'identity-number' }),
    item('姓名', 'name', 'C', { required: true, sensitivity: 'personal', mask: 'name' }),
    item('标识', 'mark', 'C'),
  ],
};
export const stopResource = {
  ...common,
  name: '公交站点（模拟数据）',
  nameEn: 'Bus stops (simulated)',
  summary: '模拟数据，不对应真实站点。',
  summaryEn: 'Simulated; not real stops.',
  sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
  opening: { class: 'unconditional', conditions: '' },
  items: [
    item('站点编号', 'stop_code', 'C', { key: true, required: true }),
    item('站点名称', 'name', 'C', { required: true }),
    item('经度', 'longitude', 'N'),
  ],
};

export interface ResourceView {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly draft: { readonly caseNumber: string | null } | null;
}

/** Writes an entry as its provider, submits it and has the authority agree. */
export async function publish(authority: Caller, provider: Caller, content: object, parent: string): Promise<ResourceView> {
  const node = await authority.call<{ code: string }>('POST', '/api/v1/catalog/classifications', { parent, zh: '模拟', en: 'Simulated' });
  const draft = await provider.call<ResourceView>('POST', '/api/v1/resources', { ...content, classification: node.code });
  const submitted = await provider.call<{ resource: ResourceView }>('POST', `/api/v1/resources/${draft.id}/submit`, {
    revision: draft.revision,
  });
  const number = encodeURIComponent(submitted.resource.draft?.caseNumber ?? '');
  await authority.call('POST', `/api/v1/cases/${number}/answers`, { step: 'review', answer: 'agree' });
  return submitted.resource;
}
