import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { Fault } from '#kernel';
import { type Calendar, type CalendarYear, ownBodiesFile } from '#law';
import { type CaseState, dueOf, dueOfStep, everyLaw, runningClocks, type Work } from '../engine/index.ts';
import { joinAdditions, ownBodiesOf } from './trial-additions.ts';
import type { TrialCityAdditions } from './trial-city.ts';

/** One trial of a pack: acts in order, each expected to pass or to be refused on an article. */
export interface Trial {
  readonly case: string;
  readonly name: string;
  readonly operator?: string;
  /** Choices of the operator under which it is played, in place of those of the operator's file. */
  readonly choices?: Readonly<Record<string, unknown>>;
  /** Laws chosen below the operator's own, the lowest first. */
  readonly with?: readonly string[];
  /** Regions, agencies, resources and facts that this trial needs beside those of the trial city. */
  readonly city?: TrialCityAdditions;
  /** Ids of obligations that this trial proves beside those that its acts show. */
  readonly proves?: readonly string[];
  readonly do: readonly TrialLine[];
}

type Arguments = Readonly<Record<string, unknown>>;
export type TrialLine = Readonly<Partial<Record<TrialAct, Arguments | string>>> & { readonly refused?: string };
type TrialAct = 'file' | 'answer' | 'extend' | 'ask-supplement' | 'supply' | 'withdraw' | 'tick' | 'facts' | 'calendar' | 'expect';

/** What plays a trial: the engine alone, or casework on a database. Acts give the number of the case concerned. */
export interface TrialPlayer {
  file(act: TrialFiling): Promise<string>;
  answer(number: string, act: TrialAnswer): Promise<void>;
  extend(number: string, act: TrialExtension): Promise<void>;
  askSupplement(number: string, act: TrialStamp & { readonly missing: readonly string[] }): Promise<void>;
  supply(number: string, act: TrialStamp & { readonly form?: Record<string, unknown> }): Promise<void>;
  withdraw(number: string, act: TrialStamp): Promise<void>;
  /** @returns the cases that the calendar has opened so far, as `type@agency`. */
  tick(on: string): Promise<ReadonlyMap<string, string>>;
  /** The trial city with what a trial adds to it; as it is, without. */
  settle(additions: TrialCityAdditions | undefined): void;
  setFacts(facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): void;
  loadYear(year: CalendarYear): void;
  readonly calendar: Calendar;
  /** The case as it stands, with the laws that govern it. */
  work(number: string): Promise<Work>;
  count(): Promise<number>;
  /** Whether a case looks absent to those who have no part in it, in place of a refusal with its article. */
  readonly hidesCases: boolean;
}

export interface TrialStamp {
  readonly by: string;
  readonly on: string;
}
/** Without `by` the case is opened by the event that its type names. */
export interface TrialFiling extends Omit<TrialStamp, 'by'> {
  readonly by?: string;
  readonly case: string;
  readonly about?: string;
  readonly form?: Record<string, unknown>;
  readonly signed?: string;
  readonly paper?: boolean;
  readonly override?: Record<string, { law?: string; reason?: string }>;
}
export interface TrialAnswer extends TrialStamp {
  readonly step: string;
  readonly as: string;
  readonly fields?: Record<string, unknown>;
  readonly reasons?: string;
  readonly cites?: string;
  readonly doc?: string;
  readonly signed?: string;
  readonly override?: Record<string, { law?: string; reason?: string }>;
}
export interface TrialExtension extends TrialStamp {
  readonly step: string;
  readonly days: number;
  readonly consent?: string;
  readonly told?: unknown;
}

/** The trials that lie beside a pack, each with all that is added to the trial city for it. */
export function readTrials(packDirectory: string): { readonly file: string; readonly trial: Trial }[] {
  const directory = join(packDirectory, 'trials');
  if (!existsSync(directory)) return [];
  const bodies = ownBodiesOf(packDirectory);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml') && name !== ownBodiesFile)
    .sort()
    .flatMap((name) => {
      const { city, trials } = parse(readFileSync(join(directory, name), 'utf8')) as Pick<Trial, 'city'> & {
        readonly trials: readonly Trial[];
      };
      return trials.map((trial) => {
        const added = joinAdditions(bodies, city, trial.city);
        return { file: `${basename(packDirectory)}/${name}`, trial: added ? { ...trial, city: added } : trial };
      });
    });
}

/** The folders of packs that lie in a folder, by name. */
export function packNames(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .filter((name) => existsSync(join(directory, name, 'pack.yaml')));
}

/** An act of a trial that went as written: at which part of which case type, and the article of the refusal if it was refused. */
export interface TrialDeed {
  readonly type: string;
  /** `filing`, or the step's id. */
  readonly part: string;
  readonly refusedOn: string | undefined;
}

export interface PlayedTrial {
  /** What went otherwise than written, or null. */
  readonly wrong: string | null;
  readonly deeds: readonly TrialDeed[];
}

/** Plays a trial up to the first act that goes otherwise than written. */
export async function playTrial(trial: Trial, player: TrialPlayer): Promise<PlayedTrial> {
  const named = new Map<string, string>();
  const types = new Map<string, string>();
  const deeds: TrialDeed[] = [];
  player.settle(trial.city);
  let last = '';
  for (const [index, line] of trial.do.entries()) {
    const where = `act ${index + 1}`;
    for (const [act, given] of Object.entries(line)) {
      if (act === 'refused') continue;
      const a = (typeof given === 'object' ? given : {}) as Arguments & {
        readonly case?: string;
        readonly as?: string;
        readonly of?: string;
        readonly about?: string;
        readonly step?: string;
      };
      const number = act === 'file' ? '' : (named.get(a.case ?? a.of ?? '') ?? last);
      const type = act === 'file' ? (a.case ?? trial.case) : (types.get(number) ?? '');
      const part = act === 'answer' || act === 'extend' ? (a.step ?? '') : act === 'tick' ? 'time' : 'filing';
      let refusal: Fault | undefined;
      try {
        if (act === 'expect') {
          const wrong = await compare(player, number, a);
          if (wrong) return { wrong: `${where} ${wrong}`, deeds };
          continue;
        }
        if (act === 'tick') for (const [name, opened] of await player.tick(String(given))) named.set(name, opened);
        const filed = await play(
          player,
          trial,
          act as TrialAct,
          number,
          named.has(a.about ?? '') ? { ...a, about: named.get(a.about ?? '') } : a,
        );
        if (number !== '') last = number;
        if (filed !== undefined) {
          last = filed;
          types.set(filed, type);
          if (a.as !== undefined) named.set(a.as, filed);
        }
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        refusal = error;
      }
      const { refused } = line;
      if (refusal && refused === undefined)
        return { wrong: `${where} ${act} was refused: ${refusal.article ?? ''} ${refusal.message}`, deeds };
      if (refused === undefined) {
        if (type !== '') deeds.push({ type, part, refusedOn: undefined });
        continue;
      }
      if (!refusal) return { wrong: `${where} ${act} should be refused on ${refused}`, deeds };
      const { article, code } = refusal;
      const hidden = player.hidesCases && code === 'casework.no-case';
      if (!hidden && refused !== article?.split(':').at(-1) && refused !== code.split('.').at(-1))
        return {
          wrong: `${where} was refused on ${refusal.article ?? ''} ${refusal.code}, not on ${refused}: ${refusal.message}`,
          deeds,
        };
      if (!hidden) deeds.push({ type, part, refusedOn: article ?? '' });
    }
  }
  return { wrong: null, deeds };
}

async function play(player: TrialPlayer, trial: Trial, act: TrialAct, number: string, a: Arguments): Promise<string | undefined> {
  switch (act) {
    case 'file':
      return player.file({ case: trial.case, ...a } as unknown as TrialFiling);
    case 'answer':
      await player.answer(number, a as unknown as TrialAnswer);
      return undefined;
    case 'extend':
      await player.extend(number, a as unknown as TrialExtension);
      return undefined;
    case 'ask-supplement':
      await player.askSupplement(number, a as unknown as TrialStamp & { missing: string[] });
      return undefined;
    case 'supply':
      await player.supply(number, a as unknown as TrialStamp);
      return undefined;
    case 'withdraw':
      await player.withdraw(number, a as unknown as TrialStamp);
      return undefined;
    case 'tick':
      return undefined;
    case 'facts':
      player.setFacts(a as Record<string, Record<string, unknown>>);
      return undefined;
    case 'calendar':
      player.loadYear(a as unknown as CalendarYear);
      return undefined;
    case 'expect':
      return undefined;
  }
}

async function compare(player: TrialPlayer, number: string, wanted: Arguments): Promise<string | null> {
  for (const [what, want] of Object.entries(wanted)) {
    if (what === 'of') continue;
    const got = what === 'cases' ? await player.count() : observe(await player.work(number), player.calendar, what, want);
    if (!isDeepStrictEqual(inAnyOrder(what, got), inAnyOrder(what, want)))
      return `expected ${what} ${JSON.stringify(want)}, found ${JSON.stringify(got)}`;
  }
  return null;
}

/** Steps in a state are a set: a database keeps no order of theirs. */
function inAnyOrder(what: string, value: unknown): unknown {
  return ['open', 'skipped', 'lapsed'].includes(what) && Array.isArray(value) ? value.map(String).sort() : value;
}

function observe(work: Work, calendar: Calendar, what: string, want: unknown): unknown {
  const { state }: { readonly state: Readonly<CaseState> } = work;
  const steps = Object.entries(state.steps);
  const inState = (wanted: string) => steps.filter(([, step]) => step.state === wanted).map(([id]) => id);
  const keys = Object.keys((want ?? {}) as object);
  switch (what) {
    case 'state':
      return state.status;
    case 'result':
      return state.result;
    case 'late':
      return state.late;
    case 'trial':
      return state.trial;
    case 'open':
      return inState('open');
    case 'skipped':
      return inState('skipped');
    case 'lapsed':
      return steps.filter(([, step]) => step.lapsed).map(([id]) => id);
    case 'effects':
      return state.effects.map((effect) => effect.name);
    case 'arguments':
      return Object.fromEntries(keys.map((name) => [name, state.effects.findLast((effect) => effect.name === name)?.arguments]));
    case 'holds':
      return state.holds.filter((hold) => hold.releasedOn === null).map((hold) => hold.name);
    case 'register':
      return work.statutes.own.type.register?.columns.map((column) => work.evaluate(column)) ?? [];
    case 'remedies':
      return everyLaw(work.statutes).flatMap(({ type }) => type.remedies.map((remedy) => remedy.case));
    case 'layers':
      return state.layers.map(({ pack }) => pack);
    case 'docs':
      return state.documents.length;
    case 'need':
      return state.missing;
    case 'overrides':
      return state.overrides.map((override) => override.article.split(':').at(-1));
    case 'notes':
      return state.notes.map((note) => note.article);
    case 'round':
      return Object.fromEntries(keys.map((id) => [id, state.steps[id]?.round]));
    case 'due':
      return Object.fromEntries(keys.map((id) => [id, dueOfStep(state, id, calendar)?.due ?? '']));
    case 'provisional':
      return state.clocks.some((clock) => clock.state === 'running' && dueOf(clock, state.stops, calendar)?.provisional);
    // The law's own word where it gives no number: it is shown, and moves no clock.
    case 'words':
      return Object.fromEntries(
        keys.map((id) => [id, (work.statutes.own.type.steps[id]?.limits ?? []).flatMap(({ word }) => (word ? [word.zh] : []))]),
      );
    case 'clocks':
      return Object.fromEntries(
        keys.map((id) => [
          id,
          runningClocks(state, id).map((clock) => {
            const due = dueOf(clock, state.stops, calendar)?.due ?? '';
            return `${clock.pack}:${clock.article} ${due}${clock.binding ? '' : ' soft'}`;
          }),
        ]),
      );
    default:
      throw new Error(`a trial cannot expect ${what}`);
  }
}
