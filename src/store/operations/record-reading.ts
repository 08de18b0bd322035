import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';

/** Records that somebody reads rows, as an act, where nobody else lets them out in the store's stead. */
export async function recordReading(
  context: StoreContext,
  reading: {
    readonly kind: 'store.list-quarantine' | 'store.export-quarantine' | 'store.compare-versions';
    readonly principal: Principal;
    readonly object: string;
    readonly public: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const { principal, kind, object } = reading;
  await context.database.transact((connection) =>
    context.ledger.record(connection, [
      { kind, jurisdiction: principal.jurisdiction, actor: principal.id, agency: principal.agency, object, public: reading.public },
    ]),
  );
}
