import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { anonymous, type Ledger, ledgerMigrations, openLedger, type Principal, type PublicKind, type Role } from '#kernel';
import { Calendar, type CalendarYear, chooseLaws, loadCalendarYears, vocabulary } from '#law';
import { openTestDatabase, type TestClock, type TestDatabase, testClock } from '../../kernel/testing/index.ts';
import { findGoverning, type Stack, Work } from '../engine/index.ts';
import { type Casework, caseworkMigrations, type EffectCall, openCasework, type Ports } from '../index.ts';
import { askFacts, questionsAbout, readWorld } from '../operations/judge-case.ts';
import { actorOf, type Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readCase } from '../store/read-case.ts';
import { openTrialCity, type TrialCity } from './trial-city.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));

/** The law of Wuxi with its operator's targets. */
export function wuxiStack(): Stack {
  return chooseLaws(packs, 'wuxi-2020');
}

export interface TestCasework {
  readonly casework: Casework;
  readonly database: TestDatabase;
  readonly ledger: Ledger;
  readonly clock: TestClock;
  readonly city: TrialCity;
  /** Effects that were carried out, in order; set `refuse` to make the next one fail. */
  readonly effects: EffectCall[];
  refuse: Error | null;
  loadYear(year: CalendarYear): void;
  calendar(): Calendar;
  /** The same database under another law, as after a new release. */
  reopen(stack: Stack, ports?: Partial<Ports>): Promise<Casework>;
  /** A case with the laws that govern it, as a reader of no party sees it. */
  read(number: string): Promise<Work>;
  /** The event that opens cases of a type. */
  eventOf(type: string): string;
}

/** Casework on a database and a ledger of its own, in the trial city. */
export async function openTestCasework(stack: Stack = wuxiStack()): Promise<TestCasework> {
  const database = await openTestDatabase({ migrations: [ledgerMigrations, caseworkMigrations], sessions: 6 });
  const keyDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-keys-'));
  const clock = testClock('2026-03-02');
  const ledger = await openLedger({ database, clock, keyDirectory, process: 'test', sequenceEvery: 0 });
  afterAll(async () => {
    await ledger.close();
    await rm(keyDirectory, { recursive: true });
  });
  const city = openTrialCity();
  const years = [...loadCalendarYears(`${packs}calendar`)];
  let calendar = new Calendar(years);
  const effects: EffectCall[] = [];
  const carry = async (call: EffectCall) => {
    if (opened.refuse) throw opened.refuse;
    effects.push(call);
  };
  const load = async (id: string) => {
    const subject = city.subject(id);
    if (!subject) throw new Error(`the trial city has no ${id}`);
    return { title: subject.title, provider: city.providerOf(id), version: '1', attributes: subject.attributes };
  };
  const facts = Object.fromEntries(
    Object.keys(city.written.facts).map((name) => [name, async (argument: unknown) => city.fact(name, argument)]),
  );
  const roomOf = (laws: Stack, more: Partial<Ports> = {}): Room => ({
    database,
    clock,
    ledger,
    jurisdiction: { id: 'city', name: '试验市' },
    organization: {
      listAgencies: async () =>
        Object.entries(city.written.agencies).map(([id, agency]) => ({ id, name: `${id}局`, nameEn: id, ...agency })),
      listHolders: async (agency) =>
        Object.keys(city.written.agencies)
          .filter((each) => agency === undefined || each === agency)
          .flatMap((each) => ['o', 'o2', 'h', 's'].map((duty) => city.actor(`${each}/${duty}`)))
          .map(({ person, name, agency: of, duties }) => ({ id: person, name, agency: of, words: duties })),
      findAccount: async (id) => {
        const { name, agency, roles } = principalOf(city, id);
        return { id, jurisdiction: 'city', agency, name, roles: roles.filter((role) => role !== 'authority'), state: 'active' };
      },
      chain: async (region) => city.directory.chain(region).map((code) => ({ code, tier: city.directory.tierOf(code) })),
    },
    stack: laws,
    calendar: () => calendar,
    ports: {
      subjects: { resource: { load }, grant: { load } },
      facts,
      holds: { 'grant.suspend': { begin: carry, end: async () => undefined }, ...more.holds },
      effects: {
        'catalog.publish': carry,
        'catalog.return': carry,
        'grant.revoke': carry,
        'grant.issue': carry,
        'agreement.register': carry,
        'register.enter': carry,
        'register.change': carry,
        'register.end': carry,
        ...more.effects,
      },
    },
  });
  const open = (laws: Stack, more?: Partial<Ports>) => openCasework(roomOf(laws, more));
  const opened: TestCasework = {
    casework: await open(stack),
    database,
    ledger,
    clock,
    city,
    effects,
    refuse: null,
    loadYear(year) {
      years.push(year);
      calendar = new Calendar(years);
    },
    calendar: () => calendar,
    reopen: open,
    async read(number) {
      const room = roomOf(stack);
      const { organisation: _, ...world } = await readWorld(room);
      const { state } = await readCase(database.reader, 'city', number);
      const statutes = await statutesOf(database.reader, state, stack);
      const facts = await askFacts(room, database.reader, questionsAbout(state, statutes, world.today));
      return new Work(state, statutes, { ...world, facts }, actorOf(anonymous));
    },
    eventOf: (type) => findGoverning(stack, type).type.filing.on ?? '',
  };
  return opened;
}

/** A person of the trial city as the server would recognise them. */
export function principalOf(city: TrialCity, person: string): Principal {
  const { name, agency, duties, publicKind } = city.actor(person);
  if (publicKind !== undefined)
    return { kind: 'public', id: person, name, agency: '', jurisdiction: 'city', roles: ['citizen'], publicKind: publicKind as PublicKind };
  const authority = city.directory.agency(agency)?.offices.includes('authority') ?? false;
  const known = duties.filter((duty) => vocabulary.duties.includes(duty));
  const roles = [...known, ...(authority ? ['authority'] : [])] as Role[];
  return { kind: 'person', id: person, name, agency, jurisdiction: 'city', roles, duties: duties.filter((duty) => !known.includes(duty)) };
}
