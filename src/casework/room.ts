import type { Clock, Database, LedgerEntry, Principal, ReadConnection, Receipt, Role, WriteConnection } from '#kernel';
import { type Calendar, vocabulary } from '#law';
import type { Actor, Stack } from './engine/index.ts';
import type { Ports } from './ports.ts';

/** An agency as casework knows it. */
export interface CaseAgency {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly region: string;
  readonly offices: readonly string[];
}

/** A person's place in an agency, as it stands now. */
export interface CasePerson {
  readonly id: string;
  readonly jurisdiction: string;
  readonly agency: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'suspended' | 'closed';
}

/** A person with the words of the roles and duties that they hold. */
export interface CaseHolder {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly words: readonly string[];
}

/** Who there is to act; the organisation provides it. */
export interface CaseDirectory {
  listAgencies(): Promise<readonly CaseAgency[]>;
  /** Active persons, of one agency where it is named, with the roles and the law's own duties that they hold; where it is not given, none is named. */
  listHolders?(agency?: string): Promise<readonly CaseHolder[]>;
  /** A region and those above it, nearest first. */
  chain(region: string): Promise<readonly { readonly code: string; readonly tier: string }[]>;
  findAccount(id: string, connection?: ReadConnection): Promise<CasePerson | undefined>;
}

export interface ActLedger {
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<readonly Receipt[]>;
}

/** What every operation of the room works with. */
export interface Room {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  readonly organization: CaseDirectory;
  /** The laws of new cases; a running case keeps its own. */
  readonly stack: Stack;
  /** Read anew at every use: a year's notice may be loaded while the program runs. */
  calendar(): Calendar;
  readonly ports: Ports;
}

export type Connection = ReadConnection | WriteConnection;

/** Who acts and, where another room acts with the case, in whose transaction. */
export interface Act {
  readonly principal: Principal;
  readonly connection?: WriteConnection | undefined;
}

/** The party that a caller is or acts for: an agency, or a member of the public; empty for the anonymous. */
export function partyOf(principal: Principal): string {
  return principal.kind === 'public' ? principal.id : principal.agency;
}

/** Who acts, from who is calling. Only a person holds duties: a program files and decides nothing. */
export function actorOf(principal: Principal): Actor {
  if (principal.kind === 'public')
    return {
      person: principal.id,
      name: principal.name,
      agency: '',
      duties: [],
      ...(principal.publicKind ? { publicKind: principal.publicKind } : {}),
    };
  if (principal.kind !== 'person') return { person: '', name: principal.name, agency: principal.agency, duties: [] };
  const duties = [...principal.roles.filter((role) => vocabulary.duties.includes(role)), ...(principal.duties ?? [])];
  return { person: principal.id, name: principal.name, agency: principal.agency, duties };
}
