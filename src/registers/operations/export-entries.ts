import { type CsvColumn, exactForm, excelForm, type Principal, writeCsv } from '#kernel';
import type { Room } from '../room.ts';
import { namesOf } from '../rules/agency-names.ts';
import { writeCell } from '../rules/cell-text.ts';
import { type EntryFilter, findRegister } from './find-register.ts';

export interface ExportedEntries {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * The entries that match as CSV, with the fields as columns, so that the file can be imported again. `excel` is guarded for
 * spreadsheets, `exact` is letter by letter. Recorded before it leaves. @throws Fault `registers.no-register`
 */
export async function exportEntries(
  room: Room,
  principal: Principal,
  of: { readonly pack: string; readonly register: string },
  filter: EntryFilter,
  form: 'excel' | 'exact',
): Promise<ExportedEntries> {
  const { open, found } = await findRegister(room, principal, of, filter);
  const { register, agencies } = open;
  const names = namesOf(agencies);
  const columns: CsvColumn[] = Object.entries(register.fields).map(([column, { label, type }]) => ({
    column,
    name: label.zh,
    numeric: type === 'number',
  }));
  async function* rows() {
    for (const { values } of found)
      yield Object.fromEntries(Object.entries(register.fields).map(([name, field]) => [name, writeCell(field, values[name], names)]));
  }
  const pieces: Buffer[] = [];
  for await (const piece of writeCsv(rows(), columns, form === 'excel' ? excelForm : exactForm, () => undefined)) pieces.push(piece);
  await room.database.transact((connection) =>
    room.ledger.record(connection, [
      {
        kind: 'registers.export-entries',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `register:${register.pack}/${register.id}`,
        public: { entries: found.length, form },
      },
    ]),
  );
  return { fileName: `${register.id}.csv`, bytes: Buffer.concat(pieces) };
}
