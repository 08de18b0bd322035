import { Fault, type Principal } from '#kernel';
import type { CaseType } from '#law';
import type { Act } from '../wuxi/seed/agenda.ts';
import { Refused } from '../wuxi/seed/platform.ts';
import { addDays, lastDayLike, moveDays } from './days.ts';
import { type CityEntries, walk } from './entries.ts';
import { resources } from './resources.ts';
import { nobody, type Stage } from './stage.ts';
import type { Course, TrialAct } from './trials.ts';

/** A trial as far as a case shall come, or with another answer at its end. */
export interface Run {
  readonly course: Course;
  readonly acts: readonly TrialAct[];
  /** Whether its end is one of the trial's, or its limits are still to run. */
  readonly whole: boolean;
  /** Its place among the runs, by which its days are spread. */
  readonly nth: number;
}

/** A run that the rooms did not let pass where the law's trial says so. */
export interface Stopped {
  readonly course: Course;
  readonly act: TrialAct;
  readonly error: unknown;
}

interface Playing {
  readonly numbers: Map<string, string>;
  last: string;
  stopped: boolean;
}

/** Cases whose parts the city has nobody or nothing for are not played. */
export function canPlay({ city }: Stage, course: Course): boolean {
  const names = JSON.stringify(course.acts).match(/"(?:[pcx]2?-[a-z]+|r-[a-z]+)/g) ?? [];
  return names.every((quoted) => {
    const name = quoted.slice(1);
    if (!name.startsWith('r-')) return city.agencyOf(name) !== undefined;
    const resource = resources.find(({ id }) => id === name);
    return resource !== undefined && city.agencyOf(resource.provider) !== undefined;
  });
}

/**
 * Every state that a trial leaves a case in: one run for each of its acts. Then each answer that no trial gives, and a
 * withdrawal where the law knows one, after the acts that lead there.
 */
export function runsOf(courses: readonly Course[], typeOf: (id: string) => CaseType | undefined): Run[] {
  const trodden = courses
    .flatMap((course) => course.acts.map((_, at) => ({ course, acts: course.acts.slice(0, at + 1), whole: at + 1 === course.acts.length })))
    // A journey joins matters that are walked step by step in trials of their own.
    .filter(({ course, whole }) => whole || !course.journey);
  const keyOf = (type: string, { what, given }: TrialAct) => `${type}/${what}/${String(given['step'])}/${String(given['as'])}`;
  const walked = new Set(courses.flatMap((course) => course.acts.map((act) => keyOf(course.type, act))));
  const branches = courses.flatMap((course) =>
    course.acts.flatMap((act, at) => {
      const others = alternatives(typeOf(course.type), act, course.acts[at - 1]).filter((each) => !walked.has(keyOf(course.type, each)));
      for (const each of others) walked.add(keyOf(course.type, each));
      return others.map((other) => ({ course, acts: [...course.acts.slice(0, at), other], whole: true }));
    }),
  );
  return [...trodden, ...branches].map((run, nth) => ({ ...run, nth }));
}

/** What could have been done in the place of an act: another answer to its step; taking back what has just been filed. */
function alternatives(type: CaseType | undefined, act: TrialAct, before: TrialAct | undefined): TrialAct[] {
  if (!type || act.given['case'] !== undefined) return [];
  const { step, by } = act.given;
  const answers = act.what === 'answer' ? Object.keys(type.steps[String(step)]?.answers ?? {}) : [];
  const others = answers.map((as): TrialAct => ({ what: 'answer', on: act.on, given: { step, as, by } }));
  const filer = act.what !== 'file' && before?.what === 'file' ? before.given['by'] : undefined;
  return filer === undefined || !type.filing.withdraw ? others : [...others, { what: 'withdraw', on: act.on, given: { by: filer } }];
}

/**
 * The acts of a run on days of the city's past: those that come to the trial's end spread over the last weeks, those that
 * stop before it end on the last working day, so that their limits still run.
 */
export function actsOf(stage: Stage, entries: CityEntries, run: Run, today: string, stopped: (what: Stopped) => void): Act[] {
  const { calendar } = stage.platform;
  const { course, acts, whole, nth } = run;
  const last = acts.reduce((latest, { on }) => (on > latest ? on : latest), '');
  const ends = lastDayLike(addDays(today, whole ? -2 - ((nth * 5) % 40) : -1), last, calendar);
  const move = moveDays(last, ends, calendar);
  const playing: Playing = { numbers: new Map(), last: '', stopped: false };
  let previous = '';
  return acts.map((act, at) => {
    // The trial's order holds, also where it goes back a day.
    const day = move(act.on) > previous ? move(act.on) : previous;
    previous = day;
    return {
      at: new Date(new Date(`${day}T10:00:00+08:00`).getTime() + at * 60_000),
      name: `${course.name} · ${course.type}`,
      async run() {
        if (playing.stopped) return;
        try {
          await play(stage, entries, course, playing, act, move);
        } catch (error) {
          if (!(error instanceof Fault || error instanceof Refused)) throw error;
          playing.stopped = true;
          stopped({ course, act, error });
        }
      },
    };
  });
}

async function play(
  stage: Stage,
  entries: CityEntries,
  course: Course,
  playing: Playing,
  { what, given }: TrialAct,
  move: (day: string) => string,
) {
  const { casework } = stage.platform;
  const {
    case: named,
    as,
    about,
    ...rest
  } = (await translate(stage, playing, move, given)) as {
    readonly case?: string;
    readonly as?: string;
    readonly about?: string;
    readonly [name: string]: unknown;
  };
  const said = given as { readonly by?: string; readonly signed?: string; readonly consent?: string; readonly about?: string };
  const person = async (name: string | undefined): Promise<Principal | undefined> =>
    name === undefined ? undefined : stage.principalOf(name);
  const principal = (await person(said.by)) ?? nobody;
  const signer = await person(said.signed);
  const type = what === 'file' ? (named ?? course.type) : course.type;
  const form = (rest['form'] ?? {}) as Readonly<Record<string, unknown>>;
  if (what === 'tick') return;
  if (what === 'file') {
    const apart = stage.tellApart(type, form);
    const number =
      type === 'catalog-review'
        ? await entries.submit(said.about ?? '', said.signed ?? said.by ?? '', form)
        : await stage.insist(type, said.by ?? '', async (more) => {
            const input = {
              principal,
              type,
              form: { ...apart, ...more.fields },
              signer: signer ?? more.signer,
              ...overridesOf(rest),
              paper: rest['paper'] === true,
            };
            const event = said.by === undefined ? eventOf(stage, type) : undefined;
            const subject = about === undefined ? undefined : await subjectOf(stage, entries, said.about ?? '', about);
            return (await casework.file({ ...input, event, ...(subject === undefined ? {} : { about: subject }) })).number;
          });
    playing.last = number;
    if (as !== undefined) playing.numbers.set(as, number);
    return;
  }
  const number = (named === undefined ? undefined : playing.numbers.get(named)) ?? named ?? playing.last;
  playing.last = number;
  if (what === 'answer') {
    await stage.insist(type, said.by ?? '', async (more) => {
      const fields = { ...((rest['fields'] ?? {}) as object), ...more.fields };
      const doc = rest['doc'] ?? (more.written ? '书面决定' : undefined);
      const document = doc === undefined ? undefined : await attach(stage, number, principal, String(doc));
      const words = {
        reasons: (rest['reasons'] as string | undefined) ?? more.reasons,
        cites: (rest['cites'] as string | undefined) ?? more.cites,
      };
      const input = { principal, number, step: String(rest['step']), answer: as ?? '', fields, signer: signer ?? more.signer, document };
      await casework.answer({ ...input, ...words, ...overridesOf(rest) });
    });
  } else if (what === 'extend') {
    const told = rest['told'] !== undefined;
    await casework.extend({
      principal,
      number,
      step: String(rest['step']),
      days: Number(rest['days']),
      consent: await person(said.consent),
      told,
    });
  } else if (what === 'ask-supplement') await casework.askSupplement({ principal, number, missing: rest['missing'] as string[] });
  else if (what === 'supply') await casework.supply({ principal, number, form });
  else await casework.withdraw({ principal, number });
}

function overridesOf(rest: Readonly<Record<string, unknown>>) {
  return rest['override'] === undefined ? {} : { overrides: rest['override'] as Record<string, { reason: string }> };
}

function eventOf({ platform }: Stage, type: string): string | undefined {
  return [...platform.laws.packs].reverse().find((pack) => pack.cases[type])?.cases[type]?.filing.on;
}

async function attach({ platform }: Stage, number: string, principal: Principal, name: string): Promise<string> {
  const source = (async function* () {
    yield Buffer.from(`${name}（演示用模拟文件）`);
  })();
  const file = async () => ({ name: `${name}.txt`, source });
  return (await platform.casework.attach({ principal, number, kind: 'decision', file })).document.id;
}

/** What a case is about in the city: a resource, an agency, an earlier case, a grant given for it. */
async function subjectOf(stage: Stage, entries: CityEntries, written: string, translated: string): Promise<string> {
  if (written.startsWith('r-')) return entries.idOf(written);
  return written.startsWith('g-') ? giveGrant(stage, entries) : translated;
}

/** A grant of its own for each case about one: asked for and agreed to like any other. @returns its id. */
export async function giveGrant(stage: Stage, entries: CityEntries, number?: string): Promise<string> {
  const given = number ?? (await askForData(stage, entries));
  const { items } = await stage.platform.access.listGrants(await stage.principalOf('c-housing/o'), { case: given });
  const [grant] = items;
  if (!grant) throw new Error(`case ${given} gave no grant`);
  return grant.id;
}

/** The housing bureau asks for what it must check, and is given it. @returns the number of the case. */
export async function askForData(stage: Stage, entries: CityEntries): Promise<string> {
  const asker = 'c-housing/o';
  const about = await entries.idOf('r-cond');
  const principal = await stage.principalOf(asker);
  const type = 'share-request';
  const number = await stage.insist(type, asker, async ({ fields, signer }) => {
    return (await stage.platform.casework.file({ principal, type, about, form: { ...fields }, signer })).number;
  });
  await walk(stage, number, asker);
  return number;
}

/** Puts the city's own names, days and numbers in the place of the trial's. */
async function translate(stage: Stage, playing: Playing, move: (day: string) => string, value: unknown, key = ''): Promise<unknown> {
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return move(value);
    if (['case', 'as', 'step', 'kind'].includes(key)) return value;
    return playing.numbers.get(value) ?? (await stage.idOf(value)) ?? value;
  }
  if (Array.isArray(value)) {
    if (key === 'items') return value.map((_, at) => `i${at + 1}`);
    return Promise.all(value.map((each) => translate(stage, playing, move, each, key)));
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = await Promise.all(
    Object.entries(value).map(
      async ([name, each]) => [name, name === 'override' ? each : await translate(stage, playing, move, each, name)] as const,
    ),
  );
  return Object.fromEntries(entries);
}
