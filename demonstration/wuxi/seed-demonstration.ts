import { dayOf } from '#kernel';
import {
  accounts,
  administrators,
  agencies,
  city,
  counties,
  type DemonstrationAccount,
  demonstrationPassword,
  districtAccounts,
  districtBureau,
  loginOf,
} from './city.ts';
import { fullScale, openWorld, type Scale } from './generator/world.ts';
import { afterwards } from './history/afterwards.ts';
import { applications, citizens } from './history/applications.ts';
import { fewCourses, openCourses, publishedCourses } from './history/courses.ts';
import { disputedRequests } from './history/disputed-requests.ts';
import { keptMatters } from './history/kept-matters.ts';
import { openMoments } from './history/moments.ts';
import { fewRequests, moreRequests, type Request } from './history/requests.ts';
import { standingEntries } from './history/standing-lists.ts';
import { supervised } from './history/supervised.ts';
import { household } from './resources/index.ts';
import { type Act, carryOut } from './seed/agenda.ts';
import { afterwardsActs } from './seed/follow-grants.ts';
import { matterActs } from './seed/follow-matters.ts';
import { foundCity } from './seed/found-city.ts';
import { registerActs } from './seed/keep-registers.ts';
import { type Kept, keep, readKept } from './seed/kept.ts';
import { openEntries } from './seed/list-resources.ts';
import { loadActs } from './seed/load-data.ts';
import { openingActs } from './seed/open-data.ts';
import { openSignIn, type Platform, type SignIn, type Size } from './seed/platform.ts';
import { openRequests } from './seed/share-data.ts';
import { keyActs } from './seed/use-keys.ts';

export interface Demonstration {
  readonly password: string;
  readonly accounts: readonly Pick<DemonstrationAccount, 'login' | 'name' | 'agency' | 'roles'>[];
  /** A program's key of the agency that was granted conditional sharing. */
  readonly key: Kept['key'];
  /** A look-up that the key may make, to be tried at once. */
  readonly lookUp: Kept['lookUp'];
  /** Accounts of the public site, with the same password; none in the small city. */
  readonly publicLogins: readonly string[];
}

/** The agency whose request is granted and whose program carries the key. */
const consumer = 'wx-zhujian';

/** How far back the city's past goes: to be the start of the clock of the past. */
export const pastDays = 430;

const smallScale: Scale = { persons: 2_000, companies: 500 };

function scaleOf(size: Size): Scale {
  if (size === 'small') return smallScale;
  return size === 'full' ? fullScale : size;
}

/** What an earlier start has told, without looking at the database; undefined where none has come to its end. */
export async function recallDemonstration(directory: string): Promise<Demonstration | undefined> {
  const kept = await readKept(directory);
  return kept && describe(kept);
}

/**
 * Brings up the demonstration city through the platform's own operations: people and agencies, resources by
 * registration, submission and review, data by loading, sharing by application and decision. Each matter looks first
 * whether it has been done, so an interrupted start is taken up again, and a finished one is left alone.
 * The full city has a past: its clock is moved from one matter to the next until it shows the present.
 * @throws Error where the database holds a city that is not the demonstration's.
 */
export async function seedDemonstration(platform: Platform): Promise<Demonstration> {
  const kept = await readKept(platform.directory);
  if (kept && (await platform.organization.isSetUp())) return describe(kept);
  const began = performance.now();
  const start = new Date();
  const { past, size = 'small' } = platform;
  if (size !== 'small' && !past) throw new Error('the full city has a past and needs a clock for it');
  const signIn = openSignIn(platform, demonstrationPassword);
  const world = openWorld(scaleOf(size), dayOf(start));
  const moments = openMoments(start, past?.calendar);
  const entries = openEntries(signIn, moments);
  const requests = openRequests(signIn, entries, moments);
  const isWorkday = (day: string) => past?.calendar.isWorkday(day) ?? true;
  const using = { signIn, server: platform.server, entries, requests, moments, world, isWorkday };
  await foundCity(platform, signIn, { city, counties, agencies, administrators, accounts });
  platform.log(`${agencies.length} agencies, ${accounts.length + Object.keys(administrators).length} accounts`);
  const courses = size === 'small' ? fewCourses : [...publishedCourses, ...openCourses];
  const wanted = size === 'small' ? fewRequests : [...fewRequests, ...moreRequests, ...disputedRequests];
  const acts: Act[] = [
    ...courses.flatMap((course) => entries.acts(course)),
    ...courses.flatMap((course) => loadActs(using, course)),
    ...wanted.flatMap((request) => requests.acts(request)),
    ...(size === 'small' ? [] : [...keyActs(using), ...afterwardsActs(signIn, entries, moments, afterwards)]),
    ...(size === 'small' ? [] : openingActs({ ...using, platform }, applications)),
    ...(size === 'small' ? [] : registerActs(signIn, 'wuxi-2020', moments, standingEntries)),
    ...(size === 'small' ? [] : [districtJoins(platform, signIn, moments.at({ days: 350, hour: 9 }))]),
    ...(size === 'small' ? [] : matterActs(signIn, entries, moments, [...keptMatters, ...supervised])),
  ];
  await carryOut(acts, platform);
  past?.clock.moveTo(new Date());
  await past?.passTime();
  const [granted] = fewRequests as readonly [Request];
  const fresh: Kept = {
    ...(size === 'small' ? {} : { publicLogins: citizens.map(({ login }) => login) }),
    key: { agency: consumer, secret: await issueKey(signIn) },
    lookUp: {
      resource: (await entries.find(household)).slug,
      purpose: await requests.numberOf(granted),
      person: world.persons[0]?.number ?? '',
    },
  };
  await keep(platform.directory, fresh);
  platform.log(`demonstration city ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return describe(fresh);
}

/** The district's authority takes part from then on. */
function districtJoins(platform: Platform, signIn: SignIn, at: Date): Act {
  const founding = { city, counties, agencies: [...agencies, districtBureau], administrators, accounts: districtAccounts };
  return { at, name: '区局加入 district joins', run: () => foundCity(platform, signIn, founding) };
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
  return {
    password: demonstrationPassword,
    accounts: [...byAdministrators, ...accounts],
    key: kept.key,
    lookUp: kept.lookUp,
    publicLogins: kept.publicLogins ?? [],
  };
}
