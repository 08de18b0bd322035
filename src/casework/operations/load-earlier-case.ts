import type { Principal, WriteConnection } from '#kernel';
import { type Filing, type Subject, subjectOfCase } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { lockCase } from '../store/read-case.ts';
import { refuseStranger } from './judge-case.ts';

/**
 * An earlier case as the subject of a new one that follows it (a dispute over a request). It is locked, so that it
 * cannot change under the filing.
 * @throws Fault `casework.no-case`, also where the caller has no part in it
 */
export async function loadEarlierCase(
  room: Room,
  connection: WriteConnection,
  number: string,
  principal: Principal,
): Promise<{ readonly subject: Subject; readonly provider: string; readonly parent: NonNullable<Filing['parent']> }> {
  const stored = await lockCase(connection, room.jurisdiction.id, number);
  await refuseStranger(room, connection, stored, principal);
  const statutes = await statutesOf(connection, stored.state, room.stack);
  return {
    subject: subjectOfCase(stored.state, stored.title),
    provider: stored.state.provider.id,
    parent: { state: stored.state, statutes },
  };
}
