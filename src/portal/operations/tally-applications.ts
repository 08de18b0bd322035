import type { CaseTally } from '#casework';
import type { Room } from '../room.ts';

/** Milliseconds for which the numbers may be old: they stand on the page that is read most. */
const keptFor = 60_000;

/** What the public asked for and what became of it: numbers of applications; undefined where the law knows none. */
export async function tallyApplications(room: Pick<Room, 'clock' | 'casework' | 'tally' | 'application'>): Promise<CaseTally | undefined> {
  if (!room.application) return undefined;
  const now = room.clock.now().getTime();
  const { kept } = room.tally;
  if (kept && now >= kept.at && now - kept.at < keptFor) return kept.value;
  const value = room.casework.tally(room.application.type.id);
  room.tally.kept = { at: now, value };
  // A failure is not kept.
  value.catch(() => {
    if (room.tally.kept?.value === value) room.tally.kept = undefined;
  });
  return value;
}
