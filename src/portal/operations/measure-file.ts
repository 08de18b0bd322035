import type { Row } from '#access';
import type { PublishedResource } from '#catalog';
import { bytesOf, type CsvForm, exactForm } from '#kernel';
import { columnsOf } from '../csv/columns-of.ts';
import type { PublicRelease, Room } from '../room.ts';

export interface FileSize {
  readonly bytes: number;
  /** Known from a file written to its end, or from all rows; else estimated from the rows shown. */
  readonly exact: boolean;
}

/** Sizes remembered; then all are forgotten. */
const sizesKept = 10_000;

/** Remembers the size of the standard file, once written to its end. */
export function rememberSize(room: Pick<Room, 'sizes'>, release: PublicRelease, form: CsvForm, bytes: number): void {
  if (form !== exactForm) return;
  if (room.sizes.size >= sizesKept) room.sizes.clear();
  room.sizes.set(release.projection, bytes);
}

/** Size of the standard file: exact where this process has written it to its end, else judged by the rows shown. */
export function measureFile(room: Pick<Room, 'sizes'>, release: PublicRelease, entry: PublishedResource, shown: readonly Row[]): FileSize {
  const known = room.sizes.get(release.projection);
  if (known !== undefined) return { bytes: known, exact: true };
  const columns = columnsOf(release, entry);
  const heading = Buffer.byteLength(exactForm.mark + exactForm.heading(columns));
  const sample = bytesOf(shown, columns, exactForm);
  const bytes = heading + (shown.length === 0 ? 0 : Math.round((sample / shown.length) * release.rows));
  return { bytes, exact: release.rows === shown.length };
}
