import { type ReadConnection, sql } from '../../database/database.ts';

/** How far the log is behind the commits. */
export interface Lag {
  /** Committed batches that are not in the log yet. */
  readonly pending: number;
  /** Age of the oldest of them in seconds; 0 when there is none. */
  readonly oldestSeconds: number;
  /** True beyond five seconds: inclusion is late and somebody must look. */
  readonly alarm: boolean;
  /** Why the last timed sequencing failed, if it did. For operators, not for answers. */
  readonly problem?: string;
}

const alarmSeconds = 5;

export async function measureLag(connection: ReadConnection): Promise<Omit<Lag, 'problem'>> {
  const { rows } = await sql<{ pending: number; oldest: number }>`
    select count(*)::integer as pending,
      coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::double precision as oldest
    from ledger.todo`.execute(connection);
  const oldestSeconds = Math.max(0, rows[0]?.oldest ?? 0);
  return { pending: rows[0]?.pending ?? 0, oldestSeconds, alarm: oldestSeconds > alarmSeconds };
}
