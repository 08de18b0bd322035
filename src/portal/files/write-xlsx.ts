import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell } from '#access';
import type { CsvColumn } from '#kernel';
import { faults } from '../faults.ts';

/** Rows of one sheet, with its heading (ECMA-376 as every spreadsheet program reads it). */
export const mostSheetRows = 1_048_576;
/** Characters of one cell; longer text is cut and says so. */
const longestCell = 32_767;
const cutMark = '…〔超过表格软件的上限，此处截断；全文见 CSV〕';
const pieceBytes = 65_536;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The parts that do not depend on the rows. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is the heading; 2 is text, so that typing into a cell keeps leading zeros.
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/**
 * Rows as one sheet of an Excel workbook, written at the pace at which it is taken; compressing runs off the main thread.
 * Every text is a text cell: nothing in it can become a formula, and no digit is lost.
 * @param madeAt stands as the time of the parts, so that the same rows give the same bytes.
 * @throws portal.too-many-rows
 */
export async function* writeXlsx(
  rows: AsyncIterable<Readonly<Record<string, Cell>>>,
  columns: readonly CsvColumn[],
  sheet: { readonly name: string; readonly rows: number | undefined; readonly madeAt: Date },
): AsyncGenerator<Buffer> {
  if (sheet.rows !== undefined && sheet.rows >= mostSheetRows)
    throw faults['portal.too-many-rows']({ values: { most: mostSheetRows - 1 } });
  const zip = new ZipFile();
  const content = Readable.from(writeSheet(rows, columns), { objectMode: false });
  const options = { mtime: sheet.madeAt };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, options);
  zip.addBuffer(Buffer.from(workbook(sheet.name)), 'xl/workbook.xml', options);
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml', options);
  const output = zip.outputStream as Readable;
  // Without this a failure of the rows would leave the taker waiting.
  content.once('error', (error) => output.destroy(error));
  zip.end();
  try {
    for await (const piece of output) yield piece as Buffer;
  } finally {
    content.destroy();
    output.destroy();
  }
}

function workbook(name: string): string {
  const title = escape(
    name
      .replace(/[[\]*?:/\\']/g, ' ')
      .slice(0, 31)
      .trim() || '数据',
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* writeSheet(rows: AsyncIterable<Readonly<Record<string, Cell>>>, columns: readonly CsvColumn[]): AsyncGenerator<Buffer> {
  let text = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${Math.max(1, columns.length)}" width="18" customWidth="1"/></cols><sheetData>`;
  text += `<row>${columns.map(({ name }) => textCell(name, 1)).join('')}</row>`;
  let written = 1;
  for await (const row of rows) {
    if (++written > mostSheetRows) throw faults['portal.too-many-rows']({ values: { most: mostSheetRows - 1 } });
    text += `<row>${columns.map(({ column, numeric }) => writeCell(row[column] ?? null, numeric)).join('')}</row>`;
    if (text.length < pieceBytes) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(`${text}</sheetData></worksheet>`, 'utf8');
}

function writeCell(cell: Cell, numeric: boolean): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = String(cell);
  // Fifteen digits are what a spreadsheet keeps of a number.
  if (numeric && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length <= 15) return `<c><v>${text}</v></c>`;
  return textCell(text, 2);
}

function textCell(text: string, style: number): string {
  const kept = text.length > longestCell ? `${text.slice(0, longestCell - cutMark.length)}${cutMark}` : text;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escape(kept)}</t></is></c>`;
}

/** Characters that XML 1.0 cannot hold are written as the format's own escapes; what looks like one is escaped itself. */
function escape(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
