import type { Connection } from '../room.ts';
import '../tables.ts';

/** Whether a party takes part in this case itself: it filed it, provides its subject, or a step waits or waited for it. */
export async function takesPart(connection: Connection, caseId: string, party: string): Promise<boolean> {
  if (party === '') return false;
  const row = await connection
    .selectFrom('casework.participant')
    .select('agency')
    .where('case', '=', caseId)
    .where('agency', '=', party)
    .executeTakeFirst();
  return row !== undefined;
}
