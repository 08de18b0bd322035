import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { chooseLaws } from '#law';
import { databaseTrialPlayer } from './testing/database-player.ts';
import { openTestCasework, type TestCasework } from './testing/open-test-casework.ts';
import { packNames, playTrial, readTrials, type Trial } from './testing/trials.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const clean = sql`truncate casework.document_content, casework.document, casework.effect, casework.timeline, casework.participant, casework.task, casework."case", casework.number_counter`;

/** What distinguishes the laws that a trial is played under. */
const lawsOf = ({ with: lower = [], operator = '' }: Trial) => [operator, ...lower].join('+');

for (const name of packNames(packs)) {
  const trials = readTrials(`${packs}${name}`);
  for (const laws of new Set(trials.map(({ trial }) => lawsOf(trial))))
    describe(`the law ${[name, laws].filter(Boolean).join(' with ')} is carried out on the database as its trials say`, async () => {
      const mine = trials.filter(({ trial }) => lawsOf(trial) === laws);
      const [first] = mine;
      const test: TestCasework = await openTestCasework(chooseLaws(packs, name, first?.trial.with, first?.trial.operator));
      afterAll(() => test.database.close());
      for (const { file, trial } of mine)
        it(`${file} ${trial.case} ${trial.name}`, async () => {
          await test.database.transact((connection) => clean.execute(connection));
          test.city.resetFacts();
          const { wrong } = await playTrial(trial, databaseTrialPlayer(test));
          expect(wrong).toBeNull();
        });
    });
}
