import { Fault, type FaultPlace, type Principal, type WriteConnection } from '#kernel';
import { readCsvText } from '#store';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { namesOf } from '../rules/agency-names.ts';
import { readCell } from '../rules/cell-text.ts';
import { settleValues, soundValues } from '../rules/judge-values.ts';
import { mayKeep } from '../rules/rights.ts';
import { lockEntry } from '../store/entries.ts';
import { demandRegister, type OpenRegister } from './demand-register.ts';
import { demandKeeper, ownerIn, writerOf } from './enter-entry.ts';
import { writeEntry } from './write-entry.ts';

/** Rows that one file may have. */
const rowsMax = 2_000;
/** Places that an answer names; the count is of all. */
const placesMax = 200;

export interface Imported {
  readonly entered: number;
  readonly changed: number;
}

interface Row {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Takes a CSV file into a register, all of it or nothing: rows of a new key are entered, rows of a known one change it.
 * Columns are named by a field's name or label; an empty cell is “not known”.
 * @throws Fault `registers.bad-file` with row and column of everything wrong, `registers.not-keeper`, `registers.too-many-rows`
 */
export async function importEntries(
  room: Room,
  { principal, text, ...of }: { readonly pack: string; readonly register: string; readonly text: string; readonly principal: Principal },
): Promise<Imported> {
  const open = await demandRegister(room, principal, of.pack, of.register);
  if (!mayKeep(open.register, open.pack, open.reader)) demandKeeper(open, null);
  const places: FaultPlace[] = [];
  const rows = readRows(open, text, places);
  return room.database.transact(async (connection) => {
    const counts = { entered: 0, changed: 0 };
    const seen = new Map<string, number>();
    for (const row of rows) await takeRow(room, connection, open, row, principal, { counts, places, seen });
    // Rolls back what was taken before: a file is in the register as a whole or not at all.
    if (places.length > 0) throw badFile(places);
    await room.ledger.record(connection, [
      {
        kind: 'registers.import-entries',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `register:${open.register.pack}/${open.register.id}`,
        public: counts,
      },
    ]);
    return counts;
  });
}

interface Progress {
  readonly counts: { entered: number; changed: number };
  readonly places: FaultPlace[];
  /** Rows by the key that they gave. */
  readonly seen: Map<string, number>;
}

async function takeRow(
  room: Room,
  connection: WriteConnection,
  open: OpenRegister,
  { row, values }: Row,
  principal: Principal,
  { counts, places, seen }: Progress,
): Promise<void> {
  const { register, agencies } = open;
  const keyed = settleValues(values);
  const key = JSON.stringify(register.key.map((name) => keyed[name]));
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    places.push({ row, reason: { zh: `与第 ${earlier} 行是同一条`, en: `The same entry as row ${earlier}` } });
    return;
  }
  seen.set(key, row);
  try {
    const before = await lockEntry(room, connection, register, soundValues(keyed));
    for (const of of [ownerIn(open, values), ...(before ? [before.agency] : [])]) demandKeeper(open, of);
    const act = before && before.endedOn === null ? 'change' : 'enter';
    await writeEntry(room, connection, {
      register,
      act,
      given: values,
      agencies: new Set(agencies.map(({ id }) => id)),
      writer: { ...writerOf(room, principal), fileRow: row },
    });
    counts[act === 'enter' ? 'entered' : 'changed'] += 1;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const column = (field: string | undefined) => (field === undefined ? {} : { column: register.fields[field]?.label.zh ?? field });
    if (error.places.length === 0) places.push({ row, reason: error.text });
    for (const { field, reason = error.text } of error.places) places.push({ row, ...column(field), reason });
  }
}

/** The file's rows as values; what is wrong with its heading or its shape goes into `places`. */
function readRows({ register, agencies }: OpenRegister, text: string, places: FaultPlace[]): readonly Row[] {
  const [heading, ...records] = readCsvText(text);
  if (!heading) throw badFile([{ row: 1, reason: { zh: '文件是空的', en: 'The file is empty' } }]);
  if (records.length > rowsMax) throw faults['registers.too-many-rows']({ values: { most: rowsMax } });
  const names = namesOf(agencies);
  const columns = heading.fields.map((cell, index) => {
    const name = cell.trim();
    const found = Object.entries(register.fields).find(([id, { label }]) => id === name || label.zh === name || label.en === name)?.[0];
    if (found === undefined)
      places.push({
        row: heading.row,
        column: name || String(index + 1),
        reason: { zh: '登记簿没有这一栏', en: 'The register has no such column' },
      });
    return found;
  });
  for (const name of columns.filter((each, index) => each !== undefined && columns.indexOf(each) !== index))
    places.push({ row: heading.row, column: name ?? '', reason: { zh: '这一栏重复', en: 'This column stands twice' } });
  for (const name of register.key)
    if (!columns.includes(name))
      places.push({
        row: heading.row,
        column: register.fields[name]?.label.zh ?? name,
        reason: { zh: '缺少这一栏', en: 'This column is missing' },
      });
  if (places.length > 0) throw badFile(places);
  return records.flatMap(({ row, fields, broken }) => {
    if (broken || fields.length !== columns.length) {
      places.push({
        row,
        reason: {
          zh: `应有 ${columns.length} 栏，实为 ${fields.length} 栏`,
          en: `${columns.length} columns are due, ${fields.length} are there`,
        },
      });
      return [];
    }
    const values = columns.map((name, index) => {
      const field = name === undefined ? undefined : register.fields[name];
      return [name ?? '', field ? readCell(field, fields[index] ?? '', names) : ''] as const;
    });
    return values.every(([, value]) => value === '') ? [] : [{ row, values: Object.fromEntries(values) }];
  });
}

function badFile(places: readonly FaultPlace[]) {
  return faults['registers.bad-file']({ values: { count: places.length }, places: places.slice(0, placesMax) });
}
