import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readOwnBodies } from '#law';
import { type Actor, buildDirectory, type Directory, type Subject } from '../engine/index.ts';

interface WrittenCity {
  readonly regions: Readonly<Record<string, { readonly tier: string; readonly parent: string | null }>>;
  readonly agencies: Readonly<Record<string, { readonly region: string; readonly kind: string; readonly offices: readonly string[] }>>;
  readonly public: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly name: string; readonly provider: string }>>;
  readonly grants: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly name: string; readonly provider: string }>>;
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The organisation in which trials are played: agencies, persons, resources, and answers to the rooms' questions. */
export interface TrialCity {
  readonly written: WrittenCity;
  readonly directory: Directory;
  actor(person: string): Actor;
  subject(id: string): Subject | null;
  providerOf(id: string): string;
  fact(name: string, argument: unknown): unknown;
  /** Answers as the city's file has them. */
  resetFacts(): void;
  setFacts(facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): void;
}

const duties: Readonly<Record<string, string>> = { o: 'officer', h: 'head', s: 'sharing-head' };

const regionOf: Readonly<Record<string, string>> = { p: 'prov', c: 'city', x: 'county' };

/** The trial city with the bodies that a pack's trials cast for themselves. */
export function openTrialCityOf(packDirectory: string): TrialCity {
  const bodies = Object.entries(readOwnBodies(packDirectory)).map(([id, { kind, offices = [] }]) => [
    id,
    { region: regionOf[id.slice(0, 1)] ?? 'city', kind, offices },
  ]);
  return openTrialCity(Object.fromEntries(bodies) as WrittenCity['agencies']);
}

export function openTrialCity(more: WrittenCity['agencies'] = {}): TrialCity {
  const known = parse(readFileSync(new URL('city.yaml', import.meta.url), 'utf8')) as WrittenCity;
  const written: WrittenCity = { ...known, agencies: { ...known.agencies, ...more } };
  const facts = new Map(Object.entries(written.facts).map(([name, answers]) => [name, new Map(Object.entries(answers))]));
  const agencies = Object.entries(written.agencies).map(([id, agency]) => ({ id, name: id, ...agency }));
  const regions = Object.entries(written.regions).map(([code, region]) => ({ code, ...region }));
  const city: TrialCity = {
    written,
    directory: buildDirectory(agencies, regions, 'city'),
    actor(person) {
      const [agency = '', duty = 'o'] = person.split('/');
      if (Object.hasOwn(written.agencies, agency)) return { person, name: person, agency, duties: [duties[duty[0] ?? 'o'] ?? 'officer'] };
      const publicKind = written.public[person];
      if (publicKind === undefined) throw new Error(`the trial city knows no ${person}`);
      return { person, name: person, agency: '', duties: [], publicKind };
    },
    subject(id) {
      const grant = written.grants[id];
      if (grant) return { kind: 'grant', id, title: grant.name, version: '1', attributes: { id, ...grant } };
      const resource = written.resources[id];
      if (!resource) return null;
      const attributes = { id, code: id, secret: false, catalogued: resource['status'] === 'published', ...resource };
      return { kind: 'resource', id, title: resource.name, version: '1', attributes };
    },
    providerOf: (id) => written.resources[id]?.provider ?? written.grants[id]?.provider ?? '',
    fact: (name, argument) => facts.get(name)?.get(String(argument)) ?? facts.get(name)?.get('*'),
    resetFacts: () => city.setFacts(written.facts),
    setFacts(changes) {
      for (const [name, answers] of Object.entries(changes)) facts.set(name, new Map(Object.entries(answers)));
    },
  };
  return city;
}
