import { randomBytes } from 'node:crypto';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import type { Database } from '../database/database.ts';
import { Fault } from '../faults/fault.ts';
import { type ArchiveWriter, createArchive, once } from './archive/write-archive.ts';
import { backupFaults } from './faults.ts';
import { type Manifest, type MigrationMark, manifestName } from './manifest.ts';
import { dumpTables, type Progress, readSequences } from './taking/dump-tables.ts';
import { holdSnapshot } from './taking/hold-snapshot.ts';
import { packFolders } from './taking/pack-folders.ts';

export interface TakeBackup {
  readonly database: Pick<Database, 'openSession'>;
  /** The data directory, whose keys and kept originals go along. */
  readonly directory: string;
  /** A new file, or a directory in which the file is named by the time. */
  readonly out: string;
  /** Release of this program, for the record. */
  readonly release: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once the snapshot stands, with its exported name: whoever imports it sees exactly what the back-up holds. */
  readonly onSnapshot?: (name: string) => Promise<void>;
}

export interface Backup {
  readonly path: string;
  readonly bytes: number;
  /** Names the whole content; hexadecimal. */
  readonly digest: string;
  readonly manifest: Manifest;
}

/**
 * Writes the whole platform into one file, as of one moment, beside running servers. The file is the owner's alone
 * (0600): it holds personal data and the signing key. It bears its name only when it is whole and on the disk.
 * @throws Fault `kernel.backup-…`
 */
export async function takeBackup(request: TakeBackup): Promise<Backup> {
  const session = await request.database.openSession();
  try {
    if (!(await isFurnished(session))) throw backupFaults['kernel.backup-nothing']();
    await holdSnapshot(session);
    const { rows } = await session.query<{ at: Date; server: string }>(
      `select date_trunc('milliseconds', now()) as at, current_setting('server_version') as server`,
    );
    const { at, server } = rows[0] as { at: Date; server: string };
    const path = await freePath(request.out, at);
    await request.onSnapshot?.((await session.query<{ name: string }>('select pg_export_snapshot() as name')).rows[0]?.name ?? '');
    return await intoFile(path, at, async (archive) => {
      const header = { format: 'shuyuan-backup', version: 1, release: request.release, takenAt: at.toISOString(), server } as const;
      return { ...header, ...(await fill(session, archive, request)) };
    });
  } finally {
    await session.end();
  }
}

async function fill(
  session: pg.Client,
  archive: ArchiveWriter,
  { directory, onProgress = () => undefined }: TakeBackup,
): Promise<Omit<Manifest, 'format' | 'version' | 'release' | 'takenAt' | 'server'>> {
  const migrations = await session.query<MigrationMark>('select room, name, sha256 from kernel.migration order by applied_at, room, name');
  const tables = await dumpTables(session, archive, onProgress);
  const sequences = await readSequences(session);
  const checkpoint = await readCheckpoint(session);
  await session.query('commit');
  const files = await packFolders(await realpath(directory), archive, onProgress);
  return { migrations: migrations.rows, tables, sequences, files, checkpoint };
}

async function isFurnished(session: pg.Client): Promise<boolean> {
  const { rows } = await session.query<{ there: boolean }>(`select to_regclass('kernel.migration') is not null as there`);
  return rows[0]?.there === true;
}

async function readCheckpoint(session: pg.Client): Promise<Manifest['checkpoint']> {
  const there = await session.query<{ there: boolean }>(`select to_regclass('ledger.checkpoint') is not null as there`);
  if (!there.rows[0]?.there) return null;
  const { rows } = await session.query<{ size: string; root: Buffer; at: Date }>(
    'select size, root, at from ledger.checkpoint order by size desc limit 1',
  );
  const [newest] = rows;
  return newest ? { size: Number(newest.size), root: newest.root.toString('base64url'), at: newest.at.toISOString() } : null;
}

/** @throws Fault `kernel.backup-exists` */
async function freePath(out: string, at: Date): Promise<string> {
  const there = await stat(out).catch(() => undefined);
  const name = `shuyuan-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.tar`;
  const path = resolve(there?.isDirectory() ? join(out, name) : out);
  if (there && !there.isDirectory()) throw backupFaults['kernel.backup-exists']({ values: { file: path } });
  return path;
}

/** Writes beside the name, and gives the name last, where nobody else has taken it. */
async function intoFile(path: string, at: Date, write: (archive: ArchiveWriter) => Promise<Manifest>): Promise<Backup> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  let archive: ArchiveWriter | undefined;
  try {
    archive = await createArchive(partial, at);
    const manifest = await write(archive);
    await archive.add(manifestName, once(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)));
    const digest = await archive.finish();
    archive = undefined;
    const { size } = await stat(partial);
    await giveName(partial, path);
    await syncDirectory(dirname(path));
    return { path, bytes: size, digest, manifest };
  } catch (error) {
    throw explain(error, path);
  } finally {
    await archive?.abandon();
    await rm(partial, { force: true });
  }
}

/** Never over another file. Where the file system knows no second names, the moment between look and move must do. */
async function giveName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    if (await stat(path).catch(() => undefined)) throw backupFaults['kernel.backup-exists']({ values: { file: path } });
    await rename(partial, path);
  }
}

function explain(error: unknown, path: string): unknown {
  const code =
    error instanceof Error && !(error instanceof Fault) && 'code' in error && 'syscall' in error ? String(error.code) : undefined;
  if (code === 'EEXIST') return backupFaults['kernel.backup-exists']({ values: { file: path }, cause: error });
  if (!code || !['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EFBIG', 'EIO'].includes(code)) return error;
  return backupFaults['kernel.backup-not-written']({ values: { file: path, reason: code }, cause: error });
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
