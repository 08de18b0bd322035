import { correctRows, findLoad } from '../../../api/store.ts';
import type { Load } from '../../../api/wire.ts';
import { batchesOf, type Drafts } from './drafts.ts';

/** What became of corrected rows. */
export interface Outcome {
  readonly accepted: number;
  readonly refused: number;
  /** The last load that carried accepted rows: published, or stopped with its problem. */
  readonly load?: Load;
}

const pause = 400;

/** Sends drafts, at most 500 rows at once, each batch when the one before is in its version: two at once would be in each other's way. */
export async function sendCorrections(id: string, drafts: Drafts, items: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { accepted: 0, refused: 0 };
  for (const batch of batchesOf(drafts, items)) {
    const answer = await correctRows(id, batch);
    const accepted = answer.items.filter((row) => row.accepted).length;
    outcome = { ...outcome, refused: outcome.refused + answer.items.length - accepted };
    if (!answer.load) continue;
    const load = await ended(answer.load);
    outcome = { ...outcome, load };
    if (load.state !== 'published') return outcome;
    outcome = { ...outcome, accepted: outcome.accepted + accepted };
  }
  return outcome;
}

async function ended(begun: Load): Promise<Load> {
  for (let load = begun; ; load = await findLoad(load.id)) {
    if (load.state !== 'running') return load;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
