import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import { mayKeep } from '../rules/rights.ts';
import { listVisible, type OpenRegister } from './demand-register.ts';
import { openSurvey } from './survey-register.ts';

export interface RegisterSummary {
  readonly open: OpenRegister;
  readonly mayKeep: boolean;
  readonly inForce: number;
  readonly total: number;
  /** Entries that lack something. */
  readonly lacking: number;
  /** Entries that end within thirty days. */
  readonly soon: number;
  readonly expired: number;
  /** Agencies without the entry that they must have. */
  readonly uncovered: number;
}

/** The registers that a caller may see, with what stands in them, what is missing and what expires soon. */
export async function listRegisters(room: Room, principal: Principal): Promise<readonly RegisterSummary[]> {
  const survey = openSurvey(room);
  const summaries: RegisterSummary[] = [];
  for (const open of await listVisible(room, principal)) {
    const { entries, uncovered } = await survey(open);
    const count = (holds: (entry: (typeof entries)[number]) => boolean) => entries.filter(holds).length;
    summaries.push({
      open,
      mayKeep: mayKeep(open.register, open.pack, open.reader),
      inForce: count(({ standing }) => standing === 'in-force'),
      total: entries.length,
      lacking: count(({ gaps }) => gaps.length > 0),
      soon: count(({ soon }) => soon),
      expired: count(({ standing }) => standing === 'expired'),
      uncovered: uncovered.length,
    });
  }
  return summaries;
}
