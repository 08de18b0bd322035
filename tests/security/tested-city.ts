import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildServer, type Database, type Route, sql, systemClock } from '#kernel';
import { openOrganization } from '#organization';
import { seedDemonstration, wuxi } from '../../demonstration/index.ts';
import { openTestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform } from '../../src/platform.ts';
import { publishApplicable } from '../journeys/applicable-dataset.ts';
import { awayCallers, type Caller, homeCallers } from './callers.ts';

/** The assembled platform with the demonstration city in it, and another city beside it in the same database. */
export interface TestedCity {
  /** As served: it recognises this city's people and programs. */
  readonly server: FastifyInstance;
  /** The same addresses for callers of both cities: what the rooms themselves refuse, were a stranger ever let in. */
  readonly ungated: FastifyInstance;
  readonly routes: readonly Route[];
  readonly database: Database;
  readonly home: readonly Caller[];
  readonly away: readonly Caller[];
  /** One thing of this city of each kind that an address can name. */
  readonly things: Readonly<Record<string, string>>;
  /** Words that only this city's things contain. */
  readonly traces: readonly string[];
  close(): Promise<void>;
}

const packsDirectory = join(import.meta.dirname, '..', '..', 'packs');

/** Brings everything up; some seconds. */
export async function openTestedCity(): Promise<TestedCity> {
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-security-'));
  const platform = await openPlatform({ database, clock: systemClock, directory, packsDirectory, pack: 'wuxi-2020', jurisdiction: wuxi });
  const server = await platform.buildServer();
  await server.ready();
  await seedDemonstration({ organization: platform.organization, server, directory, log: () => undefined });
  const { callers: home, citizen } = await homeCallers(platform.organization);
  const dataset = await publishApplicable(await server.listen({ host: '127.0.0.1', port: 0 }));
  const application = await platform.casework.file({
    type: 'opening-request',
    about: dataset.id,
    form: { purpose: '研究', format: 'csv' },
    principal: citizen,
  });
  const neighbour = { id: '320500', name: '邻市' };
  const awayOrganization = openOrganization({
    database,
    clock: systemClock,
    ledger: platform.ledger,
    jurisdiction: neighbour,
    digestIdentity: Buffer.from,
  });
  const away = await awayCallers(awayOrganization);
  const ungated = await buildServer({
    routes: platform.routes,
    authenticate: async (request) => {
      const known = await Promise.resolve(platform.organization.authenticate(request)).catch(() => undefined);
      return known !== undefined && known.kind !== 'anonymous' ? known : awayOrganization.authenticate(request);
    },
  });
  await ungated.ready();
  const reviewer = home.find(({ name }) => name.startsWith('shuju.officer'));
  const entry = await server.inject({
    method: 'POST',
    url: '/api/v1/registers/wuxi-2020/standards/entries',
    headers: { ...reviewer?.headers },
    payload: { values: { number: 'DB3202/T 1', title: '公租房数据规范', kind: 'city', from: '2026-01-01' } },
  });
  const one = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(database.reader)).rows[0]?.id ?? '';
  const published = await one(sql`select id from catalog.resource where status = 'published' and agency = 'wx-gongan' limit 1`);
  const upload = await server.inject({
    method: 'POST',
    url: `/api/v1/resources/${published}/uploads`,
    headers: { ...home[0]?.headers },
    payload: { name: 'people.csv', size: 10 },
  });
  // The city's own law asks nobody to sign for another; a city under the decree has such drafts.
  const draft = await database.transact(async (connection) => {
    const made = await sql<{ id: string }>`
      insert into casework.draft (jurisdiction, act, type, title, content, drafter, drafter_name, agency, signer_agency, signer_duties, who, state, drafted_at)
      values ('320200', 'file', 'share-request', '公租房申请', ${JSON.stringify({ act: 'file', type: 'share-request', form: {} })}, '1', '甲', 'wx-zhujian',
        'wx-zhujian', '{sharing-head}', ${JSON.stringify({ zh: '负责人', en: 'head' })}, 'waiting', now()) returning id::text as id`.execute(
      connection,
    );
    return made.rows[0]?.id ?? '';
  });
  const things = {
    draft,
    application: application.number,
    agency: 'wx-gongan',
    account: await one(sql`select id from organization.account where login = 'gongan.officer'`),
    publicAccount: await one(sql`select min(id)::text as id from organization.public_account where jurisdiction = '320200'`),
    key: await one(sql`select min(id)::text as id from organization.api_key where jurisdiction = '320200'`),
    published,
    code: await one(
      sql`select replace(code, '/', '-') as id from catalog.resource where status = 'published' and agency = 'wx-gongan' limit 1`,
    ),
    case: await one(sql`select number as id from casework."case" where applicant_agency = 'wx-zhujian' limit 1`),
    load: await one(sql`select min(id)::text as id from store.load`),
    upload: upload.json<{ id: string }>().id,
    step: 'review',
    dataVersion: '1',
    pack: 'wuxi-2020',
    register: 'standards',
    entry: entry.json<{ entry: string }>().entry,
    grant: await one(sql`select min(id)::text as id from access."grant"`),
    batch: await one(sql`select min(id)::text as id from ledger.batch`),
    classification: await one(sql`select code as id from catalog.classification where jurisdiction = '320200' and parent = '101' limit 1`),
  };
  return {
    server,
    ungated,
    routes: platform.routes,
    database,
    home,
    away,
    things,
    traces: ['wx-gongan', 'wx-zhujian', 'gongan.officer', '公租房', '户籍人口', things.case],
    async close() {
      await ungated.close();
      await server.close();
      await platform.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
