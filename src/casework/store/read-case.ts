import type { WriteConnection } from '#kernel';
import type { CaseState } from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { Connection } from '../room.ts';
import '../tables.ts';

export interface StoredCase {
  readonly id: string;
  readonly title: string;
  readonly state: CaseState;
}

/** @throws Fault `casework.no-case`. */
export async function readCase(connection: Connection, jurisdiction: string, number: string): Promise<StoredCase> {
  const row = await connection
    .selectFrom('casework.case')
    .select(['id', 'title', 'state'])
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw faults['casework.no-case']({ values: { number } });
  return row;
}

/** The same, locked until the transaction ends: two acts on one case follow each other. */
export async function lockCase(connection: WriteConnection, jurisdiction: string, number: string): Promise<StoredCase> {
  const row = await connection
    .selectFrom('casework.case')
    .select(['id', 'title', 'state'])
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw faults['casework.no-case']({ values: { number } });
  return row;
}

/** Whether an agency has, or had, a part in a case, or in one about it: who decides a dispute reads what is disputed. */
export async function isParticipant(connection: Connection, caseId: string, agency: string): Promise<boolean> {
  const row = await connection
    .selectFrom('casework.participant')
    .select('agency')
    .where('agency', '=', agency)
    .where((where) =>
      where.or([
        where('case', '=', caseId),
        where('case', 'in', (part) =>
          part
            .selectFrom('casework.case as later')
            .innerJoin('casework.case as earlier', (join) =>
              join
                .onRef('earlier.number', '=', 'later.subject_id')
                .onRef('earlier.jurisdiction', '=', 'later.jurisdiction')
                .on('later.subject_kind', '=', 'case'),
            )
            .select('later.id')
            .where('earlier.id', '=', caseId),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Number of the open or returned case of a type about a subject; null where there is none. */
export async function findOpenCase(
  connection: Connection,
  jurisdiction: string,
  kind: string,
  id: string,
  type: string,
): Promise<string | null> {
  const row = await connection
    .selectFrom('casework.case')
    .select('number')
    .where('jurisdiction', '=', jurisdiction)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('type', '=', type)
    .where('status', '<>', 'closed')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.number ?? null;
}
