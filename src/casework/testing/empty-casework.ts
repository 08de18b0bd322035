import { sql } from '#kernel';

/** Takes every case out of a test's database, with all that refers to one, and lets its numbers begin anew. */
export const emptyCasework = sql`truncate casework.tally, casework.document_content, casework.document, casework.effect, casework.timeline, casework.participant, casework.task, casework."case", casework.number_counter, casework.calendar_opening cascade`;
