import { type Database, type LedgerEntry, type Principal, type Receipt, sql, type WriteConnection } from '#kernel';
import { openTestDatabase, type TestClock, testClock } from '../../kernel/testing/index.ts';
import { type Agency, type Organization, type OrganizationDependencies, openOrganization, organizationMigrations } from '../index.ts';

export const password = 'Lantern-Pond-42';

const receipt: Receipt = { algorithm: 'sha256-ed25519', batch: '0', index: 0, header: '', signature: '', leaf: '', path: [] };

/** Entries land in a table inside the caller's transaction, so that a test sees whether act and record share their fate. */
async function openTestLedger(database: Database) {
  await database.transact((connection) =>
    sql`create table if not exists organization.test_entry (id bigint generated always as identity, entry jsonb not null)`.execute(
      connection,
    ),
  );
  return {
    async record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<Receipt[]> {
      for (const entry of entries)
        await sql`insert into organization.test_entry (entry) values (${JSON.stringify(entry)})`.execute(connection);
      return entries.map(() => receipt);
    },
    async entries(): Promise<LedgerEntry[]> {
      const { rows } = await sql<{ entry: LedgerEntry }>`select entry from organization.test_entry order by id`.execute(database.reader);
      return rows.map((row) => row.entry);
    },
  };
}

/** A fence like that of the room that discloses: a one-row table that every process sees. */
async function openTestFence(database: Database) {
  await database.transact(async (connection) => {
    await sql`create table if not exists organization.test_fence (value bigint not null)`.execute(connection);
    await sql`insert into organization.test_fence select 1 where not exists (select from organization.test_fence)`.execute(connection);
  });
  return {
    async changed(connection: WriteConnection) {
      await sql`update organization.test_fence set value = value + 1`.execute(connection);
    },
    async read(connection: Database['reader']) {
      const { rows } = await sql<{ value: string }>`select value from organization.test_fence`.execute(connection);
      return BigInt(rows[0]?.value ?? 0);
    },
  };
}

export interface TestOrganization {
  readonly organization: Organization;
  readonly database: Database;
  readonly clock: TestClock;
  readonly fence: Awaited<ReturnType<typeof openTestFence>>;
  readonly administrators: Record<'system' | 'security' | 'auditor', Principal>;
  entries(): Promise<LedgerEntry[]>;
  /** The same platform as another process sees it, or under other settings. */
  another(changes?: Partial<OrganizationDependencies>): Organization;
  /** Signs in a new member of the agency with these roles. */
  join(login: string, agency: string, roles: Parameters<Organization['assignRoles']>[2]): Promise<Principal>;
}

export const authority: Omit<Agency, 'jurisdiction' | 'region'> = {
  id: 'wx-shuju',
  name: '无锡市大数据管理局',
  nameEn: 'Wuxi Big Data Bureau',
  creditCode: '11320200MB12345620',
  kind: 'department',
  offices: ['authority'],
  responsiblePerson: '顾明',
  dataOffice: '数据资源处',
};

/** A fresh database with the organization's tables and a jurisdiction of two agencies. */
export async function openTestOrganization(): Promise<TestOrganization> {
  const database = await openTestDatabase({ migrations: [organizationMigrations] });
  const clock = testClock();
  const ledger = await openTestLedger(database);
  const fence = await openTestFence(database);
  const dependencies: OrganizationDependencies = { database, clock, ledger, jurisdiction: { id: '320200', name: '无锡市' }, rights: fence };
  const organization = openOrganization(dependencies);
  const person = (login: string) => ({ login, name: login, staffNumber: login, password });
  const accounts = await organization.setUpJurisdiction(
    {
      region: { code: '320200', name: '无锡市', nameEn: 'Wuxi', tier: 'city' },
      agency: authority,
      administrators: { 'system-administrator': person('xitong'), 'security-administrator': person('anquan'), auditor: person('shenji') },
    },
    { demonstration: true },
  );
  const asPrincipal = (account: (typeof accounts)['auditor']): Principal => ({
    kind: 'person',
    id: account.id,
    name: account.name,
    agency: account.agency,
    jurisdiction: account.jurisdiction,
    roles: account.roles,
  });
  const administrators = {
    system: asPrincipal(accounts['system-administrator']),
    security: asPrincipal(accounts['security-administrator']),
    auditor: asPrincipal(accounts.auditor),
  };
  await organization.registerAgency(administrators.system, {
    ...authority,
    id: 'wx-gongan',
    region: '320200',
    name: '无锡市公安局',
    nameEn: 'Wuxi Public Security Bureau',
    creditCode: '11320200014035503E',
    offices: [],
  });
  return {
    organization,
    database,
    clock,
    fence,
    administrators,
    entries: ledger.entries,
    another: (changes) => openOrganization({ ...dependencies, ...changes }),
    async join(login, agency, roles) {
      const input = { agency, login, name: login, staffNumber: login, password };
      const account = await organization.createAccount(administrators.system, input, { demonstration: true });
      await organization.assignRoles(administrators.security, account.id, roles);
      return (await organization.signIn(login, password)).principal;
    },
  };
}
