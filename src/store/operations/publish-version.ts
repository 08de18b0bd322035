import type { Insertable } from 'kysely';
import { sql, type WriteConnection } from '#kernel';
import type { StoreContext } from '../context.ts';
import { suspectVersion } from '../rows/suspected.ts';
import type { VersionTable } from '../tables.ts';
import { versionChannel } from './version-channel.ts';

/** Holds a dataset against everybody else who would publish, until the transaction ends. @returns its current version. */
export async function lockDataset(connection: WriteConnection, dataset: string): Promise<number | null> {
  const row = await connection
    .selectFrom('store.dataset')
    .select('current_version')
    .where('id', '=', dataset)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.current_version;
}

/** What the ledger is told beside the version itself. */
export interface PublishRecord {
  readonly resource: string;
  readonly agency: string;
  readonly public: Readonly<Record<string, string | number>>;
}

/** Writes a version as the current one of a locked dataset, with its ledger entry, and tells readers. */
export async function publishVersion(
  context: StoreContext,
  connection: WriteConnection,
  version: Insertable<VersionTable>,
  record: PublishRecord,
): Promise<void> {
  suspectVersion(context.database, record.resource);
  await connection.updateTable('store.dataset').set({ current_version: version.number }).where('id', '=', version.dataset).execute();
  await connection.insertInto('store.version').values(version).execute();
  const rolledBack = version.kind === 'roll-back';
  await context.ledger.record(connection, [
    {
      kind: rolledBack ? 'store.roll-back' : 'store.publish-version',
      jurisdiction: version.jurisdiction,
      actor: version.actor,
      agency: record.agency,
      object: rolledBack ? `dataset:${version.dataset}` : `load:${version.load}`,
      public: {
        resource: record.resource,
        resourceVersion: version.resource_version,
        dataset: version.dataset,
        version: version.number,
        rows: version.rows,
        ...record.public,
      },
    },
  ]);
  await sql`select pg_notify(${versionChannel}, ${record.resource})`.execute(connection);
}
