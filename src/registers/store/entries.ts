import type { WriteConnection } from '#kernel';
import type { Register, RegisterAct } from '#law';
import type { Connection, Room } from '../room.ts';
import { keyOf } from '../rules/entry-key.ts';
import type { EntryValues } from '../tables.ts';
import '../tables.ts';

export interface StoredEntry {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly agency: string | null;
  readonly values: EntryValues;
  readonly endedOn: string | null;
  readonly changedAt: Date;
}

const columns = ['id', 'key', 'version', 'agency', 'values', 'ended_on as endedOn', 'changed_at as changedAt'] as const;

/** What stands in a register now, in the order in which it was entered. */
export function readEntries({ jurisdiction }: Room, connection: Connection, { pack, id }: Register): Promise<StoredEntry[]> {
  return connection
    .selectFrom('registers.entry')
    .select(columns)
    .where('jurisdiction', '=', jurisdiction.id)
    .where('pack', '=', pack)
    .where('register', '=', id)
    .orderBy('id')
    .execute();
}

/** One entry of a register by its id. */
export function readEntry(
  { jurisdiction }: Room,
  connection: Connection,
  { pack, id }: Register,
  entry: string,
): Promise<StoredEntry | undefined> {
  return connection
    .selectFrom('registers.entry')
    .select(columns)
    .where('jurisdiction', '=', jurisdiction.id)
    .where('pack', '=', pack)
    .where('register', '=', id)
    .where('id', '=', entry)
    .executeTakeFirst();
}

/** Locks the entry with these key values until the transaction ends. */
export function lockEntry(
  { jurisdiction }: Room,
  connection: WriteConnection,
  register: Register,
  values: EntryValues,
): Promise<StoredEntry | undefined> {
  return connection
    .selectFrom('registers.entry')
    .select(columns)
    .where('jurisdiction', '=', jurisdiction.id)
    .where('pack', '=', register.pack)
    .where('register', '=', register.id)
    .where('key', '=', keyOf(register, values))
    .forUpdate()
    .executeTakeFirst();
}

/** Who writes, when, and by what decision. */
export interface Writer {
  readonly person: string;
  readonly personName: string;
  readonly agency: string;
  readonly at: Date;
  readonly caseNumber?: string | undefined;
  readonly effectKey?: string | undefined;
  readonly article?: string | undefined;
  readonly fileRow?: number | undefined;
}

export interface NewVersion {
  readonly act: RegisterAct;
  readonly values: EntryValues;
  readonly endedOn: string | null;
}

/**
 * Writes the next version of an entry, or the first of a new one.
 * @returns its id and version; undefined where another transaction entered the same key first
 */
export async function writeVersion(
  room: Room,
  connection: WriteConnection,
  register: Register,
  before: StoredEntry | undefined,
  { act, values, endedOn }: NewVersion,
  writer: Writer,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const jurisdiction = room.jurisdiction.id;
  const version = (before?.version ?? 0) + 1;
  const agency = register.of === undefined ? null : String(values[register.of] ?? '') || null;
  const state = { version, agency, values: JSON.stringify(values), ended_on: endedOn, changed_at: writer.at };
  const written = before
    ? await connection.updateTable('registers.entry').set(state).where('id', '=', before.id).returning('id').executeTakeFirst()
    : await connection
        .insertInto('registers.entry')
        .values({ ...state, jurisdiction, pack: register.pack, register: register.id, key: keyOf(register, values) })
        .onConflict((conflict) => conflict.columns(['jurisdiction', 'pack', 'register', 'key']).doNothing())
        .returning('id')
        .executeTakeFirst();
  if (!written) return undefined;
  await connection
    .insertInto('registers.version')
    .values({
      entry: written.id,
      version,
      jurisdiction,
      act,
      values: JSON.stringify(values),
      ended_on: endedOn,
      at: writer.at,
      person: writer.person,
      person_name: writer.personName,
      agency: writer.agency,
      case_number: writer.caseNumber ?? null,
      effect_key: writer.effectKey ?? null,
      article: writer.article ?? null,
      file_row: writer.fileRow ?? null,
    })
    .execute();
  return { id: written.id, version };
}

/** Every version of an entry, the newest first. */
export function readVersions({ jurisdiction }: Room, connection: Connection, entry: string) {
  return connection
    .selectFrom('registers.version')
    .select(['version', 'act', 'values', 'ended_on', 'at', 'person_name', 'agency', 'case_number', 'article', 'file_row'])
    .where('jurisdiction', '=', jurisdiction.id)
    .where('entry', '=', entry)
    .orderBy('version', 'desc')
    .execute();
}
