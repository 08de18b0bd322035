import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type Database, dayOf, migrate, openDatabase, sql, systemClock } from '#kernel';
import { chooseLaws } from '#law';
import { creditCodeCheck, organisationCodeCheck } from '#organization';
import { seedDemonstration, wuxi } from '../demonstration/index.ts';
import type { Stack, Subject } from '../src/casework/engine/index.ts';
import { participantsOf, projectTasks } from '../src/casework/store/project-tasks.ts';
import { columnsOf } from '../src/casework/store/write-case.ts';
import { allMigrations } from '../src/migrations.ts';
import { openPlatform, type Platform, type PlatformOptions } from '../src/platform.ts';
import { type Kind, type MadeCase, openActs, type PlannedCase } from './cases-acts.ts';

export const packsDirectory = join(import.meta.dirname, '..', 'packs');
export const pack = 'wuxi-2020';
export const lower = ['national-2025'] as const;

export interface CasesCity {
  readonly directory: string;
  readonly password: string;
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
  /** A running case in the inbox of the provider's officer. */
  readonly number: string;
  readonly seconds: number;
}

export const authority = 'wx-shuju';
/** The agency whose officer has thousands waiting. */
export const busy = 'wx-gongan';

/**
 * The demonstration city with a hundred agencies and as many running cases as are asked for. Each case is made by the
 * engine's own acts on their own days; what it left is written by the columns and tasks of the store, many cases in one
 * transaction, with an entry of the ledger for each act.
 */
export async function buildCasesCity(connection: pg.ClientConfig, running: number): Promise<CasesCity> {
  const started = performance.now();
  const database = openDatabase({ connection });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-cases-'));
  await migrate(database, allMigrations);
  const given = { database, clock: systemClock, directory, packsDirectory, pack, jurisdiction: wuxi };
  const password = await seedAlone(given);
  const platform = await openPlatform({ ...given, lower });
  const agencies = await registerMore(platform, password);
  const seeded = (performance.now() - started) / 1000;
  const counts = await makeCases(database, platform, agencies, running);
  await platform.close();
  const session = await database.openSession();
  for (const text of ['vacuum analyze', 'checkpoint']) await session.query(text).catch(() => undefined);
  await session.end();
  await database.close();
  const seconds = (performance.now() - started) / 1000;
  console.log(`the city in ${seeded.toFixed(0)} s, with its cases in ${seconds.toFixed(0)} s`);
  return { directory, password, seconds, ...counts };
}

/** The demonstration is a city under its own law alone; the law below it is chosen afterwards. */
async function seedAlone(given: PlatformOptions): Promise<string> {
  const platform = await openPlatform(given);
  const server = await platform.buildServer({ gated: false });
  await server.ready();
  const { password } = await seedDemonstration({
    organization: platform.organization,
    server,
    directory: given.directory,
    log: () => undefined,
  });
  await server.close();
  await platform.close();
  return password;
}

/** A hundred agencies in all. */
async function registerMore({ organization }: Platform, password: string): Promise<string[]> {
  const { principal } = await organization.signIn('admin.system', password);
  const known = await organization.listAgencies();
  for (let n = known.length; n < 100; n += 1) {
    const name = `测试单位${String(n).padStart(3, '0')}`;
    const first = `11${wuxi.id}${`BENCH${String(n).padStart(3, '0')}`}`;
    const code = first + organisationCodeCheck(`BENCH${String(n).padStart(3, '0')}`);
    await organization.registerAgency(principal, {
      id: `wx-bench-${n}`,
      name: `无锡市${name}`,
      nameEn: `Bureau ${n}`,
      kind: 'department',
      offices: [],
      region: wuxi.id,
      creditCode: code + creditCodeCheck(code),
      responsiblePerson: '负责人',
      dataOffice: '数据处',
    });
  }
  return (await organization.listAgencies()).filter(({ kind }) => kind === 'department').map(({ id }) => id);
}

/** Cases in one transaction. */
const batch = 500;

async function makeCases(database: Database, platform: Platform, agencies: readonly string[], running: number) {
  const { catalog, casework, organization, access } = platform;
  const stack: Stack = chooseLaws(packsDirectory, pack, [...lower]);
  const today = dayOf(systemClock.now());
  const ports: Record<string, (argument: unknown) => Promise<unknown>> = {};
  for (const [name, port] of Object.entries({ ...catalog.ports.facts, ...access.ports.facts }))
    ports[name] = (argument) => port(argument, database.reader);
  const make = await openActs({
    catalog,
    organization,
    stack,
    calendar: casework.calendar(),
    home: wuxi.id,
    authority,
    facts: ports,
    subjects: await findSubjects(database, platform),
  });
  const plans = planCases(agencies, running, today, (day) => casework.calendar().isWorkday(day));
  const counts = { open: 0, closed: 0, overdue: 0, number: '' };
  for (let from = 0; from < plans.length; from += batch) {
    const made: MadeCase[] = [];
    for (const plan of plans.slice(from, from + batch)) made.push(await make(plan, today));
    for (const { work } of made) {
      if (work.state.status === 'closed') counts.closed += 1;
      else counts.open += 1;
      if (work.state.status === 'open' && work.state.late) counts.overdue += 1;
      if (work.state.status === 'open' && work.state.provider.id === busy) counts.number = work.state.number;
    }
    await writeCases(database, platform, made);
  }
  await database.transact((connection) =>
    sql`insert into casework.number_counter select ${wuxi.id}, left(number, 4), max(right(number, 6)::integer) from casework."case" group by 2
      on conflict (jurisdiction, year) do update set last = excluded.last`.execute(connection),
  );
  return counts;
}

/** The city's published resources as cases see them, those with conditions alone, under many titles. */
async function findSubjects(database: Database, { catalog }: Platform) {
  const { rows } = await sql<{ id: string }>`select id from catalog.resource order by id`.execute(database.reader);
  const all: Subject[] = [];
  for (const { id } of rows) {
    const { title, version, attributes } = await catalog.ports.subjects.resource.load(id, database.reader);
    all.push({ kind: 'resource', id, title, version: version ?? null, attributes: { ...attributes } });
  }
  const titled = (subjects: readonly Subject[]) =>
    Array.from({ length: 400 }, (_, n) => {
      const subject = subjects[n % subjects.length] as Subject;
      return { ...subject, title: `${subject.title}（${districts[n % districts.length]}${Math.floor(n / districts.length)}批）` };
    });
  const published = all.filter(({ attributes }) => attributes['status'] === 'published');
  const shared = published.filter(({ attributes }) => attributes['sharing'] === 'gated');
  // The small city opens nothing under conditions: its resources are taken as if they were.
  const opened = published.map((subject) => ({ ...subject, attributes: { ...subject.attributes, opening: 'gated' } }));
  return { shared: titled(shared), opened: titled(opened) };
}

const districts = ['梁溪', '锡山', '惠山', '滨湖', '新吴', '江阴', '宜兴', '经开'];

/** What becomes of which case, from a fixed seed: every run makes the same city, save for the day on which it is made. */
function planCases(agencies: readonly string[], running: number, today: string, isWorkday: (day: string) => boolean): PlannedCase[] {
  let state = 20_261_122;
  const draw = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const workdays: string[] = [];
  for (let at = Date.parse(`${today}T00:00:00Z`); workdays.length < 260; at -= 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkday(day)) workdays.push(day);
  }
  const others = agencies.filter((id) => id !== authority && id !== busy);
  const kinds: readonly Kind[] = [
    'verification',
    'verification',
    'verification',
    'share',
    'share',
    'share-reviewed',
    'opening',
    'opening',
    'opening',
    'source',
  ];
  const plans: Omit<PlannedCase, 'number'>[] = [];
  const plan = (closed: boolean) => {
    const kind = kinds[draw(kinds.length)] as Kind;
    // Of the running ones eight in a hundred are beyond their ten working days.
    const ago = closed ? 20 + draw(230) : draw(100) < 13 ? 11 + draw(50) : draw(9);
    const provider = draw(100) < 6 ? busy : (others[draw(others.length)] as string);
    const applicant = others.filter((id) => id !== provider)[draw(others.length - 1)] as string;
    const answeredOn = closed && kind !== 'source' ? workdays[Math.max(0, ago - 1 - draw(13))] : undefined;
    plans.push({ kind, filedOn: workdays[ago] as string, applicant, provider, resource: draw(400), ...(answeredOn ? { answeredOn } : {}) });
  };
  for (let n = 0; n < running; n += 1) plan(false);
  for (let n = 0; n < running / 5; n += 1) plan(true);
  plans.sort((one, other) => (one.filedOn < other.filedOn ? -1 : one.filedOn > other.filedOn ? 1 : 0));
  return plans.map((each, at) => ({ ...each, number: `${each.filedOn.slice(0, 4)}-${String(100_001 + at)}` }));
}

/** Many cases in one transaction, as the store writes one. */
async function writeCases(database: Database, { ledger }: Platform, made: readonly MadeCase[]): Promise<void> {
  const jurisdiction = wuxi.id;
  const at = (day: string) => new Date(`${day}T02:00:00Z`);
  const rows = made.map(({ work }) => {
    const tasks = projectTasks(work);
    return { tasks, row: { ...columnsOf(work, tasks), jurisdiction, number: work.state.number, created_at: at(work.state.filedOn) } };
  });
  await database.transact(async (connection) => {
    const inserted = await connection
      .insertInto('casework.case')
      .values(rows.map(({ row }) => row))
      .returning(['id', 'number'])
      .execute();
    const ids = new Map(inserted.map(({ id, number }) => [number, id]));
    const idOf = (work: MadeCase['work']) => ids.get(work.state.number) as string;
    const all = made.map((each, index) => ({ ...each, id: idOf(each.work), tasks: rows[index]?.tasks ?? [] }));
    const open = all.filter(({ work }) => work.state.status === 'open');
    await connection
      .insertInto('casework.counted')
      .values([...open.map(({ id, work }) => ({ case: id, jurisdiction, calendar: work.world.calendar.fingerprint }))])
      .execute()
      .catch((error: unknown) => (open.length === 0 ? undefined : Promise.reject(error)));
    const records = {
      tasks: all.flatMap(({ id, work, tasks }) =>
        tasks.map((task) => ({
          ...task,
          case: id,
          type: work.state.type,
          opened_on: task.openedOn,
          due_kind: task.dueKind,
          lapses_on: task.lapsesOn,
        })),
      ),
      parts: all.flatMap(({ id, work, tasks }) => participantsOf(work.state, tasks).map((agency) => ({ case: id, agency }))),
      events: all.flatMap(({ id, events }) => events.map((event) => ({ ...event, case: id, at: at(event.on) }))),
      effects: all.flatMap(({ id, outcomes }) =>
        outcomes.flatMap(({ outcome }) =>
          [...outcome.effects, ...outcome.holdsBegun].map((effect) => ({
            ...effect,
            key: `${jurisdiction}/${effect.key}`,
            case: id,
            at: at(effect.on),
          })),
        ),
      ),
    };
    const given = (list: readonly unknown[]) => sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)`;
    await sql`insert into casework.task ("case", jurisdiction, step, agency, duty, opened_on, due, due_kind, provisional, article, type, lapses_on)
      select "case", ${jurisdiction}, step, agency, duty, opened_on, due, due_kind, provisional, article, type, lapses_on
      from ${given(records.tasks)} as t ("case" bigint, step text, agency text, duty text, opened_on text, due text, due_kind text,
        provisional boolean, article text, type text, lapses_on text) on conflict do nothing`.execute(connection);
    await sql`insert into casework.participant select "case", agency, ${jurisdiction}
      from ${given(records.parts)} as t ("case" bigint, agency text)`.execute(connection);
    await sql`insert into casework.timeline ("case", jurisdiction, at, "on", what, person, name, agency, step, answer, article, reasons, detail)
      select "case", ${jurisdiction}, at, "on", what, person, name, agency, step, answer, article, reasons, detail
      from ${given(records.events)} as t ("case" bigint, at timestamptz, "on" text, what text, person text, name text, agency text,
        step text, answer text, article text, reasons text, detail text)`.execute(connection);
    await sql`insert into casework.effect (key, "case", jurisdiction, name, arguments, at)
      select key, "case", ${jurisdiction}, name, arguments, at
      from ${given(records.effects)} as t (key text, "case" bigint, name text, arguments jsonb, at timestamptz)`.execute(connection);
    const entries = all.flatMap(({ work, outcomes }) =>
      outcomes.map(({ kind, actor, outcome: { state, effects } }) => ({
        kind,
        jurisdiction,
        actor: actor.person,
        agency: actor.agency,
        object: `case:${work.state.number}`,
        public: {
          type: state.type,
          pack: state.pack,
          status: state.status,
          result: state.result,
          about: state.about ? `${state.about.kind}:${state.about.id}` : '',
          effects: effects.map(({ name }) => name),
        },
      })),
    );
    for (let from = 0; from < entries.length; from += 1000) await ledger.record(connection, entries.slice(from, from + 1000));
  });
}
