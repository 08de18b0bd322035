import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCalendarYears, loadOperator, loadPack } from '#law';
import { alone, engineTrialPlayer } from '../testing/engine-player.ts';
import { laboratoryDirectory, laboratoryStack } from '../testing/laboratory.ts';
import { openTrialCity } from '../testing/trial-city.ts';
import { playTrial, readTrials } from '../testing/trials.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));
const years = loadCalendarYears(`${packs}calendar`);
const pack = loadPack(`${packs}wuxi-2020`);
const { targets } = loadOperator(`${packs}operators/wuxi.yaml`);

describe('the law of Wuxi is carried out as its trials say', () => {
  for (const { file, trial } of readTrials(`${packs}wuxi-2020`))
    it(`${file} ${trial.case} ${trial.name}`, async () => {
      const { wrong } = await playTrial(trial, engineTrialPlayer(alone(pack, targets), openTrialCity(), years));
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
