import { setTimeout } from 'node:timers/promises';
import type { World } from '../generator/world.ts';
import type { Moments } from '../history/moments.ts';
import type { Entries } from './list-resources.ts';
import type { Caller, SignIn } from './platform.ts';

export interface LoadView {
  readonly id: string;
  readonly state: string;
  readonly file: { readonly name: string };
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number };
}

export interface Loading {
  readonly signIn: SignIn;
  readonly entries: Entries;
  readonly moments: Moments;
  readonly world: World;
}

const patienceMilliseconds = 60_000;

/** The loads of a resource, the newest first. */
export async function findLoads(officer: Caller, resource: string): Promise<readonly LoadView[]> {
  return (await officer.get<{ items: LoadView[] }>(`/api/v1/loads?resource=${resource}&limit=200`)).items;
}

/** Waits for a load to end. */
export async function follow(officer: Caller, begun: LoadView, loaded: (rows: number) => void = () => undefined): Promise<LoadView> {
  let view = begun;
  for (const began = performance.now(); view.state === 'running'; ) {
    const waited = performance.now() - began;
    if (waited > patienceMilliseconds) throw new Error(`load ${view.id} does not end`);
    // A small file takes a tenth of a second, a large one some.
    await setTimeout(waited < 500 ? 20 : 150);
    view = await officer.get<LoadView>(`/api/v1/loads/${view.id}`);
    loaded(view.counts.rows);
  }
  return view;
}
