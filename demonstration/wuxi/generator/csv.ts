import { Readable } from 'node:stream';

/** Cells quoted where RFC 4180 asks for it; lines end in CRLF. */
function writeRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

const chunkLength = 65_536;

/** A CSV file as UTF-8 chunks, made while it is read. */
function* writeChunks(header: readonly string[], rows: Iterable<readonly string[]>): Generator<Buffer> {
  let text = writeRecord(header);
  for (const row of rows) {
    text += writeRecord(row);
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

export function openCsv(header: readonly string[], rows: Iterable<readonly string[]>): Readable {
  return Readable.from(writeChunks(header, rows), { objectMode: false });
}
