import { type CsvColumn, excelForm, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { formatRecord } from '../csv/format-record.ts';
import type { ItemToLoad } from '../model.ts';
import { type QuarantinedRow, readQuarantine } from '../rows/read-quarantine.ts';
import { findOwnLoad } from './list-quarantine.ts';
import { recordReading } from './record-reading.ts';

export interface ExportQuarantine {
  readonly load: string;
  /**
   * `report`: for people, with row number and reasons, safe to open in a spreadsheet program. `rows`: the columns of the file
   * and nothing else, letter by letter, to be corrected and uploaded again.
   */
  readonly form: 'report' | 'rows';
}

export interface ExportedQuarantine {
  readonly fileName: string;
  readonly pieces: AsyncIterable<string>;
}

const pageRows = 500;

/**
 * The quarantined rows of a load that are still to be corrected, as CSV, for an officer of the agency that sent them and nobody else.
 * Decided and recorded before the first row leaves.
 */
export async function exportQuarantine(
  context: StoreContext,
  { load, form }: ExportQuarantine,
  principal: Principal,
): Promise<ExportedQuarantine> {
  const origin = await findOwnLoad(context, load, principal);
  const { resource, agency } = origin;
  const page = (after: number) => readQuarantine(context.database.reader, { load, after, limit: pageRows, open: true });
  const columns = await columnsOf(context, load, origin.columns);
  const write = form === 'report' ? writeReport(columns) : writeRows(columns);
  async function* pieces() {
    yield write.head;
    for (let after = 0; ; ) {
      const { items } = await page(after);
      if (items.length === 0) return;
      yield items.map(write.line).join('');
      after = items.at(-1)?.row ?? 0;
    }
  }
  const answer = { fileName: `${origin.file_name.replace(/\.[a-z]{1,4}$/i, '')}-quarantine.csv`, pieces: pieces() };
  if (context.discloseQuarantine) return await context.discloseQuarantine({ principal, load, resource, agency, read: async () => answer });
  const { total } = await page(0);
  await recordReading(context, {
    kind: 'store.export-quarantine',
    principal,
    object: `load:${load}`,
    public: { resource, rows: total, form },
  });
  return answer;
}

/** The items of the file's columns, in their order; without them rows can be shown as they stood only. */
async function columnsOf(context: StoreContext, load: string, columns: readonly string[] | null): Promise<readonly ItemToLoad[]> {
  const segment = await context.database.reader.selectFrom('store.segment').select('items').where('load', '=', load).executeTakeFirst();
  const items = new Map((segment?.items ?? []).map((item) => [item.id, item] as const));
  return (columns ?? []).flatMap((id) => items.get(id) ?? []);
}

function writeReport(items: readonly ItemToLoad[]) {
  const text = (column: string, name: string): CsvColumn => ({ column, name, numeric: false });
  const columns = [
    { ...text('row', '行号'), numeric: true },
    text('problems', '原因'),
    ...(items.length > 0 ? items.map(({ id, name }) => text(id, name)) : [text('raw', '原文')]),
  ];
  return {
    head: excelForm.mark + excelForm.heading(columns),
    line: (row: QuarantinedRow) =>
      excelForm.line(
        [
          row.row,
          row.problems.map(({ column, text: why }) => `${column}${column === '' ? '' : '：'}${why.zh}`).join('；'),
          ...(items.length > 0 ? items.map(({ id }) => row.cells?.[id] ?? '') : [row.raw]),
        ],
        columns,
      ),
  };
}

function writeRows(items: readonly ItemToLoad[]) {
  return {
    head: `\ufeff${formatRecord(items.map(({ name }) => name))}\r\n`,
    line: ({ cells, raw }: QuarantinedRow) => `${items.length > 0 ? formatRecord(items.map(({ id }) => cells?.[id] ?? '')) : raw}\r\n`,
  };
}
