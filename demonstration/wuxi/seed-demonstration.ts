import { accounts, administrators, agencies, type DemonstrationAccount, demonstrationPassword, loginOf } from './city.ts';
import { generatePersons } from './generator/persons.ts';
import { household, published } from './resources/index.ts';
import { foundCity } from './seed/found-city.ts';
import { type Kept, keep, readKept } from './seed/kept.ts';
import { loadData } from './seed/load-data.ts';
import { openSignIn, type Platform, type SignIn } from './seed/platform.ts';
import { publishResources } from './seed/publish-resources.ts';
import { shareData } from './seed/share-data.ts';

export interface Demonstration {
  readonly password: string;
  readonly accounts: readonly Pick<DemonstrationAccount, 'login' | 'name' | 'agency' | 'roles'>[];
  /** A program's key of the agency that was granted conditional sharing. */
  readonly key: Kept['key'];
  /** A look-up that the key may make, to be tried at once. */
  readonly lookUp: Kept['lookUp'];
}

/** The agency whose request is granted and whose program carries the key. */
const consumer = 'wx-zhujian';

/**
 * Brings up the demonstration city through the platform's own operations: people and agencies, resources by
 * registration, submission and review, data by loading, sharing by application and decision. Each step looks first
 * whether it has been done, so an interrupted start is taken up again, and a finished one is left alone.
 * @throws Error where the database holds a city that is not the demonstration's.
 */
export async function seedDemonstration(platform: Platform): Promise<Demonstration> {
  const kept = await readKept(platform.directory);
  if (kept && (await platform.organization.isSetUp())) return describe(kept);
  const began = performance.now();
  const signIn = openSignIn(platform, demonstrationPassword);
  await foundCity(platform, signIn);
  platform.log(`${agencies.length} agencies, ${accounts.length + Object.keys(administrators).length} accounts`);
  const views = await publishResources(signIn);
  const ids = new Map([...views].map(([resource, view]) => [resource, view.id]));
  platform.log(`${published.length} resources published`);
  for (const resource of published) await loadData(signIn, resource, ids.get(resource) ?? '');
  platform.log('data loaded');
  const numbers = await shareData(signIn, ids);
  const [person] = generatePersons(1);
  const fresh: Kept = {
    key: { agency: consumer, secret: await issueKey(signIn) },
    lookUp: { resource: views.get(household)?.slug ?? '', purpose: numbers.get(consumer) ?? '', person: person?.number ?? '' },
  };
  await keep(platform.directory, fresh);
  platform.log(`demonstration city ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return describe(fresh);
}

/** Last of all, since only its holder ever knows the secret. */
async function issueKey(signIn: SignIn): Promise<string> {
  const officer = await signIn(loginOf(consumer, 'officer'));
  const { secret } = await officer.post<{ secret: string }>('/api/v1/keys', { name: '公租房资格核验系统' });
  return secret;
}

function describe(kept: Kept): Demonstration {
  const byAdministrators = Object.entries(administrators).map(([role, { login, name }]) => ({
    login,
    name,
    agency: 'wx-shuju',
    roles: [role as keyof typeof administrators],
  }));
  return { password: demonstrationPassword, accounts: [...byAdministrators, ...accounts], key: kept.key, lookUp: kept.lookUp };
}
