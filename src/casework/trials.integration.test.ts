import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { databaseTrialPlayer } from './testing/database-player.ts';
import { emptyCasework } from './testing/empty-casework.ts';
import { chooseLawsOfTrial, keyOfLaws } from './testing/laws-of-trial.ts';
import { openTestCasework, type TestCasework } from './testing/open-test-casework.ts';
import { packNames, playTrial, readTrials } from './testing/trials.ts';
import { whatTrialProves } from './testing/what-trials-prove.ts';
import '../../tests/conformance/proves.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));

for (const name of packNames(packs)) {
  const trials = readTrials(`${packs}${name}`);
  for (const named of new Set(trials.map(({ trial }) => keyOfLaws(trial))))
    describe(`the law ${[name, named].filter(Boolean).join(' with ')} is carried out on the database as its trials say`, async () => {
      const mine = trials.filter(({ trial }) => keyOfLaws(trial) === named);
      const [first] = mine;
      const laws = chooseLawsOfTrial(packs, name, first?.trial);
      const test: TestCasework = await openTestCasework(laws);
      afterAll(() => test.database.close());
      for (const { file, trial } of mine)
        it(`${file} ${trial.case} ${trial.name}`, async ({ task }) => {
          await test.database.transact((connection) => emptyCasework.execute(connection));
          test.city.resetFacts();
          const { wrong, deeds } = await playTrial(trial, databaseTrialPlayer(test));
          expect(wrong).toBeNull();
          const own = laws.packs.find((pack) => pack.id === name);
          if (own) task.meta.proves = whatTrialProves(own, trial, deeds);
        });
    });
}
