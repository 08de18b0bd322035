import { sql } from '#kernel';
import { openingScale } from '../law.ts';
import type { Room } from '../room.ts';

/** What the public part of the catalogue amounts to; secrets are not counted. */
export interface PublishedCounts {
  /** Resources that everyone may take. */
  readonly open: number;
  /** Resources that are open under conditions. */
  readonly gated: number;
  /** Agencies that provide at least one of these. */
  readonly agencies: number;
  /** When the newest of these was published. */
  readonly latest: Date | undefined;
  /** How many of these stand under each theme that has any. */
  readonly themes: Readonly<Record<string, number>>;
}

export async function countPublished(room: Room): Promise<PublishedCounts> {
  const { rows } = await sql<{ class: string; agency: string; themes: string[]; resources: number; latest: Date }>`
    select version.content -> 'opening' ->> 'class' as class, resource.agency, version.content -> 'themes' as themes,
      count(*)::integer as resources, max(version.published_at) as latest
    from catalog.resource
    join catalog.resource_version as version on version.resource = resource.id and version.version = resource.current_version
    where resource.jurisdiction = ${room.jurisdiction.id} and not (version.content ->> 'secret')::boolean
    group by 1, 2, 3`.execute(room.database.reader);
  const shown = rows.flatMap((row) => {
    const scale = openingScale(room.law, row.class);
    return scale === 'open' || scale === 'gated' ? [{ ...row, scale }] : [];
  });
  const sum = (scale: string) => shown.filter((row) => row.scale === scale).reduce((total, row) => total + row.resources, 0);
  const themes: Record<string, number> = {};
  for (const row of shown) for (const theme of row.themes) themes[theme] = (themes[theme] ?? 0) + row.resources;
  return {
    open: sum('open'),
    gated: sum('gated'),
    agencies: new Set(shown.map((row) => row.agency)).size,
    latest: shown.length > 0 ? new Date(Math.max(...shown.map((row) => row.latest.getTime()))) : undefined,
    themes,
  };
}
