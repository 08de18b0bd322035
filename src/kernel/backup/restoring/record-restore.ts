import { type Database, sql } from '../../database/database.ts';
import { type CheckpointFile, openLedger, type Receipt } from '../../ledger/index.ts';
import type { Clock } from '../../time/clock.ts';
import type { Manifest } from '../manifest.ts';

export interface RecordRestore {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyDirectory: string;
  readonly operator: string;
  readonly manifest: Manifest;
  /** The back-up's digest. */
  readonly digest: string;
  /** The newest checkpoint that somebody kept elsewhere, where one was given. */
  readonly witnessed: CheckpointFile | undefined;
}

/**
 * Enters the restore into the restored ledger, for each jurisdiction in it: from here on it is another history than
 * the one that went on after the back-up. The entry cites where that one stood. A ledger without any record has nothing
 * to go on from, and gets none.
 */
export async function recordRestore(request: RecordRestore): Promise<Receipt[]> {
  const { database, clock, keyDirectory, operator, manifest, digest, witnessed } = request;
  const ledger = await openLedger({ database, clock, keyDirectory, process: 'restore', lanes: 0, sequenceEvery: 0 });
  try {
    const { rows } = await sql<{ jurisdiction: string }>`select distinct jurisdiction from ledger.batch order by 1`.execute(
      database.reader,
    );
    const place = witnessed?.checkpoint;
    const receipts = await database.transact(async (connection) => {
      const all: Receipt[] = [];
      for (const { jurisdiction } of rows) {
        const entry = {
          kind: 'kernel.restore-backup',
          jurisdiction,
          actor: `operator:${operator}`,
          agency: '',
          object: `backup:${digest}`,
          public: {
            takenAt: manifest.takenAt,
            release: manifest.release,
            rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
            checkpoint: manifest.checkpoint,
            witnessed: place ? { size: place.size, root: place.root, at: place.at } : null,
          },
        };
        all.push(...(await ledger.record(connection, [entry])));
      }
      return all;
    });
    await ledger.sequence();
    return receipts;
  } finally {
    await ledger.close();
  }
}
