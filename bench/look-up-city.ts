import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { type AccessLaw, accessMigrations, openAccess, type PublishedEntry, rightsFence } from '#access';
import { type Database, ledgerMigrations, migrate, openDatabase, openLedger, type Principal, systemClock } from '#kernel';
import { creditCodeCheck, openOrganization, organisationCodeCheck, organizationMigrations } from '#organization';
import { openStore, type ResourceToLoad, storeMigrations } from '#store';

export const jurisdiction = { id: '320200', name: '无锡市' };
export const purpose = 'GX-2026-000001';
export const resourceCode = '101001/000001';

const gated = { scale: 'gated' as const };
const closed = { scale: 'closed' as const };
const item = (id: string, nameEn: string, name: string, mask: string, length: number) => ({
  id,
  name,
  nameEn,
  dataType: 'C' as const,
  length,
  key: id === 'i1',
  required: id === 'i1',
  sensitivity: 'personal' as const,
  mask,
  sharing: gated,
  opening: closed,
});

/** A register of persons with five items, shared under conditions. */
export const persons = {
  id: '1',
  code: resourceCode,
  name: '常住人口登记',
  agency: 'wx-gongan',
  jurisdiction: jurisdiction.id,
  version: 1,
  secret: false,
  sharing: { ...gated, agencies: [] },
  opening: closed,
  items: [
    item('i1', 'sfzh', '公民身份号码', 'identity-number', 18),
    item('i2', 'xm', '姓名', 'name', 30),
    item('i3', 'dz', '住址', 'address', 100),
    item('i4', 'lxdh', '联系电话', 'mobile', 20),
    item('i5', 'csrq', '出生日期', 'birth-date', 10),
  ],
} satisfies PublishedEntry & ResourceToLoad;

export const law: AccessLaw = {
  pack: 'wuxi-2020',
  schemes: {
    sharing: { article: '19.2', classes: { conditional: { scale: 'gated', article: '19.2(2)' } } },
    opening: { article: '22.1', classes: {} },
  },
  parameters: { 'third-party.ban': { article: '21.1' } },
};

/** The catalogue is a list of one entry: access keeps what is published in memory, so that it is not asked again. */
export const catalog = {
  findPublished: async (name: string) => ([persons.id, persons.code, '101001-000001'].includes(name) ? persons : undefined),
};

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The nth synthetic citizen number: valid, and all different for n below 9.99 million. */
export function personNumber(n: number): string {
  const born = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / 999) * 2)).toISOString().slice(0, 10).replaceAll('-', '');
  const text = `320211${born}${String((n % 999) + 1).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return text + '10X98765432'[sum % 11];
}

async function* personFile(rows: number): AsyncGenerator<Uint8Array> {
  let text = 'sfzh,xm,dz,lxdh,csrq\n';
  for (let n = 0; n < rows; n += 1) {
    const number = personNumber(n);
    const name = `${surnames[n % 15]}${given[n % 20]}${given[Math.floor(n / 20) % 20]}`;
    const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
    text += `${number},${name},江苏省无锡市滨湖区太湖街道金城路${(n % 900) + 1}号,1380510${String(n % 10_000).padStart(4, '0')},${birth}\n`;
    if (text.length > 500_000) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

export interface City {
  /** Bearer key of the consuming agency's program. */
  readonly key: string;
  readonly keyDirectory: string;
  /** The segment as a table, for the naive way. */
  readonly table: string;
  readonly rows: number;
  readonly loadSeconds: number;
  close(): Promise<void>;
}

/** Builds what is needed to look up: agencies, a program's key, the loaded resource and a grant. */
export async function buildCity(connection: pg.ClientConfig, rows: number): Promise<City> {
  const database = openDatabase({ connection });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-'));
  const keyDirectory = join(directory, 'keys');
  await migrate(database, [ledgerMigrations, organizationMigrations, storeMigrations, accessMigrations]);
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'bench' });
  const organization = openOrganization({ database, clock: systemClock, ledger, jurisdiction, rights: rightsFence });
  const key = await foundAgencies(organization);
  const access = await openAccess({ database, clock: systemClock, ledger, jurisdiction, pack: law, catalog, organization, listen: false });
  const started = performance.now();
  const loaded = await load(database, ledger, directory, rows);
  const loadSeconds = (performance.now() - started) / 1000;
  const engine: Principal = {
    kind: 'application',
    id: 'engine',
    name: 'engine',
    agency: 'wx-shuju',
    jurisdiction: jurisdiction.id,
    roles: [],
  };
  await database.transact((transaction) =>
    access.ports.effects['grant.issue']({
      connection: transaction,
      case: { number: purpose },
      arguments: { resource: persons.id, to: 'wx-yibao', purpose: '核验参保人员身份' },
      key: 'bench',
      principal: engine,
      at: new Date(),
      article: 'wuxi-2020:20.2',
    }),
  );
  await access.close();
  await ledger.close();
  const session = await database.openSession();
  const found = await session.query<{ table: string }>("select 'pool.' || tablename as table from pg_tables where schemaname = 'pool'");
  for (const text of ['vacuum analyze', 'checkpoint']) await session.query(text).catch(() => undefined);
  await session.end();
  await database.close();
  const table = found.rows[0]?.table;
  if (!table || loaded !== rows) throw new Error(`the load kept ${loaded} of ${rows} rows`);
  return { key, keyDirectory, table, rows, loadSeconds, close: () => rm(directory, { recursive: true, force: true }) };
}

async function foundAgencies(organization: ReturnType<typeof openOrganization>): Promise<string> {
  const body = (id: string, name: string, number: string, offices: readonly string[]) => ({
    id,
    name,
    nameEn: id,
    creditCode: creditCodeOf(number),
    kind: 'department' as const,
    offices,
    responsiblePerson: '测试',
    dataOffice: '测试',
  });
  const administrator = (login: string) => ({ login, name: login, staffNumber: login, password: `Measured-${randomUUID()}-A1` });
  const accounts = await organization.setUpJurisdiction({
    region: { code: jurisdiction.id, name: jurisdiction.name, nameEn: 'Wuxi', tier: 'city' },
    agency: body('wx-shuju', '市大数据管理局', 'BENCH001', ['authority']),
    administrators: {
      'system-administrator': administrator('system'),
      'security-administrator': administrator('security'),
      auditor: administrator('auditor'),
    },
  });
  const administering: Principal = {
    kind: 'person',
    id: accounts['system-administrator'].id,
    name: 'system',
    agency: 'wx-shuju',
    jurisdiction: jurisdiction.id,
    roles: ['system-administrator'],
  };
  await organization.registerAgency(administering, { ...body('wx-gongan', '市公安局', 'BENCH002', []), region: jurisdiction.id });
  await organization.registerAgency(administering, {
    ...body('wx-yibao', '市医疗保障局', 'BENCH003', []),
    region: jurisdiction.id,
  });
  const issued = await organization.issueKey({ ...administering, agency: 'wx-yibao', roles: ['officer'] }, { name: '医保结算' });
  return issued.secret;
}

function creditCodeOf(number: string): string {
  const first = `11${jurisdiction.id}${number}${organisationCodeCheck(number)}`;
  return first + creditCodeCheck(first);
}

async function load(database: Database, ledger: Awaited<ReturnType<typeof openLedger>>, directory: string, rows: number): Promise<number> {
  const principal: Principal = {
    kind: 'person',
    id: '1',
    name: 'loader',
    agency: persons.agency,
    jurisdiction: jurisdiction.id,
    roles: ['officer'],
  };
  const store = openStore({
    database,
    clock: systemClock,
    ledger,
    directory,
    resources: { findPublished: catalog.findPublished, holdCurrentVersion: async () => persons.version },
  });
  const begun = await store.startLoad({ resource: persons.id, file: Readable.from(personFile(rows)), fileName: 'persons.csv', principal });
  const ended = await store.awaitLoad(begun.id, principal);
  await store.close();
  if (ended.state !== 'published') throw new Error(`the load ended as ${ended.state}: ${JSON.stringify(ended.problem ?? ended.reasons)}`);
  return ended.counts.good;
}
