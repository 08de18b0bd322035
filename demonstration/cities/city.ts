import type { Agency, AssignableRole, Region } from '#organization';
import { administrators, type DemonstrationAccount } from '../wuxi/city.ts';
import { writeCreditCode } from '../wuxi/generator/enterprises.ts';
import { pickName } from '../wuxi/generator/persons.ts';
import { openRandom } from '../wuxi/generator/random.ts';
import type { Founding } from '../wuxi/seed/found-city.ts';
import { type Part, type PartOfTrials, parts } from './parts.ts';

/** What a city says of itself; everything else follows from its law. */
export interface CityPlan {
  /** Id of its own law. */
  readonly pack: string;
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly nameEn: string };
  /** Its divisions, the own first. */
  readonly regions: readonly [Omit<Region, 'jurisdiction'>, ...Omit<Region, 'jurisdiction'>[]];
  /** Its bodies by the part that they play in the law's trials. */
  readonly bodies: Readonly<Partial<Record<Part, Body>>>;
}

export interface Body {
  readonly id: string;
  /** Short name before the dot of its accounts' logins. */
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  /** Offices that this law gives it beside those of its part. */
  readonly offices?: readonly string[];
  /** What it plays where no law's trials but its own know the part. */
  readonly plays?: PartOfTrials;
}

export interface DemonstrationCity extends CityPlan {
  readonly founding: Founding;
  /** The agency that plays a part; undefined where the city has none. */
  agencyOf(part: string): string | undefined;
  /** The login of a person as trials write them: `c-housing/o`. */
  loginOf(person: string): string;
}

const dutyOf: Readonly<Record<string, AssignableRole>> = { o: 'officer', o2: 'officer', h: 'head', s: 'sharing-head' };
const suffixOf: Readonly<Record<string, string>> = { o: 'officer', o2: 'officer2', h: 'head', s: 'sharing-head' };
const tierOf: Readonly<Record<string, string>> = { p: 'province', c: 'city', x: 'county' };

/** A plan with everybody in it: names, codes and persons are made up from the plan's own words, the same at every start. */
export function describeCity(plan: CityPlan): DemonstrationCity {
  const { regions, jurisdiction } = plan;
  const [own, ...counties] = regions;
  const bodies = Object.entries(plan.bodies) as [Part, Body][];
  const regionOf = (part: Part) => regions.find(({ tier }) => tier === tierOf[part.slice(0, 1)]) ?? own;
  const agencies = bodies.map(([part, body]): Omit<Agency, 'jurisdiction'> => {
    const random = openRandom(`${plan.pack}/${body.id}`);
    const { kind, offices, dataOffice } = body.plays ?? parts[part];
    const region = regionOf(part);
    return {
      id: body.id,
      name: body.name,
      nameEn: body.nameEn,
      kind,
      offices: [...offices, ...(body.offices ?? [])],
      dataOffice,
      region: region.code,
      creditCode: writeCreditCode(random, kind === 'enterprise' ? '91' : '11', region),
      responsiblePerson: pickName(random, random.chance(0.5) ? '1' : '2'),
    };
  });
  const accounts = bodies.flatMap(([part, body]) =>
    Object.keys(dutyOf)
      .filter((duty) => duty !== 'o2' || (body.plays ?? parts[part]).offices.length > 0)
      .map((duty, at): DemonstrationAccount => {
        const random = openRandom(`${plan.pack}/${body.id}/${duty}`);
        return {
          login: `${body.login}.${suffixOf[duty] ?? duty}`,
          name: pickName(random, random.chance(0.5) ? '1' : '2'),
          staffNumber: `D${String(at + 1).padStart(3, '0')}`,
          agency: body.id,
          roles: [dutyOf[duty] ?? 'officer'],
        };
      }),
  );
  const bodyOf = (part: string): Body | undefined => (Object.hasOwn(plan.bodies, part) ? plan.bodies[part as Part] : undefined);
  return {
    ...plan,
    founding: { city: { ...own, jurisdiction: jurisdiction.id }, counties, agencies, administrators, accounts },
    agencyOf: (part) => bodyOf(part)?.id,
    loginOf(person) {
      const [part = '', duty = 'o'] = person.split('/');
      const body = bodyOf(part);
      if (!body) throw new Error(`${jurisdiction.nameEn} has nobody for ${person}`);
      return `${body.login}.${suffixOf[duty] ?? 'officer'}`;
    },
  };
}
