import type { Clock, Database, LedgerEntry, Principal, Receipt, WriteConnection } from '#kernel';
import type { RefusalRecorder } from './disclosure/record-refusals.ts';
import type { UseCounter } from './grants/count-uses.ts';
import type { DailyAllowance } from './grants/daily-allowance.ts';
import type { FollowedGrants } from './grants/follow-grants.ts';
import type { AccessArticles } from './law.ts';
import type { Publication } from './publication.ts';
import type { Coalescer } from './reading/coalesce-look-ups.ts';
import type { RowSource } from './reading/row-source.ts';
import type { VisitCounter } from './release/count-visits.ts';

/** The part of the ledger that access writes to. */
export interface DisclosureLedger {
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<readonly Receipt[]>;
  /** Resolves when the entry is durable; rejects with code `ledger.fence-moved` where the epoch is another. */
  disclose(entry: LedgerEntry, fence: bigint): Promise<Receipt>;
}

/** What access must know of an agency that is to hold a grant. */
export interface HolderAgency {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
}

/** What every operation of the room works with. */
export interface Room {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: DisclosureLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  readonly articles: AccessArticles;
  readonly source: RowSource;
  readonly grants: FollowedGrants;
  readonly coalescer: Coalescer;
  readonly allowance: DailyAllowance;
  readonly refusals: RefusalRecorder;
  readonly visits: VisitCounter;
  readonly uses: UseCounter;
  /** What is published under an id, code or slug, as it stood at the index's epoch or later. */
  findPublication(idOrCode: string): Publication | undefined | Promise<Publication | undefined>;
  /** What is published as a transaction sees it, for decisions that are written down. */
  readPublication(idOrCode: string, connection: WriteConnection): Promise<Publication | undefined>;
  findAgency(id: string): Promise<HolderAgency | undefined>;
  /** A member of the public who may hold a grant; undefined where there is none, or the account is not active. */
  findPublicHolder(id: string, connection: WriteConnection): Promise<{ readonly id: string } | undefined>;
  /** Whether the caller's rights, as recognised, still stand at an epoch. */
  isCurrent(principal: Principal, epoch: bigint): boolean | Promise<boolean>;
}
