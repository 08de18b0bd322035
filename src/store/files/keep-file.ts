import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kernelFaults } from '#kernel';
import { storeFaults } from '../faults.ts';
import { fullDisk, isFullDisk } from './refuse-full-disk.ts';

export interface KeptFile {
  /** Hexadecimal digest of the bytes, by which the file is found again. */
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
}

/** Where a kept file lies under the data directory. */
export function pathOfFile(directory: string, sha256: string): string {
  return join(directory, 'files', 'sha256', sha256.slice(0, 2), sha256);
}

/**
 * Receives a stream into the data directory and keeps it under its SHA-256. Until the last byte has arrived and is on the
 * disk it has a name of its own, so a broken upload leaves nothing that counts. The same bytes are kept once.
 * @throws Fault `store.upload-cut-off` when the stream breaks, `store.disk-full` when the disk is used up on the way, `kernel.too-large` beyond `bytesMax`.
 */
export async function keepFile(directory: string, source: AsyncIterable<Uint8Array>, bytesMax: number): Promise<KeptFile> {
  const incoming = join(directory, 'files', 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const part = join(incoming, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length;
      if (bytes > bytesMax) return done(kernelFaults['kernel.too-large']());
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    await pipeline(pieces(source), meter, createWriteStream(part, { mode: 0o600, flush: true }));
    const sha256 = hash.digest('hex');
    const path = pathOfFile(directory, sha256);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await rename(part, path);
    await syncDirectory(join(path, '..'));
    return { sha256, bytes, path };
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && error.name === 'Fault') throw error;
    if (isFullDisk(error)) throw fullDisk(error);
    throw storeFaults['store.upload-cut-off']({ cause: error });
  }
}

// A request that is refused midway must stay alive to be answered; pipeline would destroy it.
async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* source instanceof Readable ? source.iterator({ destroyOnReturn: false }) : source;
}

export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}

const dayMilliseconds = 86_400_000;

/** Removes what broken uploads of more than a day ago have left. */
export async function sweepIncoming(directory: string, now: Date): Promise<void> {
  const incoming = join(directory, 'files', 'incoming');
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > dayMilliseconds) await rm(path, { force: true });
  }
}
