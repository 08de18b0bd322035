import type { Principal, Receipt } from '#kernel';
import { Work } from '../engine/index.ts';
import { actorOf, type Connection, type Room } from '../room.ts';
import type { CaseView } from '../routes/wire.ts';
import { readHandlers } from '../store/handlers.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readCase, type StoredCase } from '../store/read-case.ts';
import { describeCase } from '../views/describe-case.ts';
import { withoutNotes } from '../views/describe-handler.ts';
import { findRelated } from './find-related.ts';
import { askFacts, questionsAbout, readWorld, refuseStranger } from './judge-case.ts';

/** A stored case with its law and today's world, for showing: the same judgement that an act would meet. */
export async function openForReading(
  room: Room,
  connection: Connection,
  stored: StoredCase,
  principal: Principal,
  now?: Awaited<ReturnType<typeof readWorld>>,
) {
  const { organisation, ...world } = now ?? (await readWorld(room));
  const statutes = await statutesOf(connection, stored.state, room.stack);
  // A closed case asks nothing any more: its subject may be gone.
  const open = stored.state.status !== 'closed';
  const facts = open ? await askFacts(room, connection, questionsAbout(stored.state, statutes, world.today)) : readingsOf(stored);
  return { work: new Work(stored.state, statutes, { ...world, facts }, actorOf(principal)), agencies: organisation.agencies };
}

/** What a case was told by other rooms, as the answers that its law knows; to anything else it answers nothing. */
export const readingsOf = ({ state }: Pick<StoredCase, 'state'>): ReadonlyMap<string, unknown> => {
  const known = new Map(state.readings.map((reading) => [`${reading.fact} ${JSON.stringify(reading.argument)}`, reading.value]));
  // What was never read is not asked of a closed case.
  return Object.assign(known, { has: () => true });
};

/** @throws Fault `casework.no-case` also where the caller has no part in it. */
export async function findCase(
  room: Room,
  number: string,
  principal: Principal,
  receipt?: Receipt,
  connection: Connection = room.database.reader,
): Promise<CaseView> {
  const stored = await readCase(connection, room.jurisdiction.id, number);
  await refuseStranger(room, connection, stored, principal);
  const { work, agencies } = await openForReading(room, connection, stored, principal);
  const timeline = await connection
    .selectFrom('casework.timeline')
    .select(['at', 'on', 'what', 'name', 'agency', 'step', 'answer', 'article', 'reasons', 'detail', 'person'])
    .where('case', '=', stored.id)
    .orderBy('id')
    .execute();
  const applicantName = timeline.find((event) => event.what === 'filed')?.name ?? '';
  const more = { ...(await findRelated(room, connection, work)), handlers: await readHandlers(connection, stored.id) };
  return describeCase(work, agencies, withoutNotes(timeline, principal), applicantName, principal, more, receipt);
}
