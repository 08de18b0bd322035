import { dayOf } from '#kernel';
import { demonstrationPassword } from '../wuxi/city.ts';
import { type Act, carryOut } from '../wuxi/seed/agenda.ts';
import { foundCity } from '../wuxi/seed/found-city.ts';
import { type Kept, keep, readKept } from '../wuxi/seed/kept.ts';
import { openSignIn } from '../wuxi/seed/platform.ts';
import type { Demonstration } from '../wuxi/seed-demonstration.ts';
import type { DemonstrationCity } from './city.ts';
import { addDays } from './days.ts';
import { openCityEntries } from './entries.ts';
import { actsOf, askForData, canPlay, runsOf, type Stopped } from './play.ts';
import { markedRows, resources } from './resources.ts';
import { type CityPlatform, openStage, publicLogins } from './stage.ts';
import { type Course, readCourses } from './trials.ts';

/** How far back a city's past goes. */
export const cityPastDays = 250;

export interface SeededCity {
  readonly demonstration: Demonstration;
  /** Where a trial of the law was not let pass by the rooms; nobody is shown these. */
  readonly stopped: readonly Stopped[];
}

/**
 * Brings up a city of a law through the platform's own operations: people and agencies, a handful of resources with data,
 * and a case in every state in which the law's own trials leave one.
 */
export async function seedCityOf(city: DemonstrationCity, platform: CityPlatform): Promise<SeededCity> {
  const kept = await readKept(platform.directory);
  if (kept && (await platform.organization.isSetUp())) return { demonstration: describe(city, kept), stopped: [] };
  const signIn = openSignIn(platform, demonstrationPassword);
  await foundCity(platform, signIn, city.founding);
  const stage = openStage(city, platform, signIn);
  const entries = openCityEntries(stage);
  const now = new Date();
  const today = dayOf(now);
  const stopped: Stopped[] = [];
  const { packs } = platform.laws;
  const lower = packs.slice(0, -1).map(({ id }) => id);
  const courses = packs.flatMap(({ id }, rank) => {
    const above = packs.slice(rank + 1);
    // What a higher law has a case type for goes by that one's own trials.
    const typesOf = (course: Course) => [
      course.type,
      ...course.acts.map(({ what, given }) => (what === 'file' ? given['case'] : undefined)),
    ];
    const shadowed = (course: Course) => typesOf(course).some((type) => above.some(({ cases }) => cases[String(type)]));
    return readCourses(platform.packsDirectory, id, lower).filter((course) => !shadowed(course) && canPlay(stage, course));
  });
  const typeOf = (id: string) => [...packs].reverse().find(({ cases }) => cases[id])?.cases[id];
  // A law that knows no review of the catalogue, or no request for data, shows what it does know.
  const listed = typeOf('catalog-review')
    ? resources.filter(({ listed, provider }) => listed && city.agencyOf(provider) !== undefined)
    : [];
  const begin = new Date(now.getTime() - (cityPastDays - 20) * 86_400_000);
  let purpose = '';
  const request: Act = {
    at: new Date(`${addDays(dayOf(begin), 10)}T02:00:00Z`),
    name: '申请共享 request · 道路运输从业人员',
    async run() {
      purpose = await askForData(stage, entries);
    },
  };
  const acts: Act[] = [
    ...listed.map((resource, at) => ({
      at: new Date(begin.getTime() + at * 3_600_000),
      name: `编目 catalogue · ${resource.name}`,
      run: () => entries.publish(resource),
    })),
    ...(typeOf('share-request') && listed.length > 0 ? [request] : []),
    ...runsOf(courses, typeOf).flatMap((run) => actsOf(stage, entries, run, today, (what) => stopped.push(what))),
  ];
  const { clock, calendar, report } = platform;
  await carryOut(acts, { past: { clock, calendar, passTime: () => platform.casework.passTime() }, ...(report ? { report } : {}) });
  clock.moveTo(new Date());
  await platform.casework.passTime();
  const officer = await signIn(city.loginOf('c-housing/o'));
  const { secret } = await officer.post<{ secret: string }>('/api/v1/keys', { name: '公租房资格核验系统' });
  const data = resources.find(({ id }) => id === 'r-cond');
  const [first] = data ? markedRows(data, city.regions.at(-1)?.code ?? '') : [];
  const fresh: Kept = {
    publicLogins,
    key: { agency: city.agencyOf('c-housing') ?? '', secret },
    lookUp: { resource: listed.length > 0 ? await entries.slugOf('r-cond') : '', purpose, person: first?.[0] ?? '' },
  };
  await keep(platform.directory, fresh);
  return { demonstration: describe(city, fresh), stopped };
}

function describe({ founding }: DemonstrationCity, kept: Kept): Demonstration {
  const authority =
    founding.agencies.find(({ region, offices }) => region === founding.city.code && offices.includes('authority'))?.id ?? '';
  const byAdministrators = Object.entries(founding.administrators).map(([role, { login, name }]) => ({
    login,
    name,
    agency: authority,
    roles: [role as keyof typeof founding.administrators],
  }));
  return {
    password: demonstrationPassword,
    accounts: [...byAdministrators, ...founding.accounts],
    key: kept.key,
    lookUp: kept.lookUp,
    publicLogins: kept.publicLogins ?? [],
  };
}
