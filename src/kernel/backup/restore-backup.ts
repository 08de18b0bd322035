import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Database } from '../database/database.ts';
import { type MigrationSource, migrate } from '../database/migrate.ts';
import { Fault } from '../faults/fault.ts';
import type { CheckpointFile, Receipt } from '../ledger/index.ts';
import { type Verification, verifyLedger } from '../ledger/verifier/index.ts';
import type { Clock } from '../time/clock.ts';
import type { CheckedBackup } from './check-backup.ts';
import { backupFaults } from './faults.ts';
import { refuseOtherFiles, refuseUsedDatabase } from './restoring/check-target.ts';
import { findMigrations } from './restoring/find-migrations.ts';
import { loadTables } from './restoring/load-tables.ts';
import { recordRestore } from './restoring/record-restore.ts';
import { unpackFolders } from './restoring/unpack-folders.ts';
import type { Progress } from './taking/dump-tables.ts';

export interface RestoreBackup {
  /** As `checkBackup` gives it. */
  readonly backup: CheckedBackup;
  /** An empty database. */
  readonly database: Database;
  /** The data directory that is to have the keys and the kept originals. */
  readonly directory: string;
  /** Migrations of this release, all rooms. */
  readonly migrations: readonly MigrationSource[];
  readonly clock: Clock;
  /** Who restores, for the ledger. */
  readonly operator: string;
  /** A checkpoint of the ledger that was kept elsewhere; the newer it is, the more it shows. */
  readonly witnessed?: CheckpointFile | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Restored {
  /** Migrations that brought an older back-up up to this release. */
  readonly migrated: readonly string[];
  /** Of the act in the ledger, one for each jurisdiction. */
  readonly receipts: readonly Receipt[];
  /** What the ledger's verifier says of the restored ledger. */
  readonly verification: Verification;
}

/** Held by `migrate` too: a server that starts on the database meanwhile waits. */
const migrationLock = 7_265_001;

/**
 * Puts a back-up into an empty database and data directory, whole or not at all, brings it up to this release, enters
 * the restore into the ledger and verifies the ledger.
 * @throws Fault `kernel.backup-newer`, `kernel.backup-differs`, `kernel.restore-target-in-use`, `kernel.restore-failed`.
 */
export async function restoreBackup(request: RestoreBackup): Promise<Restored> {
  const { backup, database, clock, operator, witnessed } = request;
  const { manifest, archive } = backup;
  const texts = await findMigrations(manifest, request.migrations);
  await mkdir(request.directory, { recursive: true });
  const directory = await realpath(request.directory);
  const session = await database.openSession();
  try {
    await fill(session, request, directory, texts);
    const migrated = await migrate(database, request.migrations);
    await session.query('analyze');
    const keyDirectory = join(directory, 'keys');
    const receipts = await recordRestore({ database, clock, keyDirectory, operator, manifest, digest: archive.digest, witnessed });
    await session.query('set default_transaction_read_only = on');
    const verification = await verifyLedger(session, witnessed ? { checkpoint: witnessed } : {});
    return { migrated, receipts, verification };
  } finally {
    await session.end();
  }
}

async function fill(session: pg.Client, request: RestoreBackup, directory: string, texts: readonly string[]): Promise<void> {
  const { archive, manifest } = request.backup;
  let step = 'schema';
  let undo: () => Promise<void> = async () => undefined;
  await session.query(`set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`);
  await session.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await refuseUsedDatabase(session);
    const missing = await refuseOtherFiles(directory, manifest.files);
    await session.query('begin');
    for (const text of texts) await session.query(text);
    await session.query('set local search_path = pg_catalog');
    await loadTables(session, archive, manifest, (progress) => {
      step = progress.what;
      request.onProgress?.(progress);
    });
    step = 'files';
    undo = await unpackFolders(directory, archive, missing);
    // From here on it may be done though the answer is lost: what was written must stay.
    step = 'commit';
    undo = async () => undefined;
    await session.query('commit');
  } catch (error) {
    await session.query('rollback').catch(() => undefined);
    await undo();
    throw explain(error, step);
  } finally {
    await session.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
  }
}

/** A database's own words may quote a row: its code is told, and ours where there is none. */
function explain(error: unknown, what: string): unknown {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
  return backupFaults['kernel.restore-failed']({ values: { what, reason }, cause: error });
}
