import type { Selectable } from 'kysely';
import type { LoadView } from '../model.ts';
import type { LoadTable } from '../tables.ts';

/** A load's row as the interface shows it. Holds counts and reasons, never a row's content. */
export function viewLoad(row: Selectable<LoadTable>): LoadView {
  return {
    id: row.id,
    resource: row.resource,
    resourceVersion: row.resource_version,
    agency: row.agency,
    state: row.state,
    phase: row.phase,
    file: {
      name: row.file_name,
      sha256: row.sha256,
      bytes: Number(row.bytes),
      ...(row.encoding === null ? {} : { encoding: row.encoding }),
      ...(row.delimiter === null ? {} : { delimiter: row.delimiter }),
    },
    bytesRead: Number(row.bytes_read),
    counts: {
      rows: Number(row.rows),
      good: Number(row.good),
      bad: Number(row.bad),
      blank: Number(row.blank),
      normalised: Number(row.normalised),
    },
    reasons: row.reasons,
    unchecked: row.unchecked,
    ...(row.problem === null ? {} : { problem: row.problem }),
    ...(row.version === null ? {} : { version: row.version }),
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
  };
}
