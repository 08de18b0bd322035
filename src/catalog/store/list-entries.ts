import { type ReadConnection, sql } from '#kernel';
import type { ResourceContent } from '../content.ts';
import type { DraftState, Status } from '../tables.ts';
import { searchPatterns } from './search-text.ts';

/** Which drafts are in sight: everybody's, one agency's, or nobody's. */
export type DraftSight = { readonly of: 'all' } | { readonly of: 'none' } | { readonly of: 'agency'; readonly agency: string };

/** By what a list of entries can be ordered. */
export const entryOrders = ['changed', 'name', 'agency', 'code', 'published', 'items'] as const;
export type EntryOrder = (typeof entryOrders)[number];

export interface EntryFilter {
  readonly text?: string | undefined;
  readonly agency?: string | undefined;
  readonly status?: Status | undefined;
  readonly sharing?: string | undefined;
  /** Any of these opening classes. */
  readonly opening?: readonly string[] | undefined;
  readonly theme?: string | undefined;
  /** Newest change first unless told. */
  readonly sort?: EntryOrder | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly offset: number;
  readonly limit: number;
}

// Bytes of GB 18030 stand in the order of pinyin for the characters in common use, in every locale of the server.
const orderBy: Readonly<Record<EntryOrder, ReturnType<typeof sql>>> = {
  changed: sql`changed_at`,
  name: sql`convert_to(shown ->> 'name', 'GB18030')`,
  agency: sql`agency`,
  code: sql`code`,
  published: sql`published_at`,
  items: sql`case when current_version is null then jsonb_array_length(draft -> 'items')
    else (select count(*) from catalog.item where item.resource = id and item.version = current_version) end`,
};

/** The order asked for; entries that are equal in it stand newest first, so that pages never overlap. */
function orderOf({ sort = 'changed', order = sort === 'changed' || sort === 'published' ? 'desc' : 'asc' }: EntryFilter) {
  return sql`${orderBy[sort]} ${order === 'desc' ? sql`desc nulls last` : sql`asc nulls last`}, id desc`;
}

export interface EntryRow {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
  readonly status: Status;
  readonly draft_state: DraftState | null;
  readonly current_version: number | null;
  readonly published_at: Date | null;
  readonly changed_at: Date;
  readonly shown: Omit<ResourceContent, 'items'>;
  readonly items: number;
  readonly personal: boolean;
}

/**
 * Lists entries in the order asked for, with their number. Where a draft is out of sight, nothing of it is shown, found,
 * counted or used for the order.
 */
export async function listEntries(
  connection: ReadConnection,
  jurisdiction: string,
  sight: DraftSight,
  filter: EntryFilter,
): Promise<{ rows: EntryRow[]; total: number }> {
  const drafts = sight.of === 'all' ? sql`true` : sight.of === 'none' ? sql`false` : sql`resource.agency = ${sight.agency}`;
  const wanted = [
    ...searchPatterns(filter.text).map((pattern) => sql`searched like ${pattern}`),
    ...(filter.agency === undefined ? [] : [sql`agency = ${filter.agency}`]),
    ...(filter.status === undefined ? [] : [sql`status = ${filter.status}`]),
    ...(filter.sharing === undefined ? [] : [sql`shown -> 'sharing' ->> 'class' = ${filter.sharing}`]),
    ...(filter.opening === undefined ? [] : [sql`shown -> 'opening' ->> 'class' = any(${[...filter.opening]})`]),
    ...(filter.theme === undefined ? [] : [sql`jsonb_exists(shown -> 'themes', ${filter.theme})`]),
  ];
  const matching = sql`
    with visible as (
      select resource.*, version.content, version.published_at, ${drafts} as sees_draft
      from catalog.resource
      left join catalog.resource_version as version on version.resource = resource.id and version.version = resource.current_version
      where resource.jurisdiction = ${jurisdiction} and (resource.current_version is not null or ${drafts})
    ), entry as (
      select id, code, agency, status, current_version, published_at, draft, coalesce(content, draft) as shown,
        case when sees_draft then draft_state end as draft_state,
        case when sees_draft then updated_at else published_at end as changed_at,
        case when sees_draft then search_draft || E'\n' || search_published else search_published end as searched
      from visible
    ), matching as (select * from entry ${wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`})`;
  const total = await sql<{ total: number }>`${matching} select count(*)::integer as total from matching`.execute(connection);
  const { rows } = await sql<EntryRow>`${matching}, page as (
      select *, row_number() over (order by ${orderOf(filter)}) as place from matching
      order by place offset ${filter.offset} limit ${filter.limit}
    )
    select page.id, code, agency, status, draft_state, current_version, published_at, changed_at, shown - 'items' as shown,
      case when current_version is null then jsonb_array_length(draft -> 'items') else count(item.item)::integer end as items,
      case when current_version is null then jsonb_path_exists(draft, '$.items[*] ? (@.sensitivity != "none")')
        else coalesce(bool_or(item.sensitivity <> 'none'), false) end as personal
    from page left join catalog.item as item on item.resource = page.id and item.version = page.current_version
    group by page.id, code, agency, status, draft_state, current_version, published_at, changed_at, shown, draft, place
    order by place`.execute(connection);
  return { rows, total: total.rows[0]?.total ?? 0 };
}
