import { type ReadConnection, sql, type WriteConnection } from '../../database/database.ts';
import type { NodeSource } from '../proof/proofs.ts';
import type { NodePlace } from '../proof/tree.ts';

/** Fetches stored tree nodes in one round trip. @throws Error, when read, for a node that is not there. */
export async function readNodes(connection: ReadConnection | WriteConnection, places: readonly NodePlace[]): Promise<NodeSource> {
  const found = new Map<string, Buffer>();
  if (places.length > 0) {
    const levels = places.map((place) => place.level);
    const positions = places.map((place) => place.position);
    const { rows } = await sql<{ level: number; position: string; hash: Buffer }>`
      select level, position, hash from ledger.node
      join unnest(${levels}::smallint[], ${positions}::bigint[]) as asked(level, position) using (level, position)`.execute(connection);
    for (const row of rows) found.set(`${row.level}/${row.position}`, row.hash);
  }
  return ({ level, position }) => {
    const hash = found.get(`${level}/${position}`);
    if (!hash) throw new Error(`the tree has no node ${level}/${position}`);
    return hash;
  };
}
