import type { FaultPlace } from '../faults/fault.ts';
import { configFaults } from './faults.ts';
import type { Setting } from './setting.ts';
import { settings, toolNames } from './settings.ts';

type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** The settings, read and checked once at start. */
export type Config = { readonly [K in keyof typeof settings]: ValueOf<(typeof settings)[K]> };

/** Variables by name, as in `process.env`; an empty text counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting.
 * @throws Fault `kernel.invalid-settings` that lists all wrong values and all unknown `SHUYUAN_…` names at once.
 */
export function readConfig(environment: Environment): Config {
  const places: FaultPlace[] = findUnknownNames(environment);
  const values: Record<string, unknown> = {};
  for (const [key, setting] of listSettings()) {
    const text = environment[setting.name] || setting.fallback;
    if (text === undefined) continue;
    const reading = setting.read(text);
    if ('problem' in reading) places.push({ field: setting.name, reason: reading.problem });
    else values[key] = reading.value;
  }
  if (places.length > 0) {
    throw configFaults['kernel.invalid-settings']({ values: { names: places.map((place) => place.field).join(', ') }, places });
  }
  return values as Config;
}

/** One line of `shuyuan config`. */
export interface SettingLine {
  readonly name: string;
  /** As given or by default; a secret is replaced by `***`. Undefined where nothing is set. */
  readonly value: string | undefined;
  readonly from: 'environment' | 'default' | 'nowhere';
  readonly meaning: Setting<unknown>['meaning'];
}

/** What is set, for showing to an operator. Never reveals a secret. */
export function describeSettings(environment: Environment): SettingLine[] {
  return listSettings().map(([, { name, fallback, secret, meaning }]) => {
    const given = environment[name];
    if (given) return { name, value: secret ? '***' : given, from: 'environment', meaning };
    return { name, value: fallback, from: fallback === undefined ? 'nowhere' : 'default', meaning };
  });
}

function listSettings(): [string, Setting<unknown>][] {
  return Object.entries(settings);
}

function findUnknownNames(environment: Environment): FaultPlace[] {
  const known = listSettings().map(([, setting]) => setting.name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('SHUYUAN_') && !known.includes(name) && !toolNames.includes(name))
    .map((name) => {
      const near = known.find((other) => distance(name, other) <= 3);
      const zh = near ? `没有这个设置；是否指 ${near}` : '没有这个设置';
      const en = near ? `there is no such setting; did you mean ${near}` : 'there is no such setting';
      return { field: name, reason: { zh, en } };
    });
}

/** Levenshtein distance between two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
