import { anonymous, type Principal, type WriteConnection } from '#kernel';
import type { HoldState } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { callOf, endOf } from '../store/write-case.ts';
import '../tables.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/**
 * Carries out what earlier decisions asked of rooms that were not there yet: each once, under its own key, in the order
 * of the decisions, each in a transaction of its own. A hold that has ended meanwhile is not begun any more.
 * @returns how many were carried out
 */
export async function carryOutRecorded(room: Room): Promise<number> {
  const names = [...Object.keys(room.ports.effects), ...Object.keys(room.ports.holds ?? {})];
  const waiting = await room.database.reader
    .selectFrom('casework.effect')
    .select('key')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('carried_at', 'is', null)
    .where('name', 'in', names)
    .orderBy('at')
    .orderBy('key')
    .execute();
  let carried = 0;
  for (const { key } of waiting) if (await room.database.transact((connection) => carryOutOne(room, connection, key))) carried++;
  return carried;
}

async function carryOutOne(room: Room, connection: WriteConnection, key: string): Promise<boolean> {
  const row = await connection
    .selectFrom('casework.effect as effect')
    .innerJoin('casework.case as case', 'case.id', 'effect.case')
    .select(['effect.name', 'case.state'])
    .where('effect.key', '=', key)
    .where('effect.carried_at', 'is', null)
    .forUpdate('effect')
    .skipLocked()
    .executeTakeFirst();
  if (!row) return false;
  const at = room.clock.now();
  const { name, state } = row;
  const own = key.slice(`${room.jurisdiction.id}/`.length);
  const effect = state.effects.find((each) => each.key === own);
  const hold: HoldState | undefined = state.holds.find((each) => each.key === own || endOf(each.key) === own);
  if (effect) await room.ports.effects[name]?.(callOf(room, connection, state, effect, engine, at));
  // Begun and ended before the room was there: nothing stands still that it would have to release.
  else if (hold && hold.releasedOn === null) await room.ports.holds?.[name]?.begin(callOf(room, connection, state, hold, engine, at));
  await connection.updateTable('casework.effect').set({ carried_at: at }).where('key', '=', key).execute();
  return true;
}
