import type { Principal, Receipt } from '#kernel';
import type { Grant, Mode } from '../grants/grant.ts';
import type { Publication } from '../publication.ts';
import type { Room } from '../room.ts';

/** What a person asked for, how it ended, and nothing of the answer. */
export interface AskedQuery {
  readonly principal: Principal;
  readonly mode: Mode;
  /** Undefined where nothing is published under the name that was asked. */
  readonly publication: Publication | undefined;
  readonly grant: Grant | undefined;
  /** The matter in hand and why, both checked to hold no identity number. */
  readonly matter: string | undefined;
  readonly reason: string | undefined;
  /** Item ids that left. */
  readonly items: readonly string[];
  readonly rows: number;
  /** `answered`, or the code of the refusal. */
  readonly outcome: string;
  readonly receipt?: Receipt;
}

/** Whether what this caller asks for is kept by person. */
export function isKept(principal: Principal): boolean {
  return principal.kind === 'person';
}

/**
 * Keeps what a person (not a program) asked for, before the answer leaves: the list that the head of the agency and the
 * auditor read. Keys and cells never enter it. The ledger stays the record; this makes it readable by person.
 */
export async function keepQuery({ database, clock }: Room, query: AskedQuery): Promise<void> {
  const { principal, receipt } = query;
  if (!isKept(principal)) return;
  await database.transact((connection) =>
    connection
      .insertInto('access.query')
      .values({
        jurisdiction: principal.jurisdiction,
        at: clock.now(),
        agency: principal.agency,
        account: principal.id,
        name: principal.name,
        provider: query.publication?.agency ?? '',
        resource: query.publication?.id ?? null,
        grant_id: query.grant?.id ?? null,
        mode: query.mode,
        matter: query.matter ?? '',
        reason: query.reason ?? '',
        items: [...query.items],
        rows: query.rows,
        outcome: query.outcome,
        receipt_batch: receipt?.batch ?? null,
        receipt_index: receipt?.index ?? null,
      })
      .execute(),
  );
}
