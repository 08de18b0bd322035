import type { ItemToLoad } from '../model.ts';
import type { BaseVersion } from '../pipeline/build-task.ts';
import { segmentTable } from './layout.ts';

/** The current version of a dataset as a base for the next, with the items of its segment. */
export interface StandingVersion {
  readonly base: BaseVersion;
  readonly items: readonly ItemToLoad[];
  readonly resourceVersion: number;
  readonly load: string;
}

/** The query for a version that is held: dataset, number (null for the current one). */
export const versionSql = `select v.number, v.segment, v.point, v.rows, v.last_row, v.resource_version, v.load, s.layout, s.newest, s.stored, s.items
  from store.version v join store.segment s on s.dataset = v.dataset and s.number = v.segment
  where v.dataset = $1 and v.number = coalesce($2, (select current_version from store.dataset where id = $1)) and v.retired_at is null`;

export interface VersionRow {
  readonly number: number;
  readonly segment: number;
  readonly point: number;
  readonly rows: string;
  readonly last_row: string;
  readonly resource_version: number;
  readonly load: string;
  readonly layout: number;
  readonly newest: number;
  readonly stored: string;
  readonly items: readonly ItemToLoad[];
}

export function describeVersion(dataset: string, row: VersionRow | undefined): StandingVersion | undefined {
  if (!row) return undefined;
  return {
    base: {
      number: row.number,
      segment: row.segment,
      table: segmentTable(dataset, row.segment),
      layout: row.layout,
      point: row.point,
      rows: Number(row.rows),
      lastRow: Number(row.last_row),
      stored: Number(row.stored),
      newest: row.layout > 1 && row.newest === row.point,
    },
    items: row.items,
    resourceVersion: row.resource_version,
    load: row.load,
  };
}
