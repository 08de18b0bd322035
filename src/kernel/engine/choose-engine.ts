import { engineFaults } from './faults.ts';

/** The oldest major version of PostgreSQL whose SQL this program is written for. */
export const oldestMajor = 15;

/** A folder of PostgreSQL programs: `bin/initdb` and `bin/postgres` lie in it. */
export interface Binaries {
  readonly kind: 'embedded' | 'system';
  readonly major: number;
  /** Full version, for instance `18.4`. */
  readonly version: string;
  readonly directory: string;
}

/** What a data directory remembers of the engine that holds its data. */
export type EngineRecord =
  | { readonly engine: 'embedded' | 'system'; readonly major: number }
  | { readonly engine: 'server'; readonly place: string };

export interface EngineFacts {
  readonly databaseUrl: string | undefined;
  readonly record: EngineRecord | undefined;
  /** Programs that are here and run, in any order. */
  readonly binaries: readonly Binaries[];
  /** The operator's wish at the first start. */
  readonly prefer: 'embedded' | 'system' | undefined;
  readonly production: boolean;
  /** `--embedded`: the embedded engine is meant, even in production. */
  readonly embeddedAllowed: boolean;
  /** For the message: `linux-x64`. */
  readonly platform: string;
}

export type EngineChoice = { readonly kind: 'server'; readonly url: string } | { readonly kind: 'own'; readonly binaries: Binaries };

/**
 * Chooses where the data live: `DATABASE_URL`, else the engine recorded in the data directory, else the embedded
 * PostgreSQL, else an installed one. A recorded engine is never replaced by another kind or major version.
 * @throws Fault `kernel.engine-…` that says what is missing and what to do.
 */
export function chooseEngine(facts: EngineFacts): EngineChoice {
  if (facts.databaseUrl) return { kind: 'server', url: facts.databaseUrl };
  if (facts.record?.engine === 'server') throw engineFaults['kernel.engine-address-missing']({ values: { place: facts.record.place } });
  const found = facts.record ? findRecorded(facts.record, facts.binaries) : findFirst(facts);
  if (found.kind === 'embedded' && facts.production && !facts.embeddedAllowed) throw engineFaults['kernel.engine-not-for-production']();
  return { kind: 'own', binaries: found };
}

function findRecorded(record: { engine: 'embedded' | 'system'; major: number }, binaries: readonly Binaries[]): Binaries {
  // The cluster's form depends on the major version alone; the recorded kind comes first among equals.
  const same = binaries.filter((each) => each.major === record.major);
  const found = same.find((each) => each.kind === record.engine) ?? same[0];
  if (found) return found;
  const others = binaries.map((each) => each.major).sort((a, b) => b - a);
  throw engineFaults['kernel.engine-changed']({
    values: { recorded: record.major, found: others.length > 0 ? others.join(', ') : '—' },
  });
}

function findFirst({ binaries, prefer, platform }: EngineFacts): Binaries {
  const order: readonly Binaries['kind'][] = prefer === 'system' ? ['system', 'embedded'] : ['embedded', 'system'];
  for (const kind of order) {
    const candidates = binaries.filter((each) => each.kind === kind && each.major >= oldestMajor);
    const newest = candidates.sort((a, b) => b.major - a.major)[0];
    if (newest) return newest;
  }
  throw engineFaults['kernel.engine-missing']({ values: { platform } });
}
