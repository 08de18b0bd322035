import { createWriteStream } from 'node:fs';
import { chown, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Archive } from '../archive/read-archive.ts';
import type { KeptFile } from '../manifest.ts';
import { openHash } from '../taking/hash-stream.ts';

/**
 * Writes keys and originals into the data directory, the owner's alone (0600 in 0700), each whole or not at all.
 * Root gives them to the directory's owner, as whom the service runs.
 * @returns how to take back what was written.
 */
export async function unpackFolders(directory: string, archive: Archive, files: readonly KeptFile[]): Promise<() => Promise<void>> {
  const written: string[] = [];
  const undo = async () => {
    for (const path of written) await rm(path, { force: true });
  };
  const owner = await stat(directory);
  const give = async (path: string) => {
    if (process.getuid?.() === 0 && owner.uid !== 0) await chown(path, owner.uid, owner.gid);
  };
  try {
    for (const file of files) {
      const path = join(directory, file.path);
      await makeDirectories(directory, dirname(file.path), give);
      const draft = join(dirname(path), `.restore.${process.pid}`);
      written.push(draft);
      const hash = openHash();
      await pipeline(archive.open(file.member), createGunzip(), hash.through, createWriteStream(draft, { mode: 0o600, flush: true }));
      if (hash.digest() !== file.sha256) throw new Error(`${file.path} is not what was packed`);
      await give(draft);
      await rename(draft, path);
      written.push(path);
      await syncDirectory(dirname(path));
    }
    return undo;
  } catch (error) {
    await undo();
    throw error;
  }
}

async function makeDirectories(root: string, path: string, give: (path: string) => Promise<void>): Promise<void> {
  let at = root;
  for (const name of path.split('/')) {
    at = join(at, name);
    const made = await mkdir(at, { mode: 0o700 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (made) await give(at);
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
