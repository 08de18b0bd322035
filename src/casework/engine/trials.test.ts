import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ChosenLaws, loadCalendarYears } from '#law';
import { engineTrialPlayer } from '../testing/engine-player.ts';
import { laboratoryDirectory, laboratoryStack } from '../testing/laboratory.ts';
import { chooseLawsOfTrial, keyOfLaws } from '../testing/laws-of-trial.ts';
import { openTrialCity } from '../testing/trial-city.ts';
import { packNames, playTrial, readTrials, type Trial } from '../testing/trials.ts';
import { whatTrialProves } from '../testing/what-trials-prove.ts';
import '../../../tests/conformance/proves.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));
/** Laws are read once for all trials that are played under them. */
const chosen = new Map<string, ChosenLaws>();
const lawsOf = (name: string, trial: Trial): ChosenLaws => {
  const key = `${name}+${keyOfLaws(trial)}`;
  const laws = chosen.get(key) ?? chooseLawsOfTrial(packs, name, trial);
  chosen.set(key, laws);
  return laws;
};
const years = loadCalendarYears(`${packs}calendar`);

for (const name of packNames(packs))
  describe(`the law ${name} is carried out as its trials say`, () => {
    for (const { file, trial } of readTrials(`${packs}${name}`))
      it(`${file} ${trial.case} ${trial.name}`, async ({ task }) => {
        const stack = lawsOf(name, trial);
        const { wrong, deeds } = await playTrial(trial, engineTrialPlayer(stack, openTrialCity(), years));
        expect(wrong).toBeNull();
        const own = stack.packs.find((pack) => pack.id === name);
        if (own) task.meta.proves = whatTrialProves(own, trial, deeds);
      });
  });

describe('every construct of the language works, alone and under two laws at once', () => {
  for (const { file, trial } of readTrials(laboratoryDirectory))
    it(`${file} ${trial.case} ${trial.name}`, async () => {
      const { wrong } = await playTrial(trial, engineTrialPlayer(laboratoryStack(trial.operator), openTrialCity(), years));
      expect(wrong).toBeNull();
    });
});
