import type { LawText } from '#law';
import { type OtherLimits, replayLimits } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readWorld } from './judge-case.ts';
import '../tables.ts';

/** How many recorded steps would have been in time under other limits, and how many were. */
export interface ReplayedRate {
  readonly type: string;
  readonly typeName: LawText;
  readonly step: string;
  readonly stepName: LawText;
  readonly measured: number;
  readonly onTime: number;
  readonly wereOnTime: number;
}

export interface Replay {
  readonly cases: number;
  readonly rates: readonly ReplayedRate[];
}

const batch = 200;

/**
 * Measures the city's recorded cases against the limits of another law, or the same law with other numbers. Reads alone;
 * what comes out are counts, nobody's case. @param onProgress told after each batch of cases
 */
export async function replayCases(room: Room, other: OtherLimits, onProgress?: (done: number) => void): Promise<Replay> {
  const { organisation: _, ...world } = await readWorld(room);
  const rates = new Map<string, { -readonly [K in keyof ReplayedRate]: ReplayedRate[K] }>();
  let cases = 0;
  for (let after = '0'; ; ) {
    const rows = await room.database.reader
      .selectFrom('casework.case')
      .select(['id', 'state'])
      .where('jurisdiction', '=', room.jurisdiction.id)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const { state } of rows) {
      const statutes = await statutesOf(room.database.reader, state, room.stack);
      for (const { type, step, onTime, wasLate } of replayLimits(state, statutes, other, world)) {
        const key = `${type.id}/${step}`;
        const name = type.steps[step]?.name ?? { zh: step, en: step };
        const rate = rates.get(key) ?? { type: type.id, typeName: type.name, step, stepName: name, measured: 0, onTime: 0, wereOnTime: 0 };
        rate.measured++;
        if (onTime) rate.onTime++;
        if (!wasLate) rate.wereOnTime++;
        rates.set(key, rate);
      }
    }
    cases += rows.length;
    onProgress?.(cases);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return { cases, rates: [...rates.values()] };
    after = last.id;
  }
}
