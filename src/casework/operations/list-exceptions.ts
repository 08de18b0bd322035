import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import type { ExceptionView } from '../routes/exception-routes.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readDirectory } from '../store/read-directory.ts';
import { referTo } from '../views/describe-case.ts';

export interface ExceptionFilter {
  /** Part of the law cited, or of the article passed over. */
  readonly text?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Rules that were passed over in this city, who did it and by which law or for which reasons; newest first (wuxi-2-1-b). */
export async function listExceptions(
  room: Room,
  principal: Principal,
  { text, limit, offset }: ExceptionFilter,
): Promise<{ items: ExceptionView[]; total: number }> {
  let query = room.database.reader
    .selectFrom('casework.exception as exception')
    .innerJoin('casework.case as case', 'case.id', 'exception.case')
    .where('exception.jurisdiction', '=', principal.jurisdiction);
  if (text) {
    const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((each) => each.or([each('exception.law', 'ilike', part), each('exception.article', 'ilike', part)]));
  }
  const { total } = await query.select((each) => each.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['exception.id', 'exception.article', 'exception.part', 'exception.law', 'exception.reason', 'exception.on'])
    .select(['exception.person_name', 'exception.agency', 'case.number', 'case.title', 'case.state'])
    .orderBy('exception.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { agencies } = await readDirectory(room.organization, room.jurisdiction.id);
  const items = await Promise.all(
    rows.map(async (row): Promise<ExceptionView> => {
      const { own } = await statutesOf(room.database.reader, row.state, room.stack);
      const { id, number, title, article, part, law, reason, on, person_name: person } = row;
      const agency = referTo(agencies, row.agency);
      return {
        id,
        number,
        title,
        typeName: own.type.name,
        article,
        step: own.type.steps[part]?.name ?? null,
        law,
        reason,
        person,
        agency,
        on,
      };
    }),
  );
  return { items, total: Number(total) };
}
