import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOfPack, ownBodiesFile, type PackPlaces } from '#law';

type Arguments = Readonly<Record<string, unknown>>;

/** One act of a trial that the law lets pass. */
export interface TrialAct {
  readonly what: 'file' | 'answer' | 'extend' | 'ask-supplement' | 'supply' | 'withdraw' | 'tick';
  /** `YYYY-MM-DD`, as the trial has it. */
  readonly on: string;
  readonly given: Arguments;
}

/** A trial of a law without what it expects and what is refused: the acts by which a case comes from state to state. */
export interface Course {
  readonly pack: string;
  readonly type: string;
  readonly name: string;
  readonly acts: readonly TrialAct[];
  /** One of `journeys.yaml`: it joins several matters, and is played to its end alone. */
  readonly journey: boolean;
}

interface Written {
  readonly case: string;
  readonly name: string;
  readonly with?: readonly string[];
  readonly choices?: Readonly<Record<string, unknown>>;
  readonly do: readonly Readonly<Record<string, unknown>>[];
}

const acted: readonly string[] = ['file', 'answer', 'extend', 'ask-supplement', 'supply', 'withdraw', 'tick'] satisfies TrialAct['what'][];

/** The courses of a pack's trials that hold where these laws are chosen below it. What needs a calendar or choices of its own is left out. */
export function readCourses(places: PackPlaces, pack: string, lower: readonly string[]): Course[] {
  const directory = join(folderOfPack(places, pack), 'trials');
  if (!existsSync(directory)) return [];
  return (
    readdirSync(directory)
      .filter((name) => name.endsWith('.yaml') && name !== ownBodiesFile)
      .sort()
      .flatMap((file) => {
        const { trials } = parse(readFileSync(join(directory, file), 'utf8')) as { readonly trials: readonly Written[] };
        return trials.map((trial) => ({ ...trial, journey: file === 'journeys.yaml' }));
      })
      .filter((trial) => (trial.with ?? []).every((each) => lower.includes(each)))
      // The demonstration's operator has made its choices; trials of other ones do not hold there.
      .filter((trial) => trial.choices === undefined && !trial.do.some((line) => 'calendar' in line))
      .map((trial) => ({ pack, type: trial.case, name: trial.name, acts: trial.do.flatMap(readLine), journey: trial.journey }))
      .filter(({ acts }) => acts.some(({ what }) => what === 'file'))
  );
}

function readLine(line: Readonly<Record<string, unknown>>): TrialAct[] {
  const [entry] = Object.entries(line);
  if (!entry || 'refused' in line) return [];
  const [what, given] = entry;
  if (!acted.includes(what)) return [];
  if (typeof given === 'string') return [{ what: 'tick', on: given, given: {} }];
  const { on, ...rest } = given as Arguments & { readonly on: string };
  return [{ what: what as TrialAct['what'], on, given: rest }];
}
