import type { Clock, Database, LedgerEntry, ReadConnection, Receipt, WriteConnection } from '#kernel';
import type { Pack } from '#law';

/** An agency as the registers know it. */
export interface RegisterAgency {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly offices: readonly string[];
}

/** What every operation of the room works with. */
export interface Room {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: { record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<readonly Receipt[]> };
  readonly jurisdiction: { readonly id: string };
  readonly organization: { listAgencies(): Promise<readonly RegisterAgency[]> };
  /** The laws in use; the registers are theirs. */
  readonly packs: readonly Pack[];
}

export type Connection = ReadConnection | WriteConnection;
