import { fixFacts } from '#kernel';
import type { Grant, RowCondition } from '../grants/grant.ts';
import { type Cell, clear, maskOf, masks } from '../masks/masks.ts';
import type { PublicationItem } from '../publication.ts';
import type { Cells, Segment } from '../reading/row-source.ts';

/** A row as it leaves: masked cells by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** An item as it leaves, with the mask that lies over it. */
export interface ProjectedItem {
  readonly id: string;
  readonly column: string;
  readonly name: string;
  readonly mask: string | null;
}

/** How rows of one segment become answers under one grant, prepared once for many rows. */
export interface Projection {
  readonly items: readonly ProjectedItem[];
  /** Their ids, as records name them. */
  readonly ids: readonly string[];
  /** Columns to read: the items that the segment has, then those that only the filter needs. */
  readonly reads: readonly string[];
  /** Distinguishes what is read; masks come after reading and do not enter. */
  readonly fingerprint: string;
  /** Filters and masks one row; undefined where the filter keeps it back. */
  project(cells: Cells): Row | undefined;
}

/** Only what shapes an answer: a grant's part or an open release's. */
export interface ProjectionRules {
  readonly masks: Readonly<Record<string, string>>;
  readonly rowFilter: readonly RowCondition[];
}

/**
 * Prepares how rows leave. An item that the segment does not have yet (the catalogue is ahead of the data) is null;
 * a filter on such an item keeps every row back.
 */
export function prepareProjection(segment: Segment, items: readonly PublicationItem[], rules: ProjectionRules): Projection {
  const projected = withStricterIdentity(
    items.map(({ id, column, name, mask }) => ({ id, column, name, mask: effective(rules.masks[id] ?? mask) })),
  );
  const reads = [...new Set([...projected.map((item) => item.id), ...rules.rowFilter.map((each) => each.item)])].filter((id) =>
    segment.items.has(id),
  );
  const places = projected.map((item) => ({ column: item.column, mask: maskOf(item.mask), at: reads.indexOf(item.id) }));
  const filters = rules.rowFilter.map((each) => ({ at: reads.indexOf(each.item), in: new Set(each.in) }));
  return {
    items: projected,
    ids: fixFacts(projected.map((item) => item.id)),
    reads,
    fingerprint: `${segment.name}|${reads.join(',')}`,
    project(cells) {
      for (const filter of filters) {
        const cell = cells[filter.at] ?? null;
        if (cell === null || !filter.in.has(String(cell))) return undefined;
      }
      const row: Record<string, Cell> = {};
      for (const { column, mask, at } of places) row[column] = at < 0 ? null : mask(cells[at] ?? null);
      return row;
    },
  };
}

function effective(mask: string | null): string | null {
  if (mask === null || mask === clear) return null;
  return masks.has(mask) ? mask : 'hidden';
}

/** Six and four characters of an identity number never stand beside a full name (convention of public notices). */
function withStricterIdentity(items: readonly ProjectedItem[]): readonly ProjectedItem[] {
  const showsName = items.some((item) => item.mask === null && /姓名/.test(item.name));
  return showsName ? items.map((item) => (item.mask === 'identity-number' ? { ...item, mask: 'identity-number-strict' } : item)) : items;
}

/** The part of a grant that shapes its answers. */
export function rulesOf(grant: Grant): ProjectionRules {
  return { masks: grant.masks, rowFilter: grant.rowFilter };
}
