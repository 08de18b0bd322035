import type { Readable } from 'node:stream';
import { accessFaults } from '#access';
import type { PublishedResource } from '#catalog';
import { exactForm } from '#kernel';
import { columnsOf } from '../csv/columns-of.ts';
import { type FileForm, writeFile } from '../files/write-file.ts';
import type { PublicRelease, Room } from '../room.ts';
import { findDataset } from './find-dataset.ts';
import { rememberSize } from './measure-file.ts';
import { startFile } from './start-file.ts';

export interface Download {
  readonly release: PublicRelease;
  readonly entry: PublishedResource;
  /** Names the file's bytes, for ETag. */
  readonly tag: string;
  /** Begins to read; a failure to read the first rows is thrown here, not in the middle of an answer. @throws kernel.busy */
  start(): Promise<Readable>;
}

/**
 * An openly given dataset as a file (wuxi-24-1: taken directly, without application).
 * @throws kernel.not-found, access.not-open (with article), access.no-data, portal.too-many-rows
 */
export async function downloadDataset(room: Room, address: string, form: FileForm): Promise<Download> {
  const entry = await findDataset(room, address);
  // The entry's own class names the paragraph; access knows only that it is not open.
  if (entry.opening.scale !== 'open')
    throw accessFaults['access.not-open'](entry.opening.article === undefined ? {} : { article: entry.opening.article });
  const release = await room.access.openRelease(entry.slug);
  const publisher = (await room.organization.findAgency(entry.agency))?.name ?? entry.agency;
  return {
    release,
    entry,
    tag: `"${release.projection}${form === 'csv' ? '' : `-${form}`}"`,
    start: () =>
      startFile(room, () =>
        writeFile(
          form,
          {
            name: entry.name,
            code: entry.code,
            publisher,
            version: release.version,
            publishedAt: release.publishedAt ?? release.releasedAt,
            rows: release.download(),
            count: release.rows,
            columns: columnsOf(release, entry),
          },
          (bytes) => {
            if (form === 'csv') rememberSize(room, release, exactForm, bytes);
          },
        ),
      ),
  };
}
