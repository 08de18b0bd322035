import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Actor, buildDirectory, type Directory, type Subject } from '../engine/index.ts';

interface WrittenCity {
  readonly regions: Readonly<Record<string, { readonly tier: string; readonly parent: string | null }>>;
  readonly agencies: Readonly<Record<string, { readonly region: string; readonly kind: string; readonly offices: readonly string[] }>>;
  readonly public: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly name: string; readonly provider: string }>>;
  readonly grants: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly name: string; readonly provider: string }>>;
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the trials of a law bring of their own: agencies that hold its own offices, in its own tiers. */
export type TrialCityAdditions = Partial<WrittenCity>;

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
  /** The city of the file, with these beside. */
  settle(additions: TrialCityAdditions | undefined): void;
  setFacts(facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): void;
}

const duties: Readonly<Record<string, string>> = { o: 'officer', h: 'head', s: 'sharing-head' };

/** `o`, `h2`, `s`; a longer word is a duty of the law's own, held by an officer. */
function dutiesOf(duty: string): readonly string[] {
  return duty.length > 2 ? ['officer', duty] : [duties[duty[0] ?? 'o'] ?? 'officer'];
}

function directoryOf({ agencies, regions }: WrittenCity): Directory {
  return buildDirectory(
    Object.entries(agencies).map(([id, agency]) => ({ id, name: id, ...agency })),
    Object.entries(regions).map(([code, region]) => ({ code, ...region })),
    'city',
  );
}

export function openTrialCity(): TrialCity {
  const found = parse(readFileSync(new URL('city.yaml', import.meta.url), 'utf8')) as WrittenCity;
  let written = found;
  let directory = directoryOf(found);
  const facts = new Map(Object.entries(written.facts).map(([name, answers]) => [name, new Map(Object.entries(answers))]));
  const city: TrialCity = {
    get written() {
      return written;
    },
    get directory() {
      return directory;
    },
    settle(additions = {}) {
      const join = <Part extends keyof WrittenCity>(part: Part): WrittenCity[Part] => ({ ...found[part], ...additions[part] });
      written = {
        regions: join('regions'),
        agencies: join('agencies'),
        public: join('public'),
        resources: join('resources'),
        grants: join('grants'),
        facts: join('facts'),
      };
      directory = directoryOf(written);
      city.setFacts(written.facts);
    },
    actor(person) {
      const [agency = '', duty = 'o'] = person.split('/');
      if (Object.hasOwn(written.agencies, agency)) return { person, name: person, agency, duties: dutiesOf(duty) };
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
