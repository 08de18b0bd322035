import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';

/** All loads of one state. */
export interface LoadFigures {
  readonly state: string;
  readonly loads: number;
  readonly rows: number;
  /** Of the rows, those in quarantine. */
  readonly bad: number;
}

/** Loads counted by state: for the figures of the platform, which name nobody. */
export async function measureLoads({ database }: Pick<StoreContext, 'database'>): Promise<LoadFigures[]> {
  const { rows } = await sql<LoadFigures>`
    select state, count(*)::integer as loads, sum(rows)::double precision as rows, sum(bad)::double precision as bad
    from store.load group by state order by state`.execute(database.reader);
  return rows;
}
