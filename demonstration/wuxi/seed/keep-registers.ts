import { loginOf } from '../city.ts';
import type { Moments } from '../history/moments.ts';
import type { StandingEntry } from '../history/standing-lists.ts';
import type { Act } from './agenda.ts';
import type { SignIn } from './platform.ts';

interface RegisterPage {
  readonly items: readonly { readonly values: Readonly<Record<string, unknown>> }[];
}

/** The registers of the city as they were kept over the year: each entry by an officer whose duty it is. */
export function registerActs(signIn: SignIn, pack: string, moments: Moments, entries: readonly StandingEntry[]): Act[] {
  return entries.map((entry) => ({
    at: moments.at({ days: entry.days, hour: 15 }),
    name: `登记 register · ${entry.register}`,
    run: () => enterOnce(signIn, pack, moments, entry),
  }));
}

async function enterOnce(signIn: SignIn, pack: string, moments: Moments, { register, by, key, values }: StandingEntry): Promise<void> {
  const officer = await signIn(loginOf(by, 'officer'));
  const path = `/api/v1/registers/${pack}/${register}`;
  const given = values((ahead) => moments.day(ahead));
  const { items } = await officer.get<RegisterPage>(`${path}?limit=200`);
  if (items.some((item) => key.every((name) => item.values[name] === given[name]))) return;
  await officer.post(`${path}/entries`, { values: given });
}
