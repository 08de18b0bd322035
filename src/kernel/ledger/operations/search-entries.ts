import type { RawBuilder } from 'kysely';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/database.ts';
import type { Principal } from '../../http/principal.ts';
import { type Clock, dayOf } from '../../time/clock.ts';
import { ledgerFaults } from '../faults.ts';
import type { Tagger } from '../keys/tagger.ts';
import type { LedgerEntry } from '../record.ts';
import { type EntryView, viewEntry } from './list-entries.ts';
import '../tables.ts';

export interface EntrySearch {
  /** Number of a case: entries about it, and disclosures made for it. */
  readonly case?: string | undefined;
  /** Whose data it was: an identity number, or the key of what the data is about. Asks for a reason. */
  readonly subject?: string | undefined;
  readonly reason?: string | undefined;
  /** As entries name it: `resource:7`. */
  readonly object?: string | undefined;
  readonly kind?: string | undefined;
  readonly agency?: string | undefined;
  /** Days of the city, both included; at most `daysMax` of them unless a subject is named. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where the last page ended. */
  readonly before?: { readonly batch: string; readonly index: number } | undefined;
  readonly limit: number;
}

export interface SearchRoom {
  readonly database: Database;
  readonly clock: Clock;
  readonly tagOf: Tagger;
  record(connection: Parameters<Parameters<Database['transact']>[0]>[0], entries: readonly LedgerEntry[]): Promise<unknown>;
}

export interface Found {
  readonly items: EntryView[];
  /** Whether older ones follow. */
  readonly more: boolean;
  readonly from: string;
  readonly to: string;
}

/** Days that one search reads at most: entries are kept by the month, and an index of their objects would slow every disclosure. */
const daysMax = 92;
const dayMilliseconds = 86_400_000;

/**
 * Entries that answer an auditor's question, newest first. Looking a person up is itself recorded, with its reason, before
 * anything is shown; the person is kept in that record as in any other: as a commitment.
 * @throws Fault `ledger.search-reason`, `ledger.search-span`
 */
export async function searchEntries(room: SearchRoom, principal: Principal, search: EntrySearch): Promise<Found> {
  const span = spanOf(room.clock, search);
  const given = search.subject?.normalize('NFKC').trim() ?? '';
  // The last place of an identity number may be written x.
  const subject = /^\d{17}x$/.test(given) ? given.toUpperCase() : given;
  const reason = search.reason?.trim() ?? '';
  // The reason is kept for all readers of the ledger: it names a matter, never a person by number.
  if (subject && (reason === '' || /\d{15}/.test(reason))) throw ledgerFaults['ledger.search-reason']();
  const wanted: RawBuilder<unknown>[] = [sql`entry.jurisdiction = ${principal.jurisdiction}`];
  if (!subject || search.from || search.to) wanted.push(sql`entry.at >= ${span.start} and entry.at < ${span.end}`);
  if (search.case) wanted.push(sql`(entry.object = ${`case:${search.case}`} or entry.public ->> 'case' = ${search.case})`);
  if (search.object) wanted.push(sql`entry.object = ${search.object}`);
  if (search.kind) wanted.push(sql`entry.kind = ${search.kind}`);
  if (search.agency) wanted.push(sql`entry.agency = ${search.agency}`);
  if (search.before) wanted.push(sql`(entry.batch, entry.i) < (${search.before.batch}::bigint, ${search.before.index}::integer)`);
  const source = subject
    ? sql`ledger.salt join ledger.batch on batch.id = salt.batch
        join ledger.entry on entry.batch = salt.batch and entry.i = salt.i and entry.at = batch.at`
    : sql`ledger.entry`;
  if (subject) wanted.push(sql`(salt.batch >> 12) = any (ledger.tag_parts()) and salt.tag = ${room.tagOf(subject)}`);
  return room.database.transact(async (connection) => {
    const { rows } = await sql<Parameters<typeof viewEntry>[0]>`
      select entry.* from ${source} where ${sql.join(wanted, sql` and `)}
      order by entry.batch desc, entry.i desc limit ${search.limit + 1}`.execute(connection);
    const items = rows.slice(0, search.limit).map(viewEntry);
    if (subject) await room.record(connection, [lookedUp(principal, subject, search, items.length)]);
    return { items, more: rows.length > search.limit, from: span.from, to: span.to };
  });
}

function lookedUp(principal: Principal, subject: string, { reason = '', from, to }: EntrySearch, found: number): LedgerEntry {
  return {
    kind: 'ledger.search-entries',
    jurisdiction: principal.jurisdiction,
    actor: principal.id,
    agency: principal.agency,
    object: 'ledger:subject',
    public: { reason: reason.trim(), found, ...(from ? { from } : {}), ...(to ? { to } : {}) },
    personal: { subject, items: [] },
  };
}

/** The days searched: those asked for, or the last thirty-one. */
function spanOf(clock: Clock, { from, to, subject }: EntrySearch) {
  const today = dayOf(clock.now());
  const last = to ?? today;
  const first = from ?? dayOf(new Date(startOf(last).getTime() - 30 * dayMilliseconds));
  const start = startOf(first);
  const end = new Date(startOf(last).getTime() + dayMilliseconds);
  const days = (end.getTime() - start.getTime()) / dayMilliseconds;
  if (!(days > 0) || (days > daysMax && !subject)) throw ledgerFaults['ledger.search-span']({ values: { days: daysMax } });
  return { from: first, to: last, start, end };
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
