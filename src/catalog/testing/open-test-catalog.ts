import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { anonymous, buildServer, type Ledger, ledgerMigrations, type MigrationSource, openLedger, type Principal, sql } from '#kernel';
import { loadPack } from '#law';
import { openTestDatabase, type TestClock, type TestDatabase, testClock } from '../../kernel/testing/index.ts';
import { type Catalog, catalogMigrations, openCatalog } from '../index.ts';
import type { ReviewCases } from '../room.ts';

const jurisdiction = { id: '320200', name: '无锡市' };
const names: Readonly<Record<string, string>> = { 'wx-minzheng': '市民政局', 'wx-gongan': '市公安局', 'wx-shuju': '市大数据管理局' };

export const wuxiPack = loadPack(join(import.meta.dirname, '../../../packs/wuxi-2020'));

const person = (id: string, agency: string, roles: Principal['roles'], place = jurisdiction.id): Principal => ({
  kind: 'person',
  id,
  name: id,
  agency,
  jurisdiction: place,
  roles,
});

/** Callers of the tests, by the name that the header `x-person` carries. */
export const people = {
  officer: person('1', 'wx-minzheng', ['officer']),
  colleague: person('2', 'wx-minzheng', ['head']),
  neighbour: person('3', 'wx-gongan', ['officer']),
  reviewer: person('4', 'wx-shuju', ['officer', 'authority']),
  auditor: person('5', 'wx-shuju', ['auditor']),
  stranger: person('6', 'wx-minzheng', ['officer', 'authority'], '320500'),
  program: { ...person('7', 'wx-minzheng', ['application']), kind: 'application' },
} as const satisfies Record<string, Principal>;
export type Person = keyof typeof people;

export interface TestCatalog {
  readonly catalog: Catalog;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly ledger: Ledger;
  readonly server: FastifyInstance;
  /** Makes the next opening of a review fail, as casework may refuse one. */
  refuseNextReview(): void;
  /** Calls a route as a person; the answer's body is parsed. */
  call(
    who: Person | 'nobody',
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<{ status: number; body: never }>;
  /** Decides the open review of a resource as the reviewer. */
  decide(resource: string, effect: 'catalog.publish' | 'catalog.return'): Promise<void>;
  /** Kinds of what the ledger holds of a resource, in order. */
  entriesOf(resource: string): Promise<string[]>;
}

/** Review cases in a table of their own, so that they share the fate of the transaction that files them. */
function reviewCases(): ReviewCases & { refuse(): void } {
  let refused = false;
  return {
    refuse() {
      refused = true;
    },
    async file({ about, type, connection }) {
      if (refused) {
        refused = false;
        throw new Error('casework refuses');
      }
      const { rows } = await sql<{ number: string }>`
        insert into catalog.test_case (resource, type) values (${about}, ${type}) returning 'WX-' || id as number`.execute(connection);
      return { number: rows[0]?.number ?? '' };
    },
    async supply({ number }) {
      return { number };
    },
    async findOpen(_kind, id, type, connection) {
      const { rows } = await sql<{ number: string }>`
        select 'WX-' || id as number from catalog.test_case where resource = ${id} and type = ${type} and open`.execute(connection);
      return rows[0]?.number ?? null;
    },
  };
}

/**
 * The room on a fresh database with a real ledger, the real pack and real HTTP.
 * @param alsoMigrate rooms whose tables the test needs besides.
 */
export async function openTestCatalog(alsoMigrate: readonly MigrationSource[] = []): Promise<TestCatalog> {
  const database = await openTestDatabase({ migrations: [ledgerMigrations, catalogMigrations, ...alsoMigrate] });
  await database.transact((connection) =>
    sql`create table catalog.test_case (
      id bigint generated always as identity, resource text, type text, open boolean not null default true)`.execute(connection),
  );
  const clock = testClock();
  const keyDirectory = await mkdtemp(join(tmpdir(), 'catalog-keys-'));
  const ledger = await openLedger({ database, clock, keyDirectory, process: 'test', sequenceEvery: 0 });
  const casework = reviewCases();
  const catalog = await openCatalog({
    database,
    clock,
    ledger,
    jurisdiction,
    pack: wuxiPack,
    organization: {
      findAgency: async (id) => (names[id] === undefined ? undefined : { id, name: names[id], nameEn: id }),
    },
    casework,
    masks: [{ id: 'id-number', zh: '身份证号码', en: 'Identity number' }],
  });
  const server = await buildServer({
    routes: catalog.routes,
    authenticate: async (request) => {
      const name = String(request.headers['x-person'] ?? '');
      return Object.hasOwn(people, name) ? people[name as Person] : anonymous;
    },
  });
  afterAll(async () => {
    await server.close();
    await catalog.close();
    await ledger.close();
    await rm(keyDirectory, { recursive: true });
  });
  return {
    catalog,
    database,
    clock,
    ledger,
    server,
    refuseNextReview: () => casework.refuse(),
    async call(who, method, url, body) {
      const answer = await server.inject({
        method,
        url,
        headers: who === 'nobody' ? {} : { 'x-person': who },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return { status: answer.statusCode, body: answer.json() as never };
    },
    async decide(resource, effect) {
      await database.transact(async (connection) => {
        const number = await casework.findOpen('resource', resource, 'catalog-review', connection);
        await catalog.ports.effects[effect]({
          connection,
          case: { number: number ?? 'WX-0' },
          arguments: { resource },
          principal: people.reviewer,
          at: clock.now(),
        });
        if (effect === 'catalog.publish')
          await sql`update catalog.test_case set open = false where resource = ${resource}`.execute(connection);
      });
    },
    async entriesOf(resource) {
      const { rows } = await sql<{ kind: string }>`
        select kind from ledger.entry where object = ${`resource:${resource}`} order by batch, i`.execute(database.reader);
      return rows.map((row) => row.kind);
    },
  };
}
