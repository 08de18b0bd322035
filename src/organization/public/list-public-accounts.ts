import { type Principal, type PublicKind, sql } from '#kernel';
import type { PublicPerson } from '../model.ts';
import type { Room } from '../room.ts';
import { accountOf, publicId } from './find-public-session.ts';

interface PublicRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: PublicKind;
  readonly name: string;
  readonly login: string;
  readonly identity_masked: string;
  readonly contact: string;
  readonly state: PublicPerson['state'];
  readonly created_at: Date;
}

/** A row as the rest of the platform knows the person. */
export function showPublicPerson(row: PublicRow): PublicPerson & { readonly login: string; readonly createdAt: Date } {
  return {
    id: publicId(row.id),
    jurisdiction: row.jurisdiction,
    kind: row.kind,
    name: row.name,
    login: row.login,
    identity: row.identity_masked,
    contact: row.contact,
    state: row.state,
    createdAt: row.created_at,
  };
}

/** Accounts of the public site, newest first. @param filter.text a part of login or name, or a whole id `public:7`. */
export async function listPublicAccounts(
  room: Room,
  principal: Principal,
  filter: { readonly text: string; readonly limit: number; readonly offset: number },
) {
  const id = accountOf(filter.text) ?? null;
  const part = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const where = sql`jurisdiction = ${principal.jurisdiction}
    and (${filter.text} = '' or id = ${id}::bigint or login ilike ${part} or name ilike ${part})`;
  const counted = await sql<{ total: string }>`select count(*) as total from organization.public_account where ${where}`.execute(
    room.database.reader,
  );
  const { rows } = await sql<PublicRow>`
    select id, jurisdiction, kind, name, login, identity_masked, contact, state, created_at
    from organization.public_account where ${where}
    order by organization.public_account.id desc limit ${filter.limit} offset ${filter.offset}`.execute(room.database.reader);
  return { items: rows.map(showPublicPerson), total: Number(counted.rows[0]?.total ?? 0) };
}
