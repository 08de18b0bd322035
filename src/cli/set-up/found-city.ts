import { type Database, migrate, openLedger, systemClock } from '#kernel';
import { findFoundedCity, normaliseCreditCode, openOrganization, type SetUp } from '#organization';
import { allMigrations } from '../../migrations.ts';
import { setUpFaults } from './faults.ts';
import type { Answers } from './gather-answers.ts';
import { administrators } from './questions.ts';

/** Serialises set-ups of one database, whatever city they name. */
const setUpLock = 7_265_011;

/** First password of each administrator, by role. */
export type FirstPasswords = Readonly<Record<(typeof administrators)[number]['role'], string>>;

export interface Installation {
  readonly database: Database;
  readonly keyDirectory: string;
}

/** @throws Fault where the database has a city already. */
async function refuseFounded(database: Database): Promise<void> {
  const city = await findFoundedCity(database.reader);
  if (city?.demonstration) throw setUpFaults['kernel.set-up-demonstration']();
  if (city) throw setUpFaults['kernel.set-up-done']({ values: { city: city.jurisdiction.name } });
}

/**
 * Founds the city in a migrated database: its division, its authority and its three administrators, in one transaction
 * with the ledger's entry.
 */
export async function foundCity({ database, keyDirectory }: Installation, answers: Answers, passwords: FirstPasswords): Promise<void> {
  await migrate(database, allMigrations);
  const lock = await database.openSession();
  try {
    await lock.query('select pg_advisory_lock($1)', [setUpLock]);
    await refuseFounded(database);
    const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'set-up', sequenceEvery: 0 });
    try {
      const city = { id: answer(answers, 'city-code'), name: answer(answers, 'city-name') };
      const organization = openOrganization({ database, clock: systemClock, ledger, jurisdiction: city, production: true });
      await organization.setUpJurisdiction(setUpOf(answers, passwords));
    } finally {
      await ledger.close();
    }
  } finally {
    await lock.end();
  }
}

function setUpOf(answers: Answers, passwords: FirstPasswords): SetUp {
  const code = answer(answers, 'city-code');
  const person = ({ role, login, person: name, staffNumber }: (typeof administrators)[number]) => [
    role,
    {
      login: answer(answers, login.name),
      name: answer(answers, name.name),
      staffNumber: answer(answers, staffNumber.name),
      password: passwords[role],
    },
  ];
  return {
    region: { code, name: answer(answers, 'city-name'), nameEn: answer(answers, 'city-name-en'), tier: tierOf(code) },
    agency: {
      id: answer(answers, 'agency-id'),
      name: answer(answers, 'agency-name'),
      nameEn: answer(answers, 'agency-name-en'),
      creditCode: normaliseCreditCode(answer(answers, 'agency-credit-code')),
      kind: 'department',
      offices: ['authority'],
      responsiblePerson: answer(answers, 'responsible-person'),
      dataOffice: answer(answers, 'data-office'),
    },
    administrators: Object.fromEntries(administrators.map(person)) as SetUp['administrators'],
  };
}

/** GB/T 2260: two digits each for province, city, county; what is not used is 00. */
function tierOf(code: string): SetUp['region']['tier'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function answer(answers: Answers, name: string): string {
  const given = answers[name];
  if (given === undefined) throw new Error(`the question ${name} was not asked`);
  return given;
}
