import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { blockBytes, encodeHeader, paddingOf } from './tar-header.ts';

/** Name of the last member: one line `<sha256>  <name>` for each member before it, as `sha256sum --check` reads it. */
export const sumsName = 'SHA256SUMS';

/** Writes a tar archive member by member; how long one is need not be known before. */
export interface ArchiveWriter {
  /** Appends a member. @returns its length in bytes. */
  add(name: string, content: AsyncIterable<Uint8Array>): Promise<number>;
  /** Appends the list of digests and the end mark, and waits for the disk. @returns the digest of that list, hexadecimal. */
  finish(): Promise<string>;
  /** Ends the writing where it stands. */
  abandon(): Promise<void>;
}

/** @param path a new file; it is the owner's alone (0600). @param at stands as the members' time. */
export async function createArchive(path: string, at: Date): Promise<ArchiveWriter> {
  const file = await open(path, 'wx', 0o600);
  const changedAt = Math.floor(at.getTime() / 1000);
  const sums: string[] = [];
  let end = 0;

  const add = async (name: string, content: AsyncIterable<Uint8Array>) => {
    const hash = createHash('sha256');
    const begin = end + blockBytes;
    let bytes = 0;
    for await (const piece of content) {
      hash.update(piece);
      await writeWhole(file, piece, begin + bytes);
      bytes += piece.byteLength;
    }
    const padding = paddingOf(bytes);
    if (padding > 0) await writeWhole(file, Buffer.alloc(padding), begin + bytes);
    // Now its length is known.
    await writeWhole(file, encodeHeader({ name, bytes, changedAt }), end);
    end = begin + bytes + padding;
    sums.push(`${hash.digest('hex')}  ${name}\n`);
    return bytes;
  };

  return {
    add,
    async finish() {
      const list = Buffer.from(sums.join(''));
      await add(sumsName, once(list));
      await writeWhole(file, Buffer.alloc(2 * blockBytes), end);
      await file.sync();
      await file.close();
      return createHash('sha256').update(list).digest('hex');
    },
    abandon: () => file.close(),
  };
}

/** One piece as a stream of pieces. */
export async function* once(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}

async function writeWhole(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, position + done);
    done += bytesWritten;
  }
}
