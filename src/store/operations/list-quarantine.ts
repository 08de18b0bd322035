import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { type QuarantinePage, readQuarantine } from '../rows/read-quarantine.ts';

export interface ListQuarantine {
  readonly load: string;
  /** Row after which the page begins; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
}

/**
 * Rows of a load that did not pass, with their original text, for an officer of the agency that sent them and nobody else.
 * The reading is decided and recorded before the rows leave.
 */
export async function listQuarantine(
  context: StoreContext,
  { load, after, limit }: ListQuarantine,
  principal: Principal,
): Promise<QuarantinePage> {
  const found = await context.database.reader
    .selectFrom('store.load')
    .select(['resource', 'agency', 'jurisdiction'])
    .where('id', '=', load)
    .executeTakeFirst();
  if (!found || found.agency !== principal.agency || found.jurisdiction !== principal.jurisdiction)
    throw kernelFaults['kernel.not-found']();
  const disclose = context.discloseQuarantine ?? recordThenRead(context);
  const read = () => readQuarantine(context.database.reader, { load, after, limit });
  return await disclose({ principal, load, resource: found.resource, agency: found.agency, read });
}

function recordThenRead(context: StoreContext): NonNullable<StoreContext['discloseQuarantine']> {
  return async ({ principal, load, resource, read }) => {
    const page = await read();
    await context.database.transact((connection) =>
      context.ledger.record(connection, [
        {
          kind: 'store.list-quarantine',
          jurisdiction: principal.jurisdiction,
          actor: principal.id,
          agency: principal.agency,
          object: `load:${load}`,
          public: { resource, rows: page.items.length, first: page.items[0]?.row ?? 0, last: page.items.at(-1)?.row ?? 0 },
        },
      ]),
    );
    return page;
  };
}
