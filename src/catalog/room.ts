import type { Clock, Database, LedgerEntry, Principal, Receipt, WriteConnection } from '#kernel';
import type { CodeGenerator } from './classification/code.ts';
import type { Choice } from './classification/lists.ts';
import type { CatalogLaw } from './law.ts';
import type { PublishedCache } from './store/published-cache.ts';

/** What the catalogue needs to know of an agency. */
export interface AgencyName {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface Agencies {
  findAgency(id: string): Promise<AgencyName | undefined>;
}

export interface ActLedger {
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<readonly Receipt[]>;
}

interface Filing {
  readonly form: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly connection: WriteConnection;
}

/** How a review is opened and taken up again; casework carries it out within the catalogue's transaction. */
export interface ReviewCases {
  file(filing: Filing & { readonly type: string; readonly about: string }): Promise<{ readonly number: string }>;
  /** Sends a returned case back to its reviewers. */
  supply(supply: Filing & { readonly number: string }): Promise<{ readonly number: string }>;
  /** Number of the open or returned case of this type about a subject. */
  findOpen(kind: 'resource', id: string, type: string, connection: WriteConnection): Promise<string | null>;
}

/** What every operation of the room works with. */
export interface Room {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  readonly law: CatalogLaw;
  readonly agencies: Agencies;
  readonly casework: ReviewCases;
  readonly nextCode: CodeGenerator;
  /** Masking rules that an item may name. */
  readonly masks: readonly Choice[];
  readonly cache: PublishedCache;
}

/** The entry of an act on a resource. */
export function actOn(
  kind: `catalog.${string}`,
  principal: Principal,
  room: Pick<Room, 'jurisdiction'>,
  resource: string,
  facts: Readonly<Record<string, unknown>>,
): LedgerEntry {
  return {
    kind,
    jurisdiction: room.jurisdiction.id,
    actor: principal.id,
    agency: principal.agency,
    object: `resource:${resource}`,
    public: facts,
  };
}
