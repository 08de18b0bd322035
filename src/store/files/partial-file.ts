import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeptFile } from './keep-file.ts';
import { pathOfFile, syncDirectory } from './keep-file.ts';

// A file that arrives in chunks lies under its upload's number until it is whole. Bytes beyond those that the upload's row
// counts may be there after a crash; they are written again.

const folderOf = (directory: string) => join(directory, 'files', 'partial');

function pathOf(directory: string, upload: string): string {
  if (!/^\d+$/.test(upload)) throw new Error('an upload id is a number');
  return join(folderOf(directory), `${upload}.partial`);
}

export interface WrittenChunk {
  /** Bytes of the file that are on the disk now, from its beginning. */
  readonly end: number;
  /** What broke the chunk off; what had arrived before is on the disk. */
  readonly broken?: unknown;
}

/**
 * Writes a chunk from `at` on and waits for the disk, also where the chunk breaks off in the middle.
 * @param skip bytes at the chunk's beginning that are there already.
 * @param most bytes to be written at most; whatever follows is not read.
 */
export async function writeChunk(
  directory: string,
  upload: string,
  chunk: { readonly source: AsyncIterable<Uint8Array>; readonly at: number; readonly skip: number; readonly most: number },
): Promise<WrittenChunk> {
  const folder = folderOf(directory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = pathOf(directory, upload);
  const file = await open(path, chunk.at === 0 ? 'a' : 'r+', 0o600).then(async (opened) => {
    // `a` makes the file where there is none; writing at a place needs another way of opening it.
    if (chunk.at > 0) return opened;
    await opened.close();
    return await open(path, 'r+');
  });
  let { skip } = chunk;
  let end = chunk.at;
  let broken: unknown;
  try {
    const { source } = chunk;
    // A request that is refused midway must stay alive to be answered.
    const pieces: AsyncIterable<Uint8Array> = source instanceof Readable ? source.iterator({ destroyOnReturn: false }) : source;
    for await (const piece of pieces) {
      const fresh = piece.subarray(Math.min(skip, piece.length));
      skip -= piece.length - fresh.length;
      const taken = fresh.subarray(0, chunk.at + chunk.most - end);
      if (taken.length > 0) await file.write(taken, 0, taken.length, end);
      end += taken.length;
      if (taken.length < fresh.length) break;
    }
  } catch (error) {
    broken = error;
  }
  try {
    await file.sync();
  } catch (error) {
    // What the disk did not confirm does not count.
    return { end: chunk.at, broken: error };
  } finally {
    await file.close();
  }
  if (chunk.at === 0) await syncDirectory(folder);
  return { end, ...(broken === undefined ? {} : { broken }) };
}

/** The digest of a file that has arrived whole. An empty file need not have been begun. */
export async function hashPartial(directory: string, upload: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) await pipeline(createReadStream(pathOf(directory, upload), { end: bytes - 1, highWaterMark: 1 << 20 }), hash);
  else hash.end();
  return hash.digest('hex');
}

/** Keeps a file that has arrived whole under its digest. Its place among the partial files is given up afterwards, by `removePartial`. */
export async function keepPartial(directory: string, upload: string, sha256: string, bytes: number): Promise<KeptFile> {
  const path = pathOfFile(directory, sha256);
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const from = pathOf(directory, upload);
  // After a crash there may be bytes beyond the last that counts.
  const file = await open(from, 'r+');
  await file.truncate(bytes);
  await file.sync();
  await file.close();
  await link(from, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await syncDirectory(join(path, '..'));
  return { sha256, bytes, path };
}

export async function removePartial(directory: string, upload: string): Promise<void> {
  await rm(pathOf(directory, upload), { force: true });
}

/** Numbers of the uploads that have a partial file. */
export async function listPartial(directory: string): Promise<string[]> {
  const names = await readdir(folderOf(directory)).catch(() => []);
  return names.flatMap((name) => /^(\d+)\.partial$/.exec(name)?.[1] ?? []);
}
