import { anonymous, Fault } from '#kernel';
import { principalOf, type TestCasework } from './open-test-casework.ts';
import type { TrialPlayer } from './trials.ts';

/** Plays trials through casework's own operations, with everything read back from the database. */
export function databaseTrialPlayer(test: TestCasework): TrialPlayer {
  const { casework, database, clock, city } = test;
  const at = (on: string, by: string) => {
    clock.set(on);
    return { principal: principalOf(city, by) };
  };
  /** Attaches the decision in writing to the case; where the caller has no part in it, it stays unattached. */
  const attach = async (number: string, on: string, by: string, name: string | undefined) => {
    if (name === undefined) return undefined;
    const file = async () => ({
      name: `${name}.txt`,
      source: (async function* () {
        yield Buffer.from(name);
      })(),
    });
    try {
      return (await casework.attach({ ...at(on, by), number, kind: 'decision', file })).document.id;
    } catch (error) {
      if (error instanceof Fault) return undefined;
      throw error;
    }
  };
  const person = (by: string | undefined) => (by === undefined ? undefined : principalOf(city, by));
  return {
    async file({ on, by, case: type, about, form = {}, signed, paper, override }) {
      const event = by === undefined ? test.eventOf(type) : undefined;
      clock.set(on);
      const principal = by === undefined ? anonymous : principalOf(city, by);
      const given = { principal, type, form, event, paper, signer: person(signed), overrides: override };
      return (await casework.file({ ...given, ...(about === undefined ? {} : { about }) })).number;
    },
    async answer(number, { on, by, step, as, fields, reasons, cites, doc, signed, override }) {
      const given = { fields, reasons, cites, document: await attach(number, on, by, doc), signer: person(signed), overrides: override };
      await casework.answer({ ...at(on, by), number, step, answer: as, ...given });
    },
    async extend(number, { on, by, step, days, consent, told }) {
      await casework.extend({ ...at(on, by), number, step, days, consent: person(consent), told: told !== undefined });
    },
    async askSupplement(number, { on, by, missing }) {
      await casework.askSupplement({ ...at(on, by), number, missing });
    },
    async supply(number, { on, by, form }) {
      await casework.supply({ ...at(on, by), number, form: form ?? {} });
    },
    async withdraw(number, { on, by }) {
      await casework.withdraw({ ...at(on, by), number });
    },
    async tick(on) {
      clock.set(on);
      await casework.passTime();
      const rows = await database.reader
        .selectFrom('casework.case')
        .select(['number', 'type', 'subject_id'])
        .where('applicant_person', '=', 'engine')
        .where('subject_kind', '=', 'agency')
        .orderBy('id')
        .execute();
      return new Map(rows.map((row) => [`${row.type}@${row.subject_id}`, row.number]));
    },
    hidesCases: true,
    settle: (additions) => city.settle(additions),
    setFacts: (facts) => city.setFacts(facts),
    loadYear: (year) => test.loadYear(year),
    get calendar() {
      return test.calendar();
    },
    work: (number) => test.read(number),
    async count() {
      const rows = await database.reader.selectFrom('casework.case').select('id').execute();
      return rows.length;
    },
  };
}
