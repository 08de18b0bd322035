import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { kernelFaults, sql } from '#kernel';
import type { Tables } from '#kernel/tables';
import '../tables.ts';

export type CaseOrder = 'filed' | 'due' | 'title' | 'number';

/** Cases that match, before they are ordered and cut. */
export type MatchingCases = SelectQueryBuilder<Tables, 'casework.case', object>;

/** What a case is put in order by, and the id that tells equals apart. */
interface Place {
  readonly order: CaseOrder;
  readonly key: string | null;
  readonly id: string;
}

export interface PageRequest {
  readonly order: CaseOrder;
  readonly descending: boolean;
  readonly limit: number;
  /** From `next` of the page before. */
  readonly after?: string | undefined;
  /** From `previous` of the page behind. */
  readonly before?: string | undefined;
}

export interface PageOfIds {
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly previous: string | null;
}

interface Row {
  readonly id: string;
  readonly key: string | null;
}

/** The key as it is shown in a place, and as it is compared; each compared one has an index with the id behind it. */
const keys: Readonly<Record<CaseOrder, { readonly shown: RawBuilder<string | null>; compared(key?: string): RawBuilder<unknown> }>> = {
  filed: { shown: sql`null`, compared: () => sql`0` },
  due: { shown: sql`due`, compared: (key) => (key === undefined ? sql`due` : sql`${key}`) },
  title: {
    shown: sql`title`,
    compared: (key) => (key === undefined ? sql`casework.title_order(title)` : sql`casework.title_order(${key})`),
  },
  number: { shown: sql`number`, compared: (key) => (key === undefined ? sql`number` : sql`${key}`) },
};

/**
 * One page of the cases that match, found from the place where the page before ended: the last page costs what the first
 * does. Cases without a due day stand last in either order.
 * @throws Fault `kernel.invalid-input` for a place that this order does not have.
 */
export async function findPage(matching: MatchingCases, { order, descending, limit, after, before }: PageRequest): Promise<PageOfIds> {
  const backward = before !== undefined;
  const from = readPlace(order, backward ? before : after);
  // Parts that follow each other: with a due day, and without.
  const parts = order === 'due' ? [true, false] : [true];
  const walked = backward ? parts.toReversed() : parts;
  const start = from === undefined ? 0 : walked.indexOf(order !== 'due' || from.key !== null);
  const rows: Row[] = [];
  for (const [at, keyed] of walked.entries()) {
    if (at < start || rows.length > limit) continue;
    const of = { order, keyed, descending: descending !== backward };
    rows.push(...(await readPart(matching, of, at === start ? from : undefined, limit + 1 - rows.length)));
  }
  const more = rows.length > limit;
  const page = backward ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const [first, last] = [page[0], page.at(-1)];
  const place = (row: Row | undefined) => (row ? writePlace({ order, ...row }) : null);
  return {
    ids: page.map(({ id }) => id),
    next: (backward ? from !== undefined : more) ? place(last) : null,
    previous: (backward ? more : from !== undefined) ? place(first) : null,
  };
}

async function readPart(
  matching: MatchingCases,
  { order, keyed, descending }: { readonly order: CaseOrder; readonly keyed: boolean; readonly descending: boolean },
  from: Place | undefined,
  limit: number,
): Promise<Row[]> {
  const { shown, compared } = keys[order];
  const byKey = keyed && order !== 'filed';
  const way = descending ? ('desc' as const) : ('asc' as const);
  const beyond = descending ? sql`<` : sql`>`;
  let query = matching.select(['casework.case.id as id', shown.as('key')]);
  if (order === 'due') query = query.where('due', keyed ? 'is not' : 'is', null);
  if (from && byKey) query = query.where(sql<boolean>`(${compared()}, id) ${beyond} (${compared(from.key ?? '')}, ${from.id}::bigint)`);
  if (from && !byKey) query = query.where(sql<boolean>`id ${beyond} ${from.id}::bigint`);
  if (byKey) query = query.orderBy(compared(), way);
  return query.orderBy('casework.case.id', way).limit(limit).execute();
}

function writePlace({ order, key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

function readPlace(order: CaseOrder, text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    read = undefined;
  }
  const [of, key, id] = Array.isArray(read) ? (read as unknown[]) : [];
  const sound = of === order && (key === null || typeof key === 'string') && typeof id === 'string' && /^[1-9]\d{0,17}$/.test(id);
  if (!sound) throw kernelFaults['kernel.invalid-input']({ values: { what: 'after, before' }, places: [{ field: 'after' }] });
  return { order, key: key as string | null, id };
}
