import { sql } from '#kernel';

/** Takes every case out of a test's database, and lets its numbers begin anew. */
export const emptyCasework = sql`truncate casework."case", casework.number_counter, casework.calendar_opening cascade`;
