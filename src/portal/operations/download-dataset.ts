import { Readable } from 'node:stream';
import { accessFaults, type Release } from '#access';
import type { PublishedResource } from '#catalog';
import { kernelFaults } from '#kernel';
import { columnsOf } from '../csv/columns-of.ts';
import { exactForm, excelForm } from '../csv/csv-form.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { Room } from '../room.ts';
import { findDataset } from './find-dataset.ts';
import { rememberSize } from './measure-file.ts';

/** Files written at once by one process; each holds a database session for as long as its taker is slow. */
const downloadsAtOnce = 4;

export interface Download {
  readonly release: Release;
  readonly entry: PublishedResource;
  /** Names the file's bytes, for ETag. */
  readonly tag: string;
  /** Begins to read; a failure to read the first rows is thrown here, not in the middle of an answer. @throws kernel.busy */
  start(): Promise<Readable>;
}

/**
 * An openly given dataset as a file (wuxi-24-1: taken directly, without application).
 * @throws kernel.not-found, access.not-open (with article), access.no-data
 */
export async function downloadDataset(room: Room, address: string, excel: boolean): Promise<Download> {
  const entry = await findDataset(room, address);
  // The entry's own class names the paragraph; access knows only that it is not open.
  if (entry.opening.scale !== 'open')
    throw accessFaults['access.not-open'](entry.opening.article === undefined ? {} : { article: entry.opening.article });
  const release = await room.access.openRelease(entry.slug);
  const form = excel ? excelForm : exactForm;
  return {
    release,
    entry,
    tag: `"${release.projection}${excel ? '-excel' : ''}"`,
    async start() {
      if (room.downloads.running >= downloadsAtOnce) throw kernelFaults['kernel.busy']();
      room.downloads.running += 1;
      const pieces = writeCsv(release.download(), columnsOf(release, entry), form, (bytes) => rememberSize(room, release, form, bytes));
      try {
        const first = await pieces.next();
        const stream = Readable.from(resume(first, pieces), { objectMode: false });
        stream.once('close', () => {
          room.downloads.running -= 1;
          // A taker who left before the first byte leaves the reading open.
          void pieces.return(undefined).catch(() => undefined);
        });
        return stream;
      } catch (error) {
        room.downloads.running -= 1;
        throw error;
      }
    },
  };
}

async function* resume(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}
