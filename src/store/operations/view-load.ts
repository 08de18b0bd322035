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
    mode: row.mode,
    ...(row.base_version === null ? {} : { baseVersion: row.base_version }),
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
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
    ...paceOf(row),
    ...(row.state === 'running' && row.cancel_at !== null ? { cancelling: true } : {}),
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
    ...changeOf(row),
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
  };
}

/** How fast it reads, from its first chunk to its last so far. Both instants are the database's. */
function paceOf(row: Selectable<LoadTable>): Pick<LoadView, 'pace'> {
  const read = Number(row.bytes_read);
  const milliseconds = row.progress_at.getTime() - row.begun_at.getTime();
  if (row.state !== 'running' || row.phase !== 'reading' || read === 0 || milliseconds <= 0) return {};
  const perSecond = (read * 1_000) / milliseconds;
  const left = Math.max(0, Number(row.bytes) - read);
  return { pace: { bytesPerSecond: Math.round(perSecond), secondsLeft: Math.ceil(left / perSecond) } };
}

function changeOf({ added, changed, removed, in_place: inPlace }: Selectable<LoadTable>): Pick<LoadView, 'change'> {
  if (added === null || changed === null || removed === null) return {};
  return { change: { added: Number(added), changed: Number(changed), removed: Number(removed), inPlace: inPlace ?? false } };
}
