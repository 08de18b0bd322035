import { type Principal, sql } from '#kernel';
import { Work } from '../engine/index.ts';
import { actorOf, partyOf, type Room } from '../room.ts';
import type { CaseRow } from '../routes/wire.ts';
import { containsText } from '../store/contains-text.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { type CaseOrder, findPage, type MatchingCases } from '../store/page-of-cases.ts';
import { describeRow } from '../views/describe-case.ts';
import { readWorld } from './judge-case.ts';
import { readingsOf } from './read-cases.ts';

export interface CaseFilter {
  readonly status?: string | undefined;
  readonly type?: string | undefined;
  /** Id of what the case is about. */
  readonly about?: string | undefined;
  /** Part of a number or a title. */
  readonly text?: string | undefined;
  readonly late?: boolean | undefined;
  /** Only what the caller's own agency filed and somebody else has to move. */
  readonly waiting?: boolean | undefined;
  readonly sort?: CaseOrder | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface ListedCases {
  readonly items: CaseRow[];
  /** How many match; beyond `countedMost` no further is counted, and `more` says so. */
  readonly total: number;
  readonly more: boolean;
  readonly next: string | null;
  readonly previous: string | null;
}

/** Cases that a list counts at most: nobody pages through more, and counting them all would read them all. */
const countedMost = 999;

/** Cases that the caller has a part in; all of them for the authority and the auditor. Newest first unless told. */
export async function listCases(room: Room, principal: Principal, filter: CaseFilter): Promise<ListedCases> {
  const matching = matchingCases(room, principal, filter);
  const { sort = 'filed', order = sort === 'filed' ? 'desc' : 'asc', limit, after, before } = filter;
  const [page, counted, { organisation, ...world }] = await Promise.all([
    findPage(matching, { order: sort, descending: order === 'desc', limit, after, before }),
    countUpTo(room, matching, countedMost + 1),
    readWorld(room),
  ]);
  const rows = await room.database.reader
    .selectFrom('casework.case')
    .select(['id', 'title', 'state'])
    .where('id', 'in', ['0', ...page.ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items: CaseRow[] = [];
  for (const id of page.ids) {
    const stored = byId.get(id);
    if (!stored) continue;
    const statutes = await statutesOf(room.database.reader, stored.state, room.stack);
    const work = new Work(stored.state, statutes, { ...world, facts: readingsOf(stored) }, actorOf(principal));
    items.push(describeRow(work, organisation.agencies));
  }
  const { next, previous } = page;
  return { items, total: Math.min(counted, countedMost), more: counted > countedMost, next, previous };
}

async function countUpTo({ database }: Room, matching: MatchingCases, most: number): Promise<number> {
  const { cases } = await database.reader
    .selectFrom(matching.select('casework.case.id').limit(most).as('matching'))
    .select(sql<number>`count(*)::integer`.as('cases'))
    .executeTakeFirstOrThrow();
  return cases;
}

function matchingCases(room: Room, principal: Principal, filter: CaseFilter): MatchingCases {
  const { reader } = room.database;
  const seesAll = principal.roles.includes('authority') || principal.roles.includes('auditor');
  const party = partyOf(principal);
  let query: MatchingCases = reader.selectFrom('casework.case').where('casework.case.jurisdiction', '=', principal.jurisdiction);
  if (!seesAll)
    query = query.where('casework.case.id', 'in', (part) =>
      part.selectFrom('casework.participant').select('casework.participant.case').where('casework.participant.agency', '=', party),
    );
  if (filter.status) query = query.where('status', '=', filter.status as CaseRow['status']);
  if (filter.type) query = query.where('type', '=', filter.type);
  if (filter.about) query = query.where('subject_id', '=', filter.about);
  if (filter.late !== undefined) query = query.where(filter.late ? sql<boolean>`late` : sql<boolean>`not late`);
  if (filter.waiting)
    query = query.where('applicant_agency', '=', party).where(
      sql<boolean>`exists (select from casework.task where task."case" = "casework"."case".id)
        and not exists (select from casework.task where task."case" = "casework"."case".id and task.agency = ${party})`,
    );
  return filter.text ? query.where(containsText(filter.text)) : query;
}
