import type { Principal } from '#kernel';
import { mayAnswer } from '../engine/index.ts';
import type { Room } from '../room.ts';
import type { HandlerChoices } from '../routes/handler-wire.ts';
import { readCase } from '../store/read-case.ts';
import { refuseStranger } from './judge-case.ts';
import { demandHandOver, listColleagues } from './judge-hand-over.ts';
import { openForReading } from './read-cases.ts';

/**
 * The persons of the caller's agency who may answer an open step, and so may have it in hand.
 * @throws Fault `casework.no-case`, `casework.not-yours-to-hand`, or why the step waits for no answer.
 */
export async function listHandlers(room: Room, principal: Principal, number: string, step: string): Promise<HandlerChoices> {
  const { reader } = room.database;
  const stored = await readCase(reader, room.jurisdiction.id, number);
  await refuseStranger(room, reader, stored, principal);
  const { work } = await openForReading(room, reader, stored, principal);
  demandHandOver(work, step);
  const able = (await listColleagues(room, principal.agency)).filter((each) => mayAnswer(work, each, step));
  const items = able.map(({ person, name }) => ({ person, name, mine: person === principal.id }));
  return { items, total: items.length };
}
