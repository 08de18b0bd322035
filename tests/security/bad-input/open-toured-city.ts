import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, dayOf } from '#kernel';
import { openTestDatabase, type TestClock, testClock } from '../../../src/kernel/testing/index.ts';
import { allMigrations } from '../../../src/migrations.ts';
import {
  type Caller,
  enter,
  foundCity,
  openCity,
  password,
  personResource,
  publish,
  type SmallCity,
  somebody,
} from '../../backup/small-city.ts';
import { type Answer, type Sending, send } from './send.ts';

/** A small city that is served over HTTP on a clock that can be moved, and those who act in it. */
export interface TouredCity {
  readonly city: SmallCity;
  readonly clock: TestClock;
  readonly database: Database;
  readonly directory: string;
  readonly address: string;
  /** Id of the resource on persons, whose provider loads it. */
  readonly resource: string;
  /** Another resource that the consumer has no grant for. */
  readonly ungranted: string;
  /** Cookie of the provider's officer. */
  cookie(): Promise<string>;
  call(sending: Sending): Promise<Answer>;
  /** A look-up by the granted agency's program, with anything else in it. */
  lookUp(more?: LookUp): Promise<Answer>;
  /** Sends a file as the provider's officer, waits for its end. @returns the answer, or how the load ended where it was taken. */
  load(file: string | Buffer, type?: string): Promise<Answer>;
  /** A grant until a day. @returns its purpose. */
  grantUntil(day: string): Promise<string>;
  close(): Promise<void>;
}

export interface LookUp {
  readonly secret?: string;
  readonly code?: string;
  readonly body?: object;
}

export async function openTouredCity(): Promise<TouredCity> {
  const clock = testClock('2026-11-23T09:00:00+08:00');
  const database = await openTestDatabase({ migrations: allMigrations });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-tour-'));
  const city = await openCity(database, directory, clock);
  const keys = await foundCity(city);
  const people = {
    authority: await enter(city, 'shuju.officer'),
    provider: await enter(city, 'gongan.officer'),
    consumer: await enter(city, 'zhujian.officer'),
  };
  const { items } = await people.provider.call<{ items: { id: string; slug: string }[] }>('GET', '/api/v1/resources?limit=100');
  const resource = items.find((each) => each.slug === keys.persons)?.id ?? '';
  const content = { ...personResource, name: '居住证（模拟数据）', nameEn: 'Residence permits (simulated)' };
  const { slug: ungranted } = await publish(people.authority, people.provider, content, '101');
  const address = await city.server.listen({ host: '127.0.0.1', port: 0 });
  const call = (sending: Sending) => send(address, sending);
  const cookie = async () => `shuyuan_session=${(await city.platform.organization.signIn('gongan.officer', password)).token}`;
  return {
    city,
    clock,
    database,
    directory,
    address,
    resource,
    ungranted,
    cookie,
    call,
    lookUp: ({ secret = keys.secret, code = keys.persons, body = {} } = {}) =>
      call({
        method: 'POST',
        path: `/api/v1/sharing/${code}/lookup`,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: keys.purpose, key: { id_number: somebody }, ...body }),
      }),
    async load(file, type = 'text/csv') {
      const headers = { cookie: await cookie() };
      const begun = await call({
        method: 'POST',
        path: `/api/v1/resources/${resource}/loads?name=persons.csv`,
        headers: { ...headers, 'content-type': type },
        body: file,
      });
      if (begun.status !== 200) return begun;
      const { id } = JSON.parse(begun.body) as { id: string };
      for (;;) {
        const seen = await call({ method: 'GET', path: `/api/v1/loads/${id}`, headers });
        if ((JSON.parse(seen.body) as { state: string }).state !== 'running') return seen;
        await wait(30);
      }
    },
    grantUntil: (day) => grantUntil(people, resource, day),
    async close() {
      await city.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function grantUntil(
  { authority, provider, consumer }: Record<'authority' | 'provider' | 'consumer', Caller>,
  about: string,
  until: string,
) {
  const form = { duty: '短期核验（模拟）', modes: ['lookup'], until };
  const { number } = await consumer.call<{ number: string }>('POST', '/api/v1/cases', { type: 'share-request', about, form });
  const answers = `/api/v1/cases/${encodeURIComponent(number)}/answers`;
  await provider.call('POST', answers, { step: 'opinion', answer: 'agree' });
  await authority.call('POST', answers, { step: 'review', answer: 'agree' });
  return number;
}

export const dayAfter = (clock: TestClock, days: number): string => dayOf(new Date(clock.now().getTime() + days * 86_400_000));
