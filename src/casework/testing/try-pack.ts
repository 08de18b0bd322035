import { basename, dirname, join } from 'node:path';
import { type ChosenLaws, listPacks, loadCalendarYears } from '#law';
import { engineTrialPlayer } from './engine-player.ts';
import { chooseLawsOfTrial, keyOfLaws } from './laws-of-trial.ts';
import { openTrialCity } from './trial-city.ts';
import { playTrial, readTrials } from './trials.ts';

export interface TriedTrial {
  readonly file: string;
  readonly case: string;
  readonly name: string;
  /** The act that went otherwise than written, from 1, and how; null where the trial came out as written. */
  readonly wrong: string | null;
}

/**
 * Plays the trials that lie beside a pack on the engine alone: no database, no city.
 * @param directory the pack's folder, anywhere
 * @param released the release's packs: those that trials are played with, and the calendar
 * @throws PackError where the pack is not sound
 */
export async function tryPack(directory: string, released: string): Promise<TriedTrial[]> {
  const places = [dirname(directory), released];
  const years = loadCalendarYears(join(released, 'calendar'));
  const known = new Map<string, ChosenLaws>();
  const tried: TriedTrial[] = [];
  for (const { file, trial } of readTrials(directory)) {
    const key = keyOfLaws(trial);
    const missing = (trial.with ?? []).find((id) => !listPacks(places).includes(id));
    const play = async () => {
      const laws = known.get(key) ?? chooseLawsOfTrial(places, basename(directory), trial);
      known.set(key, laws);
      return (await playTrial(trial, engineTrialPlayer(laws, openTrialCity(), years))).wrong;
    };
    const wrong = missing === undefined ? await play().catch(said) : `there is no pack ${missing}`;
    tried.push({ file, case: trial.case, name: trial.name, wrong });
  }
  return tried;
}

/** A name that the trial city does not know, an expectation that there is not: told with the trial, so that the others are played. */
function said(error: unknown): string {
  if (error instanceof Error) return error.message;
  throw error;
}
