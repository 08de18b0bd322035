import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ArchiveWriter } from '../archive/write-archive.ts';
import type { KeptFile } from '../manifest.ts';
import { openGzip, type Progress } from './dump-tables.ts';
import { openHash } from './hash-stream.ts';

/** What of the data directory belongs to a back-up: the keys, and the originals that were received. */
const folders = ['keys', 'files'];
/** Uploads that have not arrived whole. */
const unfinished = 'files/incoming/';

/**
 * Packs keys and kept originals. A file is listed after the snapshot was taken and kept before its row is written, so
 * every row of the snapshot finds its file.
 */
export async function packFolders(
  directory: string,
  archive: ArchiveWriter,
  onProgress: (progress: Progress) => void,
): Promise<KeptFile[]> {
  const paths = (await Promise.all(folders.map((folder) => listFiles(directory, folder)))).flat();
  const packed: KeptFile[] = [];
  for (const [done, path] of paths.entries()) {
    const file = await openPresent(join(directory, path));
    if (!file) continue;
    const member = `data/${path}.gz`;
    const hash = openHash((bytes) => onProgress({ what: path, done, of: paths.length, bytes }));
    await pipeline(file.createReadStream(), hash.through, openGzip(), (pieces: AsyncIterable<Buffer>) => archive.add(member, pieces));
    packed.push({ path, member, bytes: hash.bytes(), sha256: hash.digest() });
  }
  return packed;
}

async function listFiles(directory: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(directory, folder), { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((path) => !path.startsWith(unfinished))
    .sort();
}

/** Undefined where the file has been taken away since it was listed. */
async function openPresent(path: string) {
  return open(path, 'r').catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
