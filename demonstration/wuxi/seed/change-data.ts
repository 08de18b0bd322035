import type { Day } from '#kernel';
import { loginOf } from '../city.ts';
import type { Course } from '../history/courses.ts';
import type { DemonstrationResource } from '../resources/index.ts';
import { findLoads, follow, type Loading, type LoadView } from './follow-load.ts';

interface QuarantinedRow {
  /** Row of the file; its header is row 1. */
  readonly row: number;
  readonly state: 'open' | 'submitted' | 'resolved';
}

/** As many as somebody corrects of an evening. */
const correctedAtOnce = 24;

/** Corrects the first bad rows of a file: what they should have said is what the city's register says on that day. */
export async function correctRows({ signIn, entries, world }: Loading, resource: DemonstrationResource, file: string, day: Day) {
  const officer = await signIn(loginOf(resource.agency, 'officer'));
  const load = (await findLoads(officer, await entries.idOf(resource))).find((each) => each.file.name === file);
  if (!load) throw new Error(`${file} was not loaded`);
  const { items } = await officer.get<{ items: QuarantinedRow[] }>(`/api/v1/loads/${load.id}/quarantine?limit=${correctedAtOnce}`);
  if (items.some(({ state }) => state !== 'open')) return;
  const wanted = new Set(items.map(({ row }) => row));
  const rows: { row: number; values: Record<string, string> }[] = [];
  let row = 1;
  for (const cells of resource.rows?.(world.on(day)) ?? []) {
    row += 1;
    if (wanted.has(row)) rows.push({ row, values: Object.fromEntries(cells.map((cell, at) => [`i${at + 1}`, cell])) });
    if (rows.length === wanted.size) break;
  }
  const { load: begun } = await officer.post<{ load?: LoadView }>(`/api/v1/loads/${load.id}/corrections`, { rows });
  if (!begun) throw new Error(`no correction of ${file} was accepted`);
  const ended = await follow(officer, begun);
  if (ended.state !== 'published') throw new Error(`the correction of ${file} ended ${ended.state}`);
}

/** Makes an earlier version stand again, once. */
export async function rollBack({ signIn, entries }: Loading, resource: DemonstrationResource, given: NonNullable<Course['rolledBack']>) {
  const officer = await signIn(loginOf(resource.agency, 'officer'));
  const address = `/api/v1/resources/${await entries.idOf(resource)}/data-versions`;
  const { items } = await officer.get<{ items: { number: number; kind: string; current: boolean }[] }>(address);
  const current = items.find((version) => version.current);
  if (!current) throw new Error(`${resource.content.name} has no data to roll back`);
  if (items.some(({ kind }) => kind === 'roll-back')) return;
  await officer.post(`${address}/roll-back`, { from: current.number, to: given.to, reason: given.reason });
}
