import { type Clock, type Database, dayOf, sql } from '#kernel';
import type { Grant, Mode } from './grant.ts';

/** Calls under each grant, added up for charts. The ledger is the record; this is a count that a killed process cuts short. */
export interface UseCounter {
  answered(grant: Grant, mode: Mode, rows: number): void;
  refused(grant: Grant, mode: Mode): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface Sum {
  readonly grant: string;
  readonly jurisdiction: string;
  readonly day: string;
  readonly mode: Mode;
  calls: number;
  refused: number;
  rows: number;
}

function add(one: Sum, other: Sum): Sum {
  return { ...one, calls: one.calls + other.calls, refused: one.refused + other.refused, rows: one.rows + other.rows };
}

/** Adds up in memory and writes the sums every few seconds; at most that much is lost with a process. */
export function countUses(database: Database, clock: Clock, interval = 2_000): UseCounter {
  let sums = new Map<string, Sum>();
  let timer: NodeJS.Timeout | undefined;

  function sumOf(grant: Grant, mode: Mode): Sum {
    const day = dayOf(clock.now());
    const key = `${grant.id}|${day}|${mode}`;
    let sum = sums.get(key);
    if (!sum) {
      sum = { grant: grant.id, jurisdiction: grant.jurisdiction, day, mode, calls: 0, refused: 0, rows: 0 };
      sums.set(key, sum);
    }
    timer ??= setTimeout(() => void flush().catch(() => undefined), interval).unref();
    return sum;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const all = [...sums.values()];
    sums = new Map();
    if (all.length === 0) return;
    const column = (name: keyof Sum) => all.map((sum) => sum[name]);
    const write = database.transact((connection) =>
      // In one order by every process, so that none waits for another in a circle.
      sql`insert into access.use as u (grant_id, jurisdiction, day, mode, calls, refused, rows)
        select * from unnest(${column('grant')}::bigint[], ${column('jurisdiction')}::text[], ${column('day')}::date[],
          ${column('mode')}::text[], ${column('calls')}::bigint[], ${column('refused')}::bigint[], ${column('rows')}::bigint[]) order by 1, 3, 4
        on conflict (grant_id, day, mode) do update
          set calls = u.calls + excluded.calls, refused = u.refused + excluded.refused, rows = u.rows + excluded.rows`.execute(connection),
    );
    await write.catch((error: unknown) => {
      keep(all);
      throw error;
    });
  }

  /** What could not be written is added to what came meanwhile, and goes with it. */
  function keep(unwritten: readonly Sum[]): void {
    for (const before of unwritten) {
      const key = `${before.grant}|${before.day}|${before.mode}`;
      const since = sums.get(key);
      sums.set(key, since ? add(since, before) : before);
    }
  }

  return {
    answered(grant, mode, rows) {
      const sum = sumOf(grant, mode);
      sum.calls += 1;
      sum.rows += rows;
    },
    refused(grant, mode) {
      sumOf(grant, mode).refused += 1;
    },
    flush,
    close: flush,
  };
}
