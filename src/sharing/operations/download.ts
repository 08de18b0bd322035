import { Readable } from 'node:stream';
import type { ProjectedItem } from '#access';
import { type CsvColumn, exactForm, excelForm, kernelFaults, type Principal, type Receipt, writeCsv } from '#kernel';
import type { Room } from '../room.ts';
import type { DownloadBody } from '../routes/wire.ts';
import { demandMatter } from './demand-matter.ts';

/** Files written at once by one process; each keeps reading for as long as its taker is slow. */
const downloadsAtOnce = 4;

/** Item types whose cells are numbers. */
const numeric = new Set(['N', 'Y', 'B', 'I', 'F']);

export interface BulkFile {
  readonly file: Readable;
  readonly receipt: Receipt;
  /** Data version that the rows are from. */
  readonly version: string;
  readonly grant: string;
}

/**
 * Every row under a grant with the mode `download`, as CSV: recorded before the first row leaves, at the taker's pace,
 * and cut off soon after the grant ends.
 * @throws the refusals of access; sharing.matter-missing; kernel.busy
 */
export async function download(room: Room, principal: Principal, code: string, body: DownloadBody): Promise<BulkFile> {
  demandMatter(room, principal, body.case);
  if (room.downloads.running >= downloadsAtOnce) throw kernelFaults['kernel.busy']();
  room.downloads.running += 1;
  let pieces: AsyncGenerator<Buffer> | undefined;
  try {
    const disclosed = await room.access.discloseAll({
      mode: 'download',
      principal,
      resource: code,
      purpose: body.purpose ?? body.case ?? '',
      items: body.items ?? [],
      selector: {},
      case: body.case,
      reason: body.reason,
      operator: principal.kind === 'application' ? body.operator : undefined,
    });
    const columns = await columnsOf(room, disclosed.grant.resource, disclosed.items);
    const form = body.form === 'excel' ? excelForm : exactForm;
    pieces = writeCsv(disclosed.rows, columns, form, () => undefined);
    // The first rows are read before the answer begins: a failure to read them is an answer of its own.
    const first = await pieces.next();
    const rest = pieces;
    const file = Readable.from(resume(first, rest), { objectMode: false });
    file.once('close', () => {
      room.downloads.running -= 1;
      // A taker who left before the first byte leaves the reading open.
      void rest.return(undefined).catch(() => undefined);
    });
    return { file, receipt: disclosed.receipt, version: disclosed.version, grant: disclosed.grant.id };
  } catch (error) {
    room.downloads.running -= 1;
    throw error;
  }
}

async function* resume(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}

async function columnsOf(room: Room, resource: string, items: readonly ProjectedItem[]): Promise<CsvColumn[]> {
  const publication = await room.findPublication(resource);
  const typeOf = new Map(publication?.items.map((item) => [item.id, item.dataType]));
  return items.map(({ id, column, name }) => ({ column, name, numeric: numeric.has(typeOf.get(id) ?? '') }));
}
