import type { Clock, Database, LedgerEntry, Principal, ReadConnection, Receipt, WriteConnection } from '#kernel';
import type { OrganisationWords } from '#law';

/** The part of the ledger that this room writes to. */
export interface ActLedger {
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<readonly Receipt[]>;
}

/**
 * The fence behind which rows leave. `changed` is called inside every transaction that takes rights away;
 * `read` tells the fence's value as committed. Wired by main to the room that discloses.
 */
export interface RightsFence {
  changed(connection: WriteConnection): Promise<void>;
  read(connection: ReadConnection): Promise<bigint>;
}

/** Figures of signing in; level 3 of GB/T 22239-2019 (8.1.4.1 a, b) gives the frame. */
export interface SignInPolicy {
  readonly failures: number;
  readonly lockMinutes: number;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  /** Days after which a password must be changed; null where it need not be. */
  readonly passwordDays: number | null;
  readonly passwordHistory: number;
}

export const levelThreePolicy: SignInPolicy = {
  failures: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  absoluteHours: 12,
  passwordDays: 90,
  passwordHistory: 5,
};

/** What every operation of the room works with. */
export interface Room {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  readonly rights: RightsFence | undefined;
  readonly policy: SignInPolicy;
  /** What agencies and persons may be and hold under the laws in use. */
  readonly words: OrganisationWords;
  /** Production refuses the accounts of the demonstration. */
  readonly production: boolean;
  /** Keyed digest of a number that is itself not kept; without it nobody of the public can sign up. */
  readonly digestIdentity?: ((number: string) => Buffer) | undefined;
}

/** The entry of an act by a signed-in caller, or by the engine at set-up. */
export function actOf(
  kind: `organization.${string}`,
  principal: Principal,
  object: string,
  facts: Readonly<Record<string, unknown>> = {},
): LedgerEntry {
  return { kind, jurisdiction: principal.jurisdiction, actor: principal.id, agency: principal.agency, object, public: facts };
}

/** Minutes by which the clocks of several processes, or of one before and after it was set, may differ. */
export const clockTolerance = 5;

export function minutesBefore(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return minutesBefore(instant, -minutes);
}
