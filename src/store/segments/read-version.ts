import { CompiledQuery } from 'kysely';
import type { WriteConnection } from '#kernel';
import { describeVersion, type StandingVersion, type VersionRow, versionSql } from './standing-version.ts';

/** A version that is held, the current one unless a number is given; undefined where there is none. */
export async function readVersion(
  connection: Pick<WriteConnection, 'executeQuery'>,
  dataset: string,
  number?: number,
): Promise<StandingVersion | undefined> {
  const found = await connection.executeQuery<VersionRow>(CompiledQuery.raw(versionSql, [dataset, number ?? null]));
  return describeVersion(dataset, found.rows[0]);
}
