import type { CaseState } from '../engine/index.ts';
import { principalOf, type TestCasework } from './open-test-casework.ts';
import type { TrialPlayer } from './trials.ts';

/** Plays trials through casework's own operations, with everything read back from the database. */
export function databaseTrialPlayer(test: TestCasework): TrialPlayer {
  const { casework, database, clock, city } = test;
  const at = (on: string, by: string) => {
    clock.set(on);
    return { principal: principalOf(city, by) };
  };
  const unsupported = () => {
    throw new Error('this act has no operation in this release');
  };
  return {
    file: async (a) =>
      (await casework.file({ ...at(a.on, a.by), type: a.case, form: a.form ?? {}, ...(a.about === undefined ? {} : { about: a.about }) }))
        .number,
    async answer(number, { on, by, step, as, fields, reasons, cites }) {
      await casework.answer({ ...at(on, by), number, step, answer: as, fields, reasons, cites });
    },
    async extend(number, { on, by, step, days }) {
      await casework.extend({ ...at(on, by), number, step, days });
    },
    askSupplement: unsupported,
    async supply(number, { on, by, form }) {
      await casework.supply({ ...at(on, by), number, form: form ?? {} });
    },
    async withdraw(number, { on, by }) {
      await casework.withdraw({ ...at(on, by), number });
    },
    async tick(on) {
      clock.set(on);
      await casework.passTime();
    },
    hidesCases: true,
    setFacts: (facts) => city.setFacts(facts),
    loadYear: (year) => test.loadYear(year),
    get calendar() {
      return test.calendar();
    },
    async state(number): Promise<CaseState> {
      const row = await database.reader.selectFrom('casework.case').select('state').where('number', '=', number).executeTakeFirstOrThrow();
      return row.state;
    },
    async count() {
      const rows = await database.reader.selectFrom('casework.case').select('id').execute();
      return rows.length;
    },
  };
}
