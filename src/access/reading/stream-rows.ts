import type { Projection, Row } from '../disclosure/projection.ts';
import type { Room } from '../room.ts';
import { readFault } from './coalesce-look-ups.ts';
import type { Cells, Segment } from './row-source.ts';

/** Keeps the server's words out of a failure: they may quote cells. */
export async function guarded<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw readFault(error);
  }
}

/** Every row of a segment, filtered and masked. */
export async function* projectAll(room: Room, segment: Segment, projection: Projection): AsyncIterable<Row> {
  try {
    for await (const chunk of room.source.stream(segment, projection.reads))
      for (const cells of chunk) {
        const row = projection.project(cells);
        if (row) yield row;
      }
  } catch (error) {
    throw readFault(error);
  }
}

/** A page of rows, filtered and masked. */
export function projectPage(projection: Projection, page: readonly Cells[]): readonly Row[] {
  return page.map((cells) => projection.project(cells)).filter((row) => row !== undefined);
}
