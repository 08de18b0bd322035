import type { Day } from '#kernel';
import type { CaseType, Pack } from '#law';
import { faults } from '../faults.ts';

/** A case type with the law it stands in. */
export interface Governing {
  readonly pack: Pack;
  readonly type: CaseType;
}

/** The laws of one operator: the lowest layer first, the city's own law last. */
export interface Stack {
  readonly packs: readonly Pack[];
  readonly choices: Readonly<Record<string, unknown>>;
  /** Working days by `case-type/step`, where a law gives no number. */
  readonly targets: Readonly<Record<string, number>>;
  /** Working days before an end from which its office is reminded. */
  readonly remind?: number | undefined;
}

/** What governs one case: its own type, and the types of lower laws that meet it at the same matter. */
export interface Statutes {
  readonly own: Governing;
  readonly layers: readonly Governing[];
  readonly targets: Readonly<Record<string, number>>;
}

/** A law in force whose text gives no first day is taken at its word. */
export function isInForce(pack: Pack, on: Day): boolean {
  return pack.status === 'in-force' && (pack.effective === null || pack.effective <= on);
}

/**
 * The highest law that has the type. A lower law's type gives way to a higher one of the same matter.
 * @throws Fault `casework.no-case-type`.
 */
export function findGoverning(stack: Stack, typeId: string): Governing {
  for (let index = stack.packs.length - 1; index >= 0; index--) {
    const pack = stack.packs[index];
    const type = pack && Object.hasOwn(pack.cases, typeId) ? pack.cases[typeId] : undefined;
    if (!pack || !type) continue;
    const above = stack.packs.slice(index + 1).some((higher) => Object.values(higher.cases).some((other) => sameMatter(type, other)));
    if (!above) return { pack, type };
  }
  throw faults['casework.no-case-type']({ values: { type: typeId } });
}

/** Types of other laws in force that meet the given one; whether they bind these parties is judged at filing. */
export function findLayers(stack: Stack, own: Governing, on: Day): Governing[] {
  return stack.packs
    .filter((pack) => pack !== own.pack && isInForce(pack, on))
    .flatMap((pack) => Object.values(pack.cases).flatMap((type) => (sameMatter(own.type, type) ? [{ pack, type }] : [])));
}

function sameMatter(one: CaseType, other: CaseType): boolean {
  return one.matter !== undefined && one.matter === other.matter;
}

/** All that govern a case, its own law first. */
export function everyLaw(statutes: Statutes): readonly Governing[] {
  return [statutes.own, ...statutes.layers];
}
