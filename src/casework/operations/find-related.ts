import { Fault } from '#kernel';
import { everyLaw, findGoverning, mayAct, type Work } from '../engine/index.ts';
import type { Connection, Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import type { RelatedCases } from '../views/describe-more.ts';

/** Cases about this one, and the remedies that its law opens to the caller now, under the types in use today. */
export async function findRelated(room: Room, connection: Connection, work: Work): Promise<RelatedCases> {
  const { state, statutes, actor } = work;
  const rows = await connection
    .selectFrom('casework.case')
    .select(['number', 'status', 'filed_on', 'state'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('subject_kind', '=', 'case')
    .where('subject_id', '=', state.number)
    .orderBy('id')
    .limit(50)
    .execute();
  const followUps = await Promise.all(
    rows.map(async ({ number, status, filed_on: filedOn, state: later }) => {
      const { own } = await statutesOf(connection, later, room.stack);
      return { number, status, filedOn, typeName: own.type.name };
    }),
  );
  const mayFile = everyLaw(statutes)
    .flatMap(({ type }) => type.remedies)
    .filter(
      ({ by, after }) =>
        mayAct(work, actor, by) && (after.length === 0 || after.some((each) => each === state.result || (each === 'late' && state.late))),
    )
    .flatMap((remedy) => typeInUse(room, remedy.case));
  return { followUps, mayFile: [...new Map(mayFile.map((each) => [each.type, each])).values()] };
}

/** A lower law's type that gives way to the city's own of the same matter is not offered beside it. */
function typeInUse({ stack }: Room, id: string): { type: string; name: { zh: string; en: string } }[] {
  try {
    const { type } = findGoverning(stack, id);
    return [{ type: id, name: type.name }];
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}
