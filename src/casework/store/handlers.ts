import type { Selectable } from 'kysely';
import { sql, type WriteConnection } from '#kernel';
import type { Connection } from '../room.ts';
import type { HandlerTable } from '../tables.ts';
import '../tables.ts';

export type HandlerRow = Selectable<HandlerTable>;

/** Who has which open step of a case in hand. */
export async function readHandlers(connection: Connection, caseId: string): Promise<HandlerRow[]> {
  return connection.selectFrom('casework.handler').selectAll().where('case', '=', caseId).orderBy('step').orderBy('agency').execute();
}

/** Puts a step into a person's hands; whoever had it before has it no more. */
export async function keepHandler(connection: WriteConnection, row: HandlerRow): Promise<void> {
  const { person, person_name, handed_by, handed_by_name, since, note } = row;
  await connection
    .insertInto('casework.handler')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['case', 'step', 'agency']).doUpdateSet({ person, person_name, handed_by, handed_by_name, since, note }),
    )
    .execute();
}

/** Gives a step back to the office. */
export async function dropHandler(connection: WriteConnection, { case: id, step, agency }: Pick<HandlerRow, 'case' | 'step' | 'agency'>) {
  await connection.deleteFrom('casework.handler').where('case', '=', id).where('step', '=', step).where('agency', '=', agency).execute();
}

/** What waits for nobody any more is in nobody's hands. */
export async function dropDoneHandlers(connection: WriteConnection, caseId: string): Promise<void> {
  await sql`
    delete from casework.handler where "case" = ${caseId} and not exists (
      select from casework.task where task."case" = handler."case" and task.step = handler.step and task.agency = handler.agency)`.execute(
    connection,
  );
}
