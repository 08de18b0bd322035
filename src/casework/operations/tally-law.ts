import { kernelFaults, type Principal, sql } from '#kernel';
import type { LawText, Pack } from '#law';
import type { Room } from '../room.ts';

/** What became of the cases under a law: numbers alone, of the whole city. */
export interface LawTally {
  readonly filed: number;
  readonly closed: number;
  /** Closed, and no limit of law passed before the answers. */
  readonly onTime: number;
  /** Still running though a limit of law has passed. */
  readonly overdue: number;
}
export interface TypeTally extends LawTally {
  readonly type: string;
  readonly name: LawText;
}
export interface ArticleTally extends LawTally {
  readonly article: string;
  /** Case types that carry the article out. */
  readonly types: readonly string[];
}

const nothing: LawTally = { filed: 0, closed: 0, onTime: 0, overdue: 0 };

/**
 * How a law is kept, as its cases stand now: by case type, and by article over the types that carry the article out.
 * A case of the city's own law counts under a lower law too, where that one bound its parties.
 * @throws Fault `kernel.not-found` where the law is not in use.
 */
export async function tallyLaw(
  room: Room,
  packId: string,
  principal: Principal,
): Promise<{ readonly types: TypeTally[]; readonly articles: ArticleTally[] }> {
  const pack = room.stack.packs.find((each) => each.id === packId);
  if (!pack) throw kernelFaults['kernel.not-found']();
  const counted = await countByType(room, packId, principal.jurisdiction);
  const types = Object.values(pack.cases).map((type) => ({ type: type.id, name: type.name, ...(counted.get(type.id) ?? nothing) }));
  const articles = pack.articles.flatMap(({ article }) => {
    const mine = typesOf(pack, article);
    const under = types.filter(({ type }) => mine.includes(type));
    return under.length === 0 ? [] : [{ article, types: under.map(({ type }) => type), ...under.reduce(add, nothing) }];
  });
  return { types, articles };
}

async function countByType(room: Room, pack: string, jurisdiction: string): Promise<Map<string, LawTally>> {
  const { rows } = await sql<LawTally & { type: string }>`
    select type, sum(cases)::integer as filed,
      coalesce(sum(cases) filter (where status = 'closed'), 0)::integer as closed,
      coalesce(sum(cases) filter (where status = 'closed' and not late), 0)::integer as "onTime",
      coalesce(sum(cases) filter (where status <> 'closed' and late), 0)::integer as overdue
    from casework.tally where jurisdiction = ${jurisdiction} and pack = ${pack} group by type`.execute(room.database.reader);
  return new Map(rows.map(({ type, ...tally }) => [type, tally]));
}

function typesOf(pack: Pack, article: string): string[] {
  const rules = pack.articles.find((each) => each.article === article)?.rules ?? [];
  return rules.flatMap((rule) => rule.by.flatMap((by) => /^(?:case|target):([^/]+)/.exec(by)?.[1] ?? []));
}

function add(one: LawTally, other: LawTally): LawTally {
  return {
    filed: one.filed + other.filed,
    closed: one.closed + other.closed,
    onTime: one.onTime + other.onTime,
    overdue: one.overdue + other.overdue,
  };
}
