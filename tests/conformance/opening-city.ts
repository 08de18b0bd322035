import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#kernel';
import { seedDemonstration, wuxi } from '../../demonstration/index.ts';
import { openTestDatabase, type TestClock, testClock } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { type ApplicableDataset, publishApplicable } from '../journeys/applicable-dataset.ts';

/** The small demonstration city, served, with a dataset that is open on application, under a clock that can be moved. */
export interface OpeningCity {
  readonly address: string;
  readonly dataset: ApplicableDataset;
  readonly platform: Platform;
  readonly database: Database;
  readonly clock: TestClock;
  close(): Promise<void>;
}

export async function openOpeningCity(now: string): Promise<OpeningCity> {
  const clock = testClock(now);
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-opening-'));
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  const platform = await openPlatform({
    database,
    clock,
    directory,
    packsDirectory: join(import.meta.dirname, '..', '..', 'packs'),
    pack: 'wuxi-2020',
    jurisdiction: wuxi,
  });
  const server = await platform.buildServer();
  await server.ready();
  await seedDemonstration({ organization: platform.organization, server, directory, log: () => undefined });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    dataset: await publishApplicable(address),
    platform,
    database,
    clock,
    async close() {
      await server.close();
      await platform.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A browser of the public: follows no redirect by itself, keeps its cookie. */
export class Visitor {
  readonly #address: string;
  cookie = '';

  constructor(address: string) {
    this.#address = address;
  }

  async get(path: string, headers: Record<string, string> = {}) {
    return this.#send(path, { headers });
  }
  async post(
    path: string,
    fields: Record<string, string | readonly string[]>,
    headers: Record<string, string> = { origin: this.#address },
  ) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    return this.#send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: body.toString(),
    });
  }
  async #send(path: string, init: RequestInit) {
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(this.cookie ? { cookie: this.cookie } : {}),
      'accept-language': 'zh',
    };
    const answer = await fetch(`${this.#address}${path}`, { ...init, headers, redirect: 'manual' });
    const set = answer.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    return { status: answer.status, headers: answer.headers, body: await answer.text(), location: answer.headers.get('location') ?? '' };
  }
}

/** A citizen with a well-formed number that is nobody's. */
export const zhang = {
  kind: 'citizen',
  login: 'zhangsan',
  password: 'Lantern-Pond-42',
  name: '张三',
  identity: '11010519491231002x',
  contact: '13800138000',
};

/** Signs somebody up and in. @throws Error where the site takes them not. */
export async function enrol(address: string, person: typeof zhang): Promise<Visitor> {
  const visitor = new Visitor(address);
  const opened = await visitor.post('/account/sign-up', person);
  const entered = await visitor.post('/account/sign-in', { login: person.login, password: person.password, next: '/account' });
  if (opened.status !== 303 || entered.status !== 303 || entered.location !== '/account')
    throw new Error(`${person.login}: sign-up ${opened.status}, sign-in ${entered.status} ${entered.location}`);
  return visitor;
}

/** Applies for a dataset. @returns the number of the application. */
export async function applyFor(visitor: Visitor, slug: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const form = { purpose: '养老服务可达性研究', format: 'csv', items: ['i1', 'i3', 'i5'], ...fields };
  const sent = await visitor.post(`/datasets/${slug}/apply`, form);
  if (sent.status !== 303) throw new Error(`the application was answered with ${sent.status}`);
  return sent.location.split('/').at(-1) ?? '';
}

/** Signs the agreement as it is shown at this moment. */
export async function sign(visitor: Visitor, number: string, signature = zhang.name) {
  const page = await visitor.get(`/applications/${number}`);
  const read = /name="read" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
  return visitor.post(`/applications/${number}/agreement`, { read, signature, answer: 'signed' });
}
