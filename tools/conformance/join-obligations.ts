import type { Carried, Pack } from '#law';
import type { ProofFile } from '../../tests/conformance/proof-reporter.ts';
import { type Held, type Owed, owedKeys } from './held.ts';

/** One obligation of a source document: what carries it out, and what shows that it is carried out. */
export interface ObligationLine {
  readonly id: string;
  readonly pack: string;
  readonly at: string;
  readonly carried: Carried;
  /** `case:share-request/review`, `fault:access.no-grant`, … */
  readonly carriers: readonly string[];
  /** Of what is pending: the room it waits for; null where none is named. */
  readonly room: string | null;
  /** Tests that ran, passed and say or show that they prove it, as `file: name`. */
  readonly proofs: readonly string[];
  /** Rules of the pack behind it that were disabled, and those of them that no trial missed. */
  readonly disabled: number;
  readonly unnoticed: readonly string[];
}

export interface Conformance {
  readonly lines: readonly ObligationLine[];
  readonly owed: Held;
  /** What makes the command fail. */
  readonly problems: readonly string[];
}

export interface ToJoin {
  /** Every obligation found in the source documents, by the text it stands in. */
  readonly obligations: Readonly<Record<string, readonly string[]>>;
  readonly packs: readonly Pack[];
  readonly found: ProofFile;
  readonly held: Held;
  readonly rooms: ReadonlySet<string>;
}

/** Joins what the law asks, what the packs claim, and what tests that ran have shown. */
export function joinObligations({ obligations, packs, found, held, rooms }: ToJoin): Conformance {
  const proofs = proofsById(found);
  const lines = packs.flatMap((pack) => linesOf(pack, proofs, found));
  const owed = Object.fromEntries(
    packs.map((pack) => [
      pack.id,
      owedOf(
        lines.filter((line) => line.pack === pack.id),
        pack.id,
        found,
        rooms,
      ),
    ]),
  );
  const problems = [
    ...mappingProblems(Object.values(obligations).flat(), lines),
    ...strangerProofs(Object.values(obligations).flat(), found),
    ...packs.flatMap(({ id }) =>
      owedKeys
        .filter((key) => (owed[id]?.[key] ?? 0) > (held[id]?.[key] ?? 0))
        .map((key) => `${id}: ${owed[id]?.[key]} ${key}, where ${held[id]?.[key] ?? 0} hold and the number may only fall`),
    ),
    ...found.failed.map((test) => `failed, and proves nothing: ${test}`),
  ];
  return { lines, owed, problems };
}

function linesOf(pack: Pack, proofs: ReadonlyMap<string, readonly string[]>, found: ProofFile): ObligationLine[] {
  return pack.articles.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      rule.covers.map((id) => {
        const disabled = found.disabled.filter((finding) => finding.pack === pack.id && finding.ids.includes(id));
        return {
          id,
          pack: pack.id,
          at: rule.at,
          carried: rule.carried,
          carriers: rule.by,
          room: rule.room ?? null,
          proofs: proofs.get(id) ?? [],
          disabled: disabled.length,
          unnoticed: disabled.filter(({ noticed }) => !noticed).map(({ name }) => name),
        };
      }),
    ),
  );
}

function proofsById(found: ProofFile): Map<string, readonly string[]> {
  const proofs = new Map<string, string[]>();
  for (const { file, test, ids } of found.proofs) for (const id of ids) proofs.set(id, [...(proofs.get(id) ?? []), `${file}: ${test}`]);
  return proofs;
}

/** Whether an obligation is pending though the room it waits for is there. */
export function isOverdue(line: ObligationLine, rooms: ReadonlySet<string>): boolean {
  return line.carried === 'planned' && line.room !== null && rooms.has(line.room);
}

function owedOf(lines: readonly ObligationLine[], pack: string, found: ProofFile, rooms: ReadonlySet<string>): Owed {
  return {
    pending: lines.filter((line) => line.carried === 'planned').length,
    overdue: lines.filter((line) => isOverdue(line, rooms)).length,
    unproved: lines.filter((line) => line.carried === 'enforced' && line.proofs.length === 0).length,
    unnoticed: found.disabled.filter((finding) => finding.pack === pack && !finding.noticed).length,
  };
}

function mappingProblems(ids: readonly string[], lines: readonly ObligationLine[]): string[] {
  const covered = lines.map((line) => line.id);
  return [
    ...ids.filter((id) => !covered.includes(id)).map((id) => `${id}: no pack says how it is carried out`),
    ...covered.filter((id) => !ids.includes(id)).map((id) => `${id}: a pack covers it, and no source document has it`),
    ...covered.filter((id, index) => covered.indexOf(id) !== index).map((id) => `${id}: is covered twice`),
  ];
}

/** A proof of an id that does not exist is a slip of the pen in a test. */
function strangerProofs(ids: readonly string[], found: ProofFile): string[] {
  return found.proofs.flatMap(({ file, test, ids: proved }) =>
    proved.filter((id) => !ids.includes(id)).map((id) => `${file}: ${test} proves ${id}, which no source document has`),
  );
}
