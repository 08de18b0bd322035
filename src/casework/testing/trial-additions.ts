import { readOwnBodies } from '#law';
import type { TrialCityAdditions } from './trial-city.ts';

const regionOf: Readonly<Record<string, string>> = { p: 'prov', c: 'city', x: 'county' };

/** The bodies of `trials/city.yaml`, where the first letter of their names says. */
export function ownBodiesOf(packDirectory: string): TrialCityAdditions {
  const bodies = Object.entries(readOwnBodies(packDirectory));
  if (bodies.length === 0) return {};
  const placed = bodies.map(([id, { kind, offices = [] }]) => [id, { region: regionOf[id.slice(0, 1)] ?? 'city', kind, offices }]);
  return { agencies: Object.fromEntries(placed) as NonNullable<TrialCityAdditions['agencies']> };
}

/** What a law, a file and a trial add to the trial city, the narrower over the wider; undefined where none adds anything. */
export function joinAdditions(...additions: readonly (TrialCityAdditions | undefined)[]): TrialCityAdditions | undefined {
  const joined: Record<string, object> = {};
  for (const one of additions) for (const [part, entries] of Object.entries(one ?? {})) joined[part] = { ...joined[part], ...entries };
  return Object.keys(joined).length === 0 ? undefined : (joined as TrialCityAdditions);
}
