import { Readable } from 'node:stream';
import { kernelFaults } from '#kernel';
import type { Room } from '../room.ts';

/** Files written at once by one process; each keeps reading for as long as its taker is slow. */
const downloadsAtOnce = 4;

/**
 * Begins to write a file: the first rows are read before the answer begins, so that a failure to read them is an answer of
 * its own and not a broken file.
 * @throws kernel.busy
 */
export async function startFile(room: Pick<Room, 'downloads'>, open: () => AsyncGenerator<Buffer>): Promise<Readable> {
  if (room.downloads.running >= downloadsAtOnce) throw kernelFaults['kernel.busy']();
  room.downloads.running += 1;
  let pieces: AsyncGenerator<Buffer> | undefined;
  try {
    pieces = open();
    const first = await pieces.next();
    const rest = pieces;
    const stream = Readable.from(resume(first, rest), { objectMode: false });
    stream.once('close', () => {
      room.downloads.running -= 1;
      // A taker who left before the first byte leaves the reading open.
      void rest.return(undefined).catch(() => undefined);
    });
    return stream;
  } catch (error) {
    room.downloads.running -= 1;
    throw error;
  }
}

async function* resume(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}
