import type { Selectable } from 'kysely';
import { type ReadConnection, sql } from '#kernel';
import type { GrantTable } from '../tables.ts';
import type { Grant, GrantState, Mode } from './grant.ts';

export type GrantRow = Selectable<GrantTable>;

export function toGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    holder: row.holder,
    holderKind: row.holder_kind,
    provider: row.provider,
    resource: row.resource,
    items: row.items,
    masks: row.masks,
    rowFilter: row.row_filter,
    subjectItem: row.subject_item,
    purpose: row.purpose,
    purposeCode: row.purpose_code,
    conditions: row.conditions,
    modes: row.modes as Mode[],
    quotaPerDay: row.quota_per_day,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    state: row.state as GrantState,
    article: row.article,
    caseNumber: row.case_number,
    changedByCase: row.changed_by_case ?? row.case_number,
    changedByArticle: row.changed_by_article ?? row.article,
    version: row.version,
    issuedAt: row.issued_at,
    changedAt: row.changed_at,
  };
}

/** The epoch as it stands. */
export async function readEpoch(connection: ReadConnection): Promise<bigint> {
  const row = await connection.selectFrom('access.epoch').select('value').executeTakeFirstOrThrow();
  return BigInt(row.value);
}

/** Every grant changed after an epoch, and the epoch now, in one statement and therefore in one snapshot. */
export async function readChangedGrants(connection: ReadConnection, after: bigint): Promise<{ epoch: bigint; grants: Grant[] }> {
  const result = await sql<{ now_epoch: string } & { [Column in keyof GrantRow]: GrantRow[Column] | null }>`
    select e.value as now_epoch, g.* from access.epoch e left join access.grant g on g.epoch > ${String(after)}::bigint`.execute(
    connection,
  );
  const epoch = BigInt(result.rows[0]?.now_epoch ?? 0);
  const grants = result.rows.filter((row) => row.id !== null).map((row) => toGrant(row as unknown as GrantRow));
  return { epoch, grants };
}
