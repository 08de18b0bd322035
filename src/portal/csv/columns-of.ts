import type { Release } from '#access';
import type { PublishedResource } from '#catalog';
import type { CsvColumn } from '#kernel';

/** Item types whose cells are numbers. */
const numeric = new Set(['N', 'Y', 'B', 'I', 'F']);

/** The columns of a release's file, in the order of the entry. */
export function columnsOf(release: Pick<Release, 'items'>, entry: Pick<PublishedResource, 'items'>): CsvColumn[] {
  const typeOf = new Map(entry.items.map((item) => [item.id, item.dataType]));
  return release.items.map(({ id, column, name }) => ({ column, name, numeric: numeric.has(typeOf.get(id) ?? '') }));
}
