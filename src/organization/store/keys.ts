import type { ReadConnection, WriteConnection } from '#kernel';
import type { ApiKey } from '../model.ts';

const columns = [
  'id',
  'jurisdiction',
  'agency',
  'name',
  'state',
  'issued_by',
  'issued_at',
  'expires_at',
  'replaces',
  'revoked_at',
] as const;

interface KeyRow {
  id: string;
  jurisdiction: string;
  agency: string;
  name: string;
  state: 'active' | 'revoked';
  issued_by: string;
  issued_at: Date;
  expires_at: Date;
  replaces: string | null;
  revoked_at: Date | null;
}

function toKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    agency: row.agency,
    name: row.name,
    state: row.state,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    replaces: row.replaces,
    revokedAt: row.revoked_at,
  };
}

/** A key with the digest of its secret. */
export interface StoredKey extends ApiKey {
  readonly secretHash: Buffer;
}

export async function selectStoredKey(connection: ReadConnection, id: string): Promise<StoredKey | undefined> {
  const row = await connection
    .selectFrom('organization.api_key')
    .select([...columns, 'secret_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...toKey(row), secretHash: row.secret_hash };
}

export async function lockKey(connection: WriteConnection, id: string): Promise<ApiKey | undefined> {
  const row = await connection.selectFrom('organization.api_key').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toKey(row);
}

export async function selectKeys(connection: ReadConnection, jurisdiction: string, agency: string | undefined): Promise<ApiKey[]> {
  let query = connection.selectFrom('organization.api_key').select(columns).where('jurisdiction', '=', jurisdiction);
  if (agency !== undefined) query = query.where('agency', '=', agency);
  return (await query.orderBy('id', 'desc').limit(1000).execute()).map(toKey);
}

export interface NewKey {
  readonly jurisdiction: string;
  readonly agency: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly replaces: string | null;
}

export async function insertKey(connection: WriteConnection, key: NewKey): Promise<ApiKey> {
  const row = await connection
    .insertInto('organization.api_key')
    .values({
      jurisdiction: key.jurisdiction,
      agency: key.agency,
      name: key.name,
      secret_hash: key.secretHash,
      state: 'active',
      issued_by: key.issuedBy,
      issued_at: key.issuedAt,
      expires_at: key.expiresAt,
      replaces: key.replaces,
      revoked_at: null,
      revoked_by: null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toKey(row);
}

export async function updateExpiry(connection: WriteConnection, id: string, expiresAt: Date): Promise<void> {
  await connection.updateTable('organization.api_key').set({ expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function markRevoked(connection: WriteConnection, id: string, by: string, at: Date): Promise<void> {
  await connection
    .updateTable('organization.api_key')
    .set({ state: 'revoked', revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .execute();
}
