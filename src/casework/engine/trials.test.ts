import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseLaws, loadCalendarYears } from '#law';
import { engineTrialPlayer } from '../testing/engine-player.ts';
import { laboratoryDirectory, laboratoryStack } from '../testing/laboratory.ts';
import { openTrialCity } from '../testing/trial-city.ts';
import { packNames, playTrial, readTrials } from '../testing/trials.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));
const years = loadCalendarYears(`${packs}calendar`);

for (const name of packNames(packs))
  describe(`the law ${name} is carried out as its trials say`, () => {
    for (const { file, trial } of readTrials(`${packs}${name}`))
      it(`${file} ${trial.case} ${trial.name}`, async () => {
        const stack = chooseLaws(packs, name, trial.with, trial.operator);
        const { wrong } = await playTrial(trial, engineTrialPlayer(stack, openTrialCity(), years));
        expect(wrong).toBeNull();
      });
  });

describe('every construct of the language works, alone and under two laws at once', () => {
  for (const { file, trial } of readTrials(laboratoryDirectory))
    it(`${file} ${trial.case} ${trial.name}`, async () => {
      const { wrong } = await playTrial(trial, engineTrialPlayer(laboratoryStack(trial.operator), openTrialCity(), years));
      expect(wrong).toBeNull();
    });
});
