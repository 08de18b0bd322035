import type { Grants } from '../rules/decide.ts';
import type { Grant } from './grant.ts';

/**
 * All grants in memory, by consumer, resource and purpose, as they stood at one epoch. Changed rows are laid
 * over the old; a grant never leaves it, for a revoked one still explains a refusal.
 */
export class CompiledGrants implements Grants {
  #epoch = 0n;
  #count = 0;
  readonly #byPurpose = new Map<string, Grant[]>();
  readonly #byResource = new Map<string, Map<string, Grant>>();
  readonly #byHolder = new Map<string, Map<string, Grant>>();
  readonly #byId = new Map<string, Grant>();

  /** The epoch up to which every change is in here. */
  get epoch(): bigint {
    return this.#epoch;
  }

  get size(): number {
    return this.#count;
  }

  /** Lays changed grants over the old ones and moves to their epoch. */
  apply(changed: readonly Grant[], epoch: bigint): void {
    for (const grant of changed) {
      const before = this.#byId.get(grant.id);
      if (before) {
        const siblings = this.#byPurpose.get(keyOf(before)) ?? [];
        this.#byPurpose.set(
          keyOf(before),
          siblings.filter((each) => each.id !== grant.id),
        );
      } else this.#count += 1;
      this.#byId.set(grant.id, grant);
      const siblings = this.#byPurpose.get(keyOf(grant));
      if (siblings) siblings.push(grant);
      else this.#byPurpose.set(keyOf(grant), [grant]);
      mapOf(this.#byResource, grant.resource).set(grant.id, grant);
      mapOf(this.#byHolder, `${grant.holder}|${grant.resource}`).set(grant.id, grant);
    }
    this.#epoch = epoch;
  }

  /** Forgets everything: the database has gone back in time (a restore). */
  clear(): void {
    for (const map of [this.#byPurpose, this.#byResource, this.#byHolder, this.#byId]) map.clear();
    this.#epoch = 0n;
    this.#count = 0;
  }

  find(consumer: string, resource: string, purpose: string): readonly Grant[] {
    return this.#byPurpose.get(`${consumer}|${resource}|${purpose}`) ?? [];
  }

  holds(consumer: string, resource: string): boolean {
    return this.#byHolder.has(`${consumer}|${resource}`);
  }

  ofHolder(consumer: string, resource: string): readonly Grant[] {
    return [...(this.#byHolder.get(`${consumer}|${resource}`)?.values() ?? [])];
  }

  ofResource(resource: string): readonly Grant[] {
    return [...(this.#byResource.get(resource)?.values() ?? [])];
  }

  byId(id: string): Grant | undefined {
    return this.#byId.get(id);
  }
}

function keyOf(grant: Grant): string {
  return `${grant.holder}|${grant.resource}|${grant.purposeCode}`;
}

function mapOf(outer: Map<string, Map<string, Grant>>, key: string): Map<string, Grant> {
  const found = outer.get(key);
  if (found) return found;
  const made = new Map<string, Grant>();
  outer.set(key, made);
  return made;
}
