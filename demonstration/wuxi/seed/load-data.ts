import { setTimeout } from 'node:timers/promises';
import { loginOf } from '../city.ts';
import { type DemonstrationResource, openFile } from '../resources/index.ts';
import type { Person, SignIn } from './platform.ts';

interface LoadView {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly bad: number };
}

const patienceMilliseconds = 120_000;

/** Loads each resource's file where the resource has no data yet. */
export async function loadData(signIn: SignIn, resource: DemonstrationResource, id: string): Promise<void> {
  const officer = await signIn(loginOf(resource.agency, 'officer'));
  const { items } = await officer.get<{ items: LoadView[] }>(`/api/v1/loads?resource=${id}`);
  if (items.some((load) => load.state === 'published')) return;
  const name = encodeURIComponent(`${resource.content.name}.csv`);
  const begun = await officer.upload<LoadView>(`/api/v1/resources/${id}/loads?name=${name}`, openFile(resource));
  const ended = await follow(officer, begun);
  if (ended.state !== 'published' || ended.counts.bad > 0)
    throw new Error(`${resource.content.name} was not loaded: ${JSON.stringify(ended)}`);
}

async function follow(officer: Person, begun: LoadView): Promise<LoadView> {
  let load = begun;
  for (let waited = 0; load.state === 'running'; waited += 100) {
    if (waited > patienceMilliseconds) throw new Error(`load ${load.id} does not end`);
    await setTimeout(100);
    load = await officer.get<LoadView>(`/api/v1/loads/${load.id}`);
  }
  return load;
}
