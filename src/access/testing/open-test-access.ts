import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type Ledger, ledgerMigrations, openLedger, type Principal } from '#kernel';
import { openTestDatabase, type TestClock, testClock } from '../../kernel/testing/index.ts';
import { type Access, type AccessDependencies, accessMigrations, type EffectCall, openAccess } from '../index.ts';
import type { AccessLaw } from '../law.ts';
import type { PublishedEntry } from '../publication.ts';
import { type SampleTable, tableSource } from './table-source.ts';

/** The part of Wuxi's pack that access reads. */
export const sampleLaw: AccessLaw = {
  pack: 'wuxi-2020',
  schemes: {
    sharing: {
      article: '19.2',
      classes: {
        unconditional: { scale: 'open_to_all', article: '19.2(1)' },
        conditional: { scale: 'gated', article: '19.2(2)' },
        none: { scale: 'closed', article: '19.2(3)' },
      },
    },
    opening: {
      article: '22.1',
      classes: { unconditional: { scale: 'open', article: '22.1(1)' }, none: { scale: 'closed', article: '22.1(3)' } },
    },
  },
  parameters: { 'third-party.ban': { article: '21.1' } },
  binds: { fully: { kinds: ['department'], article: '2.2' } },
};

type Entry = { -readonly [Key in keyof PublishedEntry]: PublishedEntry[Key] };

/** Persons: number (key), name, address, and a religion that is closed to sharing. */
export function samplePersons(): Entry {
  const gated = { scale: 'gated' as const };
  const closed = { scale: 'closed' as const };
  const item = (id: string, nameEn: string, name: string, mask: string | undefined, sharing: { scale: 'gated' | 'closed' } = gated) => ({
    id,
    name,
    nameEn,
    dataType: 'C',
    length: 100,
    key: id === 'i1',
    sensitivity: 'personal' as const,
    mask,
    sharing,
    opening: closed,
  });
  return {
    id: '7',
    code: '101001/000007',
    name: '常住人口登记',
    agency: 'wx-gongan',
    jurisdiction: '320200',
    version: 1,
    secret: false,
    sharing: { scale: 'gated', agencies: [] },
    opening: closed,
    items: [
      item('i1', 'sfzh', '公民身份号码', 'identity-number'),
      item('i2', 'xm', '姓名', 'name'),
      item('i3', 'dz', '住址', 'address'),
      item('i4', 'zjxy', '宗教信仰', undefined, closed),
    ],
  };
}

/** Parks: open to everyone, but for the keeper's telephone number. */
export function sampleParks(): Entry {
  const open = { scale: 'open' as const };
  const item = (id: string, nameEn: string, name: string, opening: { scale: 'open' | 'closed' } = open) => ({
    id,
    name,
    nameEn,
    dataType: 'C',
    key: id === 'i1',
    sensitivity: 'none' as const,
    sharing: { scale: 'open_to_all' as const },
    opening,
  });
  return {
    id: '9',
    code: '101001/000009',
    name: '城市公园名录',
    agency: 'wx-chengguan',
    jurisdiction: '320200',
    version: 1,
    secret: false,
    sharing: { scale: 'open_to_all', agencies: [] },
    opening: open,
    items: [item('i1', 'bh', '编号'), item('i2', 'mc', '名称'), item('i3', 'lxdh', '管理员电话', { scale: 'closed' })],
  };
}

export const yibao: Principal = {
  kind: 'application',
  id: 'key-1',
  name: '医保结算',
  agency: 'wx-yibao',
  jurisdiction: '320200',
  roles: ['application'],
};
export const decider: Principal = {
  kind: 'person',
  id: 'acc-1',
  name: '审核人',
  agency: 'wx-shuju',
  jurisdiction: '320200',
  roles: ['sharing-head', 'authority'],
};

export const persons = [
  ['11010519491231002X', '张三', '江苏省无锡市梁溪区崇安寺街道人民路1号'],
  ['440524188001010014', '欧阳修', '江苏省无锡市滨湖区太湖街道金城路2号'],
  ['110101199003074514', '李小四', '江苏省无锡市锡山区东亭街道3号'],
] as const;

export interface TestAccess {
  readonly database: Database;
  readonly clock: TestClock;
  readonly ledger: Ledger;
  readonly access: Access;
  /** What is published; change it and call `republish`. */
  readonly published: Map<string, Entry>;
  readonly tables: Map<string, SampleTable>;
  /** Another process over the same database. */
  openAnother(change?: Partial<AccessDependencies>): Promise<Access>;
  issue(change?: Readonly<Record<string, unknown>>, number?: string): Promise<string>;
  /** `grant.suspend` begins the case's hold, `grant.resume` ends it. */
  effect(
    name: keyof Access['ports']['effects'] | 'grant.suspend' | 'grant.resume',
    call: Readonly<Record<string, unknown>>,
    number?: string,
  ): Promise<void>;
  republish(): Promise<void>;
  close(): Promise<void>;
}

/** Access over a real database, ledger and tables; the catalogue and the organisation are lists in memory. */
export async function openTestAccess(change: Partial<AccessDependencies> = {}): Promise<TestAccess> {
  const database = await openTestDatabase({ migrations: [ledgerMigrations, accessMigrations] });
  const clock = testClock();
  const keyDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-keys-'));
  const ledger = await openLedger({ database, clock, keyDirectory, process: 'test', sequenceEvery: 0 });
  const session = await database.openSession();
  await session.query('create schema sample');
  await session.query(
    'create table sample.person (_row bigint generated always as identity, i1 text primary key, i2 text, i3 text, i4 text)',
  );
  for (const person of persons)
    await session.query('insert into sample.person (i1, i2, i3, i4) values ($1, $2, $3, $4)', [...person, '无']);
  await session.query('create table sample.park (_row bigint generated always as identity, i1 text primary key, i2 text, i3 text)');
  await session.query("insert into sample.park (i1, i2, i3) select 'P' || n, '公园' || n, '13812341234' from generate_series(1, 250) n");
  await session.end();
  const tables = new Map<string, SampleTable>([
    ['7', { table: 'sample.person', items: ['i1', 'i2', 'i3', 'i4'], keys: ['i1'], version: '1' }],
    ['9', { table: 'sample.park', items: ['i1', 'i2', 'i3'], keys: ['i1'], version: '1' }],
  ]);
  const published = new Map<string, Entry>([samplePersons(), sampleParks()].map((entry) => [entry.id, entry]));
  const dependencies: AccessDependencies = {
    database,
    clock,
    ledger,
    jurisdiction: { id: '320200', name: '无锡市' },
    pack: sampleLaw,
    catalog: {
      findPublished: async (name) =>
        [...published.values()].find((entry) => [entry.id, entry.code, entry.code.replace('/', '-')].includes(name)),
    },
    organization: {
      findAgency: async (id) => (id.startsWith('wx-') ? { id, name: id, jurisdiction: '320200' } : undefined),
      isCurrent: () => true,
    },
    source: tableSource(database.readers, tables),
    listen: false,
    ...change,
  };
  const access = await openAccess(dependencies);
  const others: Access[] = [];
  let count = 0;

  const effect: TestAccess['effect'] = (name, call, number = 'C-1') =>
    database.transact((connection) => {
      const isHold = name === 'grant.suspend' || name === 'grant.resume';
      const key = isHold ? `${number}/hold` : `${number}:${++count}`;
      const made: EffectCall = {
        connection,
        case: { number },
        arguments: call,
        key,
        principal: decider,
        at: clock.now(),
        article: 'wuxi-2020:20.2',
      };
      const hold = access.ports.holds['grant.suspend'];
      if (isHold) return name === 'grant.suspend' ? hold.begin(made) : hold.end(made);
      return access.ports.effects[name](made);
    });

  return {
    database,
    clock,
    ledger,
    access,
    published,
    tables,
    effect,
    async openAnother(more = {}) {
      const another = await openAccess({ ...dependencies, ...more });
      others.push(another);
      return another;
    },
    async issue(more = {}, number = 'C-1') {
      await effect(
        'grant.issue',
        { resource: '7', to: 'wx-yibao', items: ['i1', 'i2'], purpose: '核验参保人员身份', mode: '', until: '', ...more },
        number,
      );
      const row = await database.reader.selectFrom('access.grant').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
      return row.id;
    },
    republish: () => database.transact((connection) => access.rights.changed(connection)),
    async close() {
      for (const each of [access, ...others]) await each.close();
      await ledger.close();
      await rm(keyDirectory, { recursive: true, force: true });
    },
  };
}
