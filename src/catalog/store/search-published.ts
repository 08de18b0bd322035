import type { RawBuilder } from 'kysely';
import { type ReadConnection, sql } from '#kernel';
import type { EntryRow } from './list-entries.ts';
import { containing, searchTerms } from './search-terms.ts';

/** What may narrow the public list. `format` is the file type as the entry names it, for instance `csv`. */
export interface PublishedNarrowing {
  readonly theme?: string | undefined;
  readonly agency?: string | undefined;
  readonly openingClass?: string | undefined;
  readonly format?: string | undefined;
  readonly updateCycle?: string | undefined;
}

export interface PublishedSearch extends PublishedNarrowing {
  readonly text: string;
  /** Opening classes in sight; everything else does not exist here. */
  readonly classes: readonly string[];
}

/** Published entries of a kind, counted. */
export interface PublishedGroup {
  readonly agency: string;
  readonly opening: string;
  readonly format: string;
  readonly cycle: string | null;
  readonly themes: readonly string[];
  readonly resources: number;
}

/** Published versions in sight that the question means, with how well. What holds state secrets is never among them. */
function meant(jurisdiction: string, { text, classes }: PublishedSearch): RawBuilder<unknown> {
  const { phrases, words, enough } = searchTerms(text);
  const has = (column: RawBuilder<unknown>, term: string) => sql`(${column} like ${containing(term)})::integer`;
  const total = (parts: RawBuilder<unknown>[]) => (parts.length === 0 ? sql`0` : sql`(${sql.join(parts, sql` + `)})`);
  const searched = sql`resource.search_published`;
  const name = sql`lower(version.content ->> 'name')`;
  const inText = total(words.map((word) => has(searched, word)));
  const inName = total(words.map((word) => has(name, word)));
  const asTyped =
    phrases.length === 0
      ? sql`true`
      : sql.join(
          phrases.map((phrase) => sql`${searched} like ${containing(phrase)}`),
          sql` and `,
        );
  const named =
    phrases.length === 0
      ? sql`false`
      : sql.join(
          phrases.map((phrase) => sql`${name} like ${containing(phrase)}`),
          sql` and `,
        );
  return sql`
    select resource.id, resource.code, resource.agency, resource.status, resource.current_version, version.published_at, version.content,
      (case when ${named} then 100 when ${asTyped} then 50 else 0 end) + 5 * ${inName} + ${inText} as rank
    from catalog.resource
    join catalog.resource_version as version on version.resource = resource.id and version.version = resource.current_version
    where resource.jurisdiction = ${jurisdiction} and not (version.content ->> 'secret')::boolean
      and version.content -> 'opening' ->> 'class' = any(${[...classes]})
      and ((${asTyped}) or ${words.length === 0 ? sql`false` : sql`${inText} >= ${enough}::integer`})`;
}

/** Entries in order of how well they are meant, then newest first. */
export async function searchPublished(
  connection: ReadConnection,
  jurisdiction: string,
  search: PublishedSearch,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: EntryRow[]; total: number }> {
  const narrowed = [
    ...(search.theme === undefined ? [] : [sql`jsonb_exists(content -> 'themes', ${search.theme})`]),
    ...(search.agency === undefined ? [] : [sql`agency = ${search.agency}`]),
    ...(search.openingClass === undefined ? [] : [sql`content -> 'opening' ->> 'class' = ${search.openingClass}`]),
    ...(search.format === undefined ? [] : [sql`lower(content -> 'format' ->> 'type') = ${search.format}`]),
    ...(search.updateCycle === undefined ? [] : [sql`content ->> 'updateCycle' = ${search.updateCycle}`]),
  ];
  const matching = sql`with meant as (${meant(jurisdiction, search)}),
    matching as (select * from meant ${narrowed.length === 0 ? sql`` : sql`where ${sql.join(narrowed, sql` and `)}`})`;
  const total = await sql<{ total: number }>`${matching} select count(*)::integer as total from matching`.execute(connection);
  const { rows } = await sql<EntryRow>`${matching},
    page as (select * from matching order by rank desc, published_at desc, id desc offset ${page.offset} limit ${page.limit})
    select page.id, code, agency, status, null as draft_state, current_version, published_at, published_at as changed_at, content as shown,
      count(item.item)::integer as items, coalesce(bool_or(item.sensitivity <> 'none'), false) as personal
    from page left join catalog.item as item on item.resource = page.id and item.version = page.current_version
    group by page.id, code, agency, status, current_version, published_at, content, rank
    order by rank desc, published_at desc, page.id desc`.execute(connection);
  return { rows, total: total.rows[0]?.total ?? 0 };
}

/** What the question means, counted by kind: bounded by how many kinds there are, not by entries. */
export async function groupPublished(connection: ReadConnection, jurisdiction: string, search: PublishedSearch): Promise<PublishedGroup[]> {
  const { rows } = await sql<PublishedGroup>`with meant as (${meant(jurisdiction, search)})
    select agency, content -> 'opening' ->> 'class' as opening, lower(content -> 'format' ->> 'type') as format,
      content ->> 'updateCycle' as cycle, content -> 'themes' as themes, count(*)::integer as resources
    from meant group by 1, 2, 3, 4, 5`.execute(connection);
  return rows;
}
