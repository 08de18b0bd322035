import type { ReadConnection, WriteConnection } from '#kernel';
import type { Account, AccountState, AssignableRole } from '../model.ts';

const columns = [
  'id',
  'jurisdiction',
  'agency',
  'login',
  'name',
  'staff_number',
  'roles',
  'duties',
  'state',
  'created_at',
  'password_set_at',
] as const;

interface AccountRow {
  id: string;
  jurisdiction: string;
  agency: string;
  login: string;
  name: string;
  staff_number: string;
  roles: AssignableRole[];
  duties: string[];
  state: AccountState;
  created_at: Date;
  password_set_at: Date;
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    agency: row.agency,
    login: row.login,
    name: row.name,
    staffNumber: row.staff_number,
    roles: row.roles,
    duties: row.duties,
    state: row.state,
    createdAt: row.created_at,
    passwordSetAt: row.password_set_at,
  };
}

export async function selectAccount(connection: ReadConnection, id: string): Promise<Account | undefined> {
  const row = await connection.selectFrom('organization.account').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

/** Locks the account until the transaction ends, so that two administrators act one after the other. */
export async function lockAccount(connection: WriteConnection, id: string): Promise<Account | undefined> {
  const row = await connection.selectFrom('organization.account').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toAccount(row);
}

export interface AccountPage {
  readonly jurisdiction: string;
  /** Only this agency's accounts. */
  readonly agency?: string;
  readonly limit: number;
  readonly offset: number;
}

export async function selectAccounts(connection: ReadConnection, page: AccountPage): Promise<{ items: Account[]; total: number }> {
  let query = connection.selectFrom('organization.account').where('jurisdiction', '=', page.jurisdiction);
  if (page.agency !== undefined) query = query.where('agency', '=', page.agency);
  const rows = await query.select(columns).orderBy('agency').orderBy('id').limit(page.limit).offset(page.offset).execute();
  const { total } = await query.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  return { items: rows.map(toAccount), total: Number(total) };
}

/** Active persons with what they hold, by agency. */
export async function selectHolders(
  connection: ReadConnection,
  jurisdiction: string,
  agency?: string,
): Promise<{ id: string; name: string; agency: string; words: string[] }[]> {
  const rows = await connection
    .selectFrom('organization.account')
    .select(['id', 'name', 'agency', 'roles', 'duties'])
    .where('jurisdiction', '=', jurisdiction)
    .where('state', '=', 'active')
    .$if(agency !== undefined, (all) => all.where('agency', '=', agency ?? ''))
    .orderBy('agency')
    .orderBy('id')
    .execute();
  return rows.map(({ roles, duties, ...person }) => ({ ...person, words: [...roles, ...duties] }));
}

/** What signing in needs of an account, found by its login. */
export interface Credentials extends Account {
  readonly passwordHash: string;
  readonly changePassword: boolean;
  readonly demonstration: boolean;
}

export async function selectCredentials(connection: ReadConnection, login: string): Promise<Credentials | undefined> {
  const row = await connection
    .selectFrom('organization.account')
    .select([...columns, 'password_hash', 'change_password', 'demonstration'])
    .where('login', '=', login)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...toAccount(row), passwordHash: row.password_hash, changePassword: row.change_password, demonstration: row.demonstration };
}

export interface NewAccount {
  readonly jurisdiction: string;
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly passwordHash: string;
  readonly changePassword: boolean;
  readonly roles: readonly AssignableRole[];
  readonly demonstration: boolean;
  readonly at: Date;
}

export async function insertAccount(connection: WriteConnection, account: NewAccount): Promise<Account> {
  const row = await connection
    .insertInto('organization.account')
    .values({
      jurisdiction: account.jurisdiction,
      agency: account.agency,
      login: account.login,
      name: account.name,
      staff_number: account.staffNumber,
      password_hash: account.passwordHash,
      password_set_at: account.at,
      change_password: account.changePassword,
      roles: account.roles,
      state: 'active',
      demonstration: account.demonstration,
      created_at: account.at,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  await keepPassword(connection, account.jurisdiction, row.id, account.passwordHash, account.at);
  return toAccount(row);
}

export async function updateState(connection: WriteConnection, id: string, state: AccountState): Promise<void> {
  await connection.updateTable('organization.account').set({ state }).where('id', '=', id).execute();
}

export async function updateRoles(
  connection: WriteConnection,
  id: string,
  roles: readonly AssignableRole[],
  duties: readonly string[],
): Promise<void> {
  await connection.updateTable('organization.account').set({ roles, duties }).where('id', '=', id).execute();
}

/** The same password under today's figures: neither its age nor the history changes. */
export async function updateHash(connection: WriteConnection, id: string, passwordHash: string): Promise<void> {
  await connection.updateTable('organization.account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
}

export async function updatePassword(
  connection: WriteConnection,
  account: Pick<Account, 'id' | 'jurisdiction'>,
  passwordHash: string,
  changePassword: boolean,
  at: Date,
): Promise<void> {
  await connection
    .updateTable('organization.account')
    .set({ password_hash: passwordHash, password_set_at: at, change_password: changePassword })
    .where('id', '=', account.id)
    .execute();
  await keepPassword(connection, account.jurisdiction, account.id, passwordHash, at);
}

/** Hashes of the last passwords, newest first. */
export async function selectPasswordHistory(connection: ReadConnection, account: string, count: number): Promise<string[]> {
  const rows = await connection
    .selectFrom('organization.password_history')
    .select('password_hash')
    .where('account', '=', account)
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.password_hash);
}

async function keepPassword(
  connection: WriteConnection,
  jurisdiction: string,
  account: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await connection
    .insertInto('organization.password_history')
    .values({ jurisdiction, account, password_hash: passwordHash, set_at: at })
    .execute();
}

export async function hasAccounts(connection: ReadConnection, jurisdiction: string): Promise<boolean> {
  const row = await connection
    .selectFrom('organization.account')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
