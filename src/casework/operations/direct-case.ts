import { directCase as direct, Work } from '../engine/index.ts';
import type { EffectCall } from '../ports.ts';
import { actorOf, type Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { lockCase, readCase } from '../store/read-case.ts';
import { appendTimeline, carryOut, updateCase } from '../store/write-case.ts';
import { nameOfResult } from '../views/describe-event.ts';
import { askFacts, questionsAbout, readWorld, recordAct } from './judge-case.ts';

/** The effect `case.direct`: the decision of one case ends another, in the decision's transaction. */
export async function directCase(room: Room, call: EffectCall): Promise<void> {
  const { connection, principal } = call;
  const decision = String(call.arguments['decision'] ?? '');
  const { organisation: _, ...now } = await readWorld(room);
  const deciding = await readCase(connection, room.jurisdiction.id, call.case.number);
  const { own } = await statutesOf(connection, deciding.state, room.stack);
  const stored = await lockCase(connection, room.jurisdiction.id, String(call.arguments['case'] ?? ''));
  const statutes = await statutesOf(connection, stored.state, room.stack);
  const open = stored.state.status !== 'closed';
  // A closed case asks nothing any more: its subject may be gone.
  const facts = open ? await askFacts(room, connection, questionsAbout(stored.state, statutes, now.today)) : new Map<string, unknown>();
  const world = { ...now, facts };
  const outcome = direct(stored.state, statutes, world, actorOf(principal), {
    by: call.case.number,
    decision: nameOfResult(own.type.results, decision) ?? { zh: decision, en: decision },
    article: call.article ?? '',
  });
  await updateCase(room, connection, stored.id, new Work(outcome.state, statutes, world, actorOf(principal)));
  await appendTimeline(room, connection, stored.id, outcome.events);
  await carryOut(room, connection, stored.id, outcome, principal);
  await recordAct(room, connection, principal, 'casework.direct-case', outcome, { by: call.case.number, decision });
}
