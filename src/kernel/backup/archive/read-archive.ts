import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { backupFaults } from '../faults.ts';
import { blockBytes, decodeHeader, paddingOf } from './tar-header.ts';
import { sumsName } from './write-archive.ts';

interface Place {
  readonly begin: number;
  readonly bytes: number;
}

/** An archive whose every byte has been found as it was written. */
export interface Archive {
  readonly path: string;
  /** Digest of the list of digests, which names this archive's whole content; hexadecimal. */
  readonly digest: string;
  /** @throws Fault `kernel.backup-damaged` when there is no such member. */
  open(name: string): Readable;
  /** A member as text, for small ones. */
  read(name: string): Promise<string>;
}

/**
 * Reads an archive once from end to end, before anything of it is used.
 * @throws Fault `kernel.backup-unreadable` where there is no archive of ours, `kernel.backup-cut-off` where its end is
 *   missing, `kernel.backup-damaged` where a byte is not as it was written.
 */
export async function openArchive(path: string, onProgress: (share: number) => void = () => undefined): Promise<Archive> {
  const places = await findMembers(path);
  const sums = await readSums(path, places);
  const total = [...places.values()].reduce((sum, place) => sum + place.bytes, 0);
  let read = 0;
  for (const [name, place] of places) {
    if (name === sumsName) continue;
    const hash = createHash('sha256');
    for await (const piece of openPlace(path, place)) {
      hash.update(piece as Buffer);
      onProgress((read += (piece as Buffer).length) / total);
    }
    if (hash.digest('hex') !== sums.byName.get(name)) throw damaged(path, name);
  }
  const open = (name: string) => {
    const place = places.get(name);
    if (!place) throw damaged(path, name);
    return openPlace(path, place);
  };
  return {
    path,
    digest: sums.digest,
    open,
    read: async (name) => Buffer.concat((await open(name).toArray()) as Buffer[]).toString('utf8'),
  };
}

const damaged = (file: string, where: string) => backupFaults['kernel.backup-damaged']({ values: { file, where } });

function openPlace(path: string, { begin, bytes }: Place): Readable {
  // An empty range cannot be named by its first and last byte.
  return bytes === 0
    ? createReadStream('/dev/null')
    : createReadStream(path, { start: begin, end: begin + bytes - 1, highWaterMark: 262_144 });
}

async function findMembers(path: string): Promise<Map<string, Place>> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw backupFaults['kernel.backup-unreadable']({ values: { file: path, reason }, cause });
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw backupFaults['kernel.backup-unreadable']({ values: { file: path, reason: 'EISDIR' } });
    return await walk(path, file, found.size);
  } finally {
    await file.close();
  }
}

async function walk(path: string, file: FileHandle, size: number): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (let at = 0; ; ) {
    if (at + blockBytes > size) throw cutOff(path, at);
    const block = await readAt(file, at, blockBytes);
    if (block.every((byte) => byte === 0)) {
      // Two empty blocks, and then nothing.
      const rest = await readAt(file, at + blockBytes, Math.min(size - at - blockBytes, 2 * blockBytes));
      if (rest.length < blockBytes) throw cutOff(path, at);
      if (rest.length > blockBytes || rest.some((byte) => byte !== 0)) throw damaged(path, 'end');
      if (![...places.keys()].at(-1)?.startsWith(sumsName)) throw damaged(path, sumsName);
      return places;
    }
    const header = decodeHeader(block);
    if (!header && at === 0) throw backupFaults['kernel.backup-unreadable']({ values: { file: path, reason: 'tar?' } });
    if (!header || places.has(header.name)) throw damaged(path, `byte ${at}`);
    const place = { begin: at + blockBytes, bytes: header.bytes };
    const padding = paddingOf(place.bytes);
    at = place.begin + place.bytes + padding;
    if (at > size) throw cutOff(path, at);
    if ((await readAt(file, at - padding, padding)).some((byte) => byte !== 0)) throw damaged(path, header.name);
    places.set(header.name, place);
  }
}

const cutOff = (file: string, at: number) => backupFaults['kernel.backup-cut-off']({ values: { file, at } });

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = length > 0 ? await file.read(buffer, 0, length, position) : { bytesRead: 0 };
  return buffer.subarray(0, bytesRead);
}

async function readSums(path: string, places: ReadonlyMap<string, Place>): Promise<{ byName: Map<string, string>; digest: string }> {
  const place = places.get(sumsName);
  if (!place) throw damaged(path, sumsName);
  const list = Buffer.concat((await openPlace(path, place).toArray()) as Buffer[]);
  const lines = list.toString('utf8').split('\n').slice(0, -1);
  const byName = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const whole = Buffer.from([...byName].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  // The list is held against what it lists, one for one; then only a member's own bytes can still be wrong.
  const missing = [...places.keys()].find((name) => name !== sumsName && !byName.has(name));
  if (!whole.equals(list) || missing !== undefined || byName.size !== places.size - 1) throw damaged(path, sumsName);
  return { byName, digest: createHash('sha256').update(list).digest('hex') };
}
