import { type Clock, type Database, dayOf, sql } from '#kernel';

/** Visits to open data are counted, not recorded one by one. */
export interface VisitCounter {
  count(resource: string, jurisdiction: string, mode: 'preview' | 'download' | 'api'): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Adds up visits in memory and writes the sums every few seconds; at most that much is lost with a process. */
export function countVisits(database: Database, clock: Clock, interval = 5_000): VisitCounter {
  let sums = new Map<
    string,
    { readonly resource: string; readonly jurisdiction: string; readonly day: string; readonly mode: string; visits: number }
  >();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    timer = undefined;
    const rows = [...sums.values()];
    sums = new Map();
    if (rows.length === 0) return;
    const column = (name: 'resource' | 'jurisdiction' | 'day' | 'mode' | 'visits') => rows.map((row) => row[name]);
    await database.transact((connection) =>
      sql`insert into access.visit as v (resource, jurisdiction, day, mode, visits)
        select * from unnest(${column('resource')}::bigint[], ${column('jurisdiction')}::text[], ${column('day')}::date[], ${column('mode')}::text[], ${column('visits')}::bigint[])
        on conflict (resource, day, mode) do update set visits = v.visits + excluded.visits`.execute(connection),
    );
  }

  return {
    count(resource, jurisdiction, mode) {
      const day = dayOf(clock.now());
      const key = `${resource}|${day}|${mode}`;
      const known = sums.get(key);
      if (known) known.visits += 1;
      else sums.set(key, { resource, jurisdiction, day, mode, visits: 1 });
      timer ??= setTimeout(() => void flush().catch(() => undefined), interval).unref();
    },
    flush,
    async close() {
      clearTimeout(timer);
      await flush();
    },
  };
}
