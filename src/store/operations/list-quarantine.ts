import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { type QuarantinePage, readQuarantine } from '../rows/read-quarantine.ts';
import { recordReading } from './record-reading.ts';

export interface ListQuarantine {
  readonly load: string;
  /** Row after which the page begins; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
  /** Rows that are not in a version yet, and not on their way into one; all unless told. */
  readonly open?: boolean;
}

/**
 * Rows of a load that did not pass, with their original text, for an officer of the agency that sent them and nobody else.
 * The reading is decided and recorded before the rows leave.
 */
export async function listQuarantine(context: StoreContext, request: ListQuarantine, principal: Principal): Promise<QuarantinePage> {
  const { load } = request;
  const { resource, agency } = await findOwnLoad(context, load, principal);
  const read = () => readQuarantine(context.database.reader, request);
  if (context.discloseQuarantine) return await context.discloseQuarantine({ principal, load, resource, agency, read });
  const page = await read();
  const { items } = page;
  await recordReading(context, {
    kind: 'store.list-quarantine',
    principal,
    object: `load:${load}`,
    public: { resource, rows: items.length, first: items[0]?.row ?? 0, last: items.at(-1)?.row ?? 0 },
  });
  return page;
}

/** A load of the caller's own agency. @throws Fault `kernel.not-found` for any other: what is hidden looks absent. */
export async function findOwnLoad(context: StoreContext, load: string, principal: Principal) {
  const found = await context.database.reader
    .selectFrom('store.load')
    .select([
      'id',
      'dataset',
      'resource',
      'resource_version',
      'agency',
      'jurisdiction',
      'state',
      'mode',
      'columns',
      'delimiter',
      'file_name',
    ])
    .where('id', '=', load)
    .executeTakeFirst();
  if (!found || found.agency !== principal.agency || found.jurisdiction !== principal.jurisdiction)
    throw kernelFaults['kernel.not-found']();
  return found;
}
