import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDirectory, loadCalendarYears, loadPack } from '#law';
import { databaseTrialPlayer } from '../../src/casework/testing/database-player.ts';
import { emptyCasework } from '../../src/casework/testing/empty-casework.ts';
import { engineTrialPlayer } from '../../src/casework/testing/engine-player.ts';
import { openTestCasework } from '../../src/casework/testing/open-test-casework.ts';
import { openTrialCity } from '../../src/casework/testing/trial-city.ts';
import { packNames, playTrial, readTrials } from '../../src/casework/testing/trials.ts';

const years = loadCalendarYears(join(import.meta.dirname, '..', '..', 'packs', 'calendar'));

for (const name of packNames(import.meta.dirname)) {
  const directory = join(import.meta.dirname, name);
  const stack = { packs: [loadPack(directory)], choices: {}, targets: {} };
  const trials = readTrials(directory);

  describe(`the law ${name}, written by others with the guide alone`, async () => {
    const test = await openTestCasework(stack);
    afterAll(() => test.database.close());

    it('is found sound', () => {
      expect(checkDirectory(directory)).toMatchObject({ problems: [], warnings: [] });
    });

    it.each(trials)('is carried out by the engine as its trials say: $trial.name', async ({ trial }) => {
      expect((await playTrial(trial, engineTrialPlayer(stack, openTrialCity(), years))).wrong).toBeNull();
    });

    it.each(trials)('is carried out on the database as its trials say: $trial.name', async ({ trial }) => {
      await test.database.transact((connection) => emptyCasework.execute(connection));
      test.city.resetFacts();
      expect((await playTrial(trial, databaseTrialPlayer(test))).wrong).toBeNull();
    });
  });
}
