import type { PublishedResource } from '#catalog';
import type { PublicRelease, Room } from '../room.ts';
import { type Chart, openChartChooser } from '../rules/choose-chart.ts';

/** Rows that a chart is made of at most. */
export const mostChartedRows = 50_000;
/** Charts remembered; then all are forgotten. */
const chartsKept = 2_000;

/** The chart of a release, drawn from its rows once and remembered for as long as nothing that leaves changes. */
export function chartRelease(room: Pick<Room, 'charts'>, release: PublicRelease, entry: PublishedResource): Promise<Chart | undefined> {
  const known = room.charts.get(release.projection);
  if (known) return known;
  if (room.charts.size >= chartsKept) room.charts.clear();
  const made = readChart(release, entry);
  room.charts.set(release.projection, made);
  // A failure is not remembered.
  made.catch(() => room.charts.delete(release.projection));
  return made;
}

async function readChart(release: PublicRelease, entry: PublishedResource): Promise<Chart | undefined> {
  const columns = release.items.flatMap((given) => {
    const item = entry.items.find((each) => each.id === given.id);
    // Masked cells fall into groups of the mask, not of the data.
    return item && given.mask === null ? [{ column: given.column, name: given.name, dataType: item.dataType, key: item.key }] : [];
  });
  const chooser = openChartChooser(columns);
  let read = 0;
  for await (const row of release.scan()) {
    if (++read > mostChartedRows) break;
    chooser.add(row);
  }
  return chooser.choose();
}
