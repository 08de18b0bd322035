import type { Access } from '#access';
import type { Casework } from '#casework';
import { anonymous, dayOf, Fault, type Principal } from '#kernel';
import type { Calendar, ChosenLaws, Field, PackPlaces } from '#law';
import type { Organization } from '#organization';
import { demonstrationPassword } from '../wuxi/city.ts';
import { writeCreditCode } from '../wuxi/generator/enterprises.ts';
import { pickName, writeNumber } from '../wuxi/generator/persons.ts';
import { openRandom } from '../wuxi/generator/random.ts';
import type { PastClock } from '../wuxi/seed/past-clock.ts';
import { Refused, type SignIn, type WireServer } from '../wuxi/seed/platform.ts';
import type { Report } from '../wuxi/seed/progress.ts';
import type { DemonstrationCity } from './city.ts';
import { addDays } from './days.ts';
import { openRegisterKeys } from './register-keys.ts';

/** What a city is brought up on. */
export interface CityPlatform {
  readonly organization: Organization;
  readonly casework: Casework;
  readonly access: Access;
  readonly server: WireServer;
  readonly directory: string;
  readonly packsDirectory: PackPlaces;
  /** The city's law and those chosen below it. */
  readonly laws: ChosenLaws;
  readonly calendar: Calendar;
  readonly clock: PastClock;
  readonly report?: Report;
}

/** Everybody who acts in a city, by the names that the trials give them. */
export interface Stage {
  readonly city: DemonstrationCity;
  readonly platform: CityPlatform;
  readonly signIn: SignIn;
  /** An agency, a member of the public, by its name in the trials: its id in the city. */
  idOf(name: string): Promise<string | undefined>;
  principalOf(person: string): Promise<Principal>;
  /** The person of an agency, by its id, with a duty. */
  holderOf(agency: string, duty: string | null): string;
  /** The form of a case, with texts that go into a register's key told apart from those of earlier cases. */
  tellApart(type: string, form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Says what a person would, where a law asks more than the trial has: a law chosen below adds fields and signatures. */
  insist<Answer>(type: string, person: string, act: (more: More) => Promise<Answer>): Promise<Answer>;
}

/** What is said beyond the trial's own words. */
export interface More {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly signer?: Principal;
  readonly reasons?: string;
  readonly cites?: string;
  /** Whether a document is to be attached. */
  readonly written?: boolean;
}

/** Of the public, by the names of the trials. */
const publicPersons = {
  'ci-zhang': { login: 'gongzhong.zhang', kind: 'citizen' },
  'ci-li': { login: 'gongzhong.li', kind: 'citizen' },
  'co-acme': { login: 'gongsi.moni', kind: 'legal-person' },
} as const;

export const publicLogins = Object.values(publicPersons).map(({ login }) => login);

const reasonsSaid = '经核，情况如所附材料（模拟）';
const lawCited = '《中华人民共和国个人信息保护法》第十三条';
const attempts = 20;
/** Parts that ask for data or have it, in the trials. */
const sidesOfSharing = ['c-transport', 'c-housing', 'c-police', 'p-transport', 'x-housing'] as const;

export function openStage(city: DemonstrationCity, platform: CityPlatform, signIn: SignIn): Stage {
  const { organization } = platform;
  const principals = new Map<string, Promise<Principal>>();
  const enter = async (person: string): Promise<Principal> => {
    if (!Object.hasOwn(publicPersons, person)) return (await organization.signIn(city.loginOf(person), demonstrationPassword)).principal;
    const { login, kind } = publicPersons[person as keyof typeof publicPersons];
    const open = () => organization.public.signIn(login, demonstrationPassword);
    const { principal } = await open().catch(async () => {
      await organization.public.signUp(
        { login, kind, password: demonstrationPassword, ...inventPublic(city, person) },
        { demonstration: true },
      );
      return open();
    });
    return principal;
  };
  const principalOf = (person: string): Promise<Principal> => {
    const known = principals.get(person) ?? enter(person);
    principals.set(person, known);
    return known;
  };
  const partOf = new Map(Object.entries(city.bodies).map(([part, body]) => [body?.id ?? '', part]));
  const holderOf = (agency: string, duty: string | null): string =>
    `${partOf.get(agency) ?? agency}/${duty === 'head' ? 'h' : duty === 'sharing-head' ? 's' : 'o'}`;
  return {
    city,
    platform,
    signIn,
    principalOf,
    holderOf,
    tellApart: openRegisterKeys(platform.laws),
    idOf: async (name) => city.agencyOf(name) ?? (Object.hasOwn(publicPersons, name) ? (await principalOf(name)).id : undefined),
    async insist(type, person, act) {
      const today = dayOf(platform.clock.now());
      const agency = person.split('/')[0] ?? '';
      // Of the own side first, then of whoever may be the other.
      const sides = [agency, ...sidesOfSharing].filter((each) => city.agencyOf(each) !== undefined);
      const signers = ['s', 'h'].flatMap((duty) => sides.map((each) => `${each}/${duty}`));
      let more: More = { fields: {} };
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await act(more);
        } catch (error) {
          const further = await complete(platform, type, error, more, {
            today,
            usual: city.agencyOf('c-transport') ?? '',
            principalOf,
            signers,
          });
          if (!further || attempt === attempts) throw error;
          more = further;
        }
      }
    },
  };
}

interface Completing {
  readonly today: string;
  /** The agency that a matter is most often about. */
  readonly usual: string;
  readonly signers: string[];
  principalOf(person: string): Promise<Principal>;
}

/** What to say so that a refusal falls away; undefined where nothing would. */
async function complete(platform: CityPlatform, type: string, error: unknown, more: More, by: Completing): Promise<More | undefined> {
  const { code, fields } = whatWasRefused(error);
  switch (code) {
    case 'casework.missing': {
      const said = fields.map((name) => [name, invent(findField(platform.laws, type, name), by)] as const);
      return said.length > 0 ? { ...more, fields: { ...more.fields, ...Object.fromEntries(said) } } : undefined;
    }
    case 'casework.unsigned': {
      const signer = by.signers.shift();
      return signer === undefined ? undefined : { ...more, signer: await by.principalOf(signer) };
    }
    case 'casework.reasons':
      return more.reasons === undefined ? { ...more, reasons: reasonsSaid } : undefined;
    case 'casework.citation':
      return more.cites === undefined ? { ...more, cites: lawCited } : undefined;
    case 'casework.written':
      return more.written ? undefined : { ...more, written: true };
    default:
      return undefined;
  }
}

function whatWasRefused(error: unknown): { readonly code: string; readonly fields: readonly string[] } {
  if (error instanceof Fault)
    return { code: error.code, fields: error.places.flatMap(({ field }) => (field === undefined ? [] : [field])) };
  if (!(error instanceof Refused)) return { code: '', fields: [] };
  return { code: error.code, fields: [...error.message.matchAll(/"field":"([\w.-]+)"/g)].map(([, field]) => field ?? '') };
}

/** A field of a case type, of the city's law first, then of those below it. */
function findField({ packs }: ChosenLaws, type: string, name: string): Field | undefined {
  const types = [...packs].reverse().flatMap((pack) => Object.values(pack.cases));
  const ordered = [...types.filter((each) => each.id === type), ...types];
  for (const { filing, steps } of ordered) {
    const found = [
      filing.fields,
      ...Object.values(steps).flatMap((step) => [step.fields, ...Object.values(step.answers).map((answer) => answer.fields)]),
    ]
      .map((fields) => (Object.hasOwn(fields, name) ? fields[name] : undefined))
      .find((field) => field !== undefined);
    if (found) return found;
  }
  return undefined;
}

/** Something that a person could have written there. */
function invent(field: Field | undefined, { today, usual }: Completing): unknown {
  switch (field?.type) {
    case 'bool':
      return true;
    case 'number':
      return 1;
    case 'date':
      return addDays(today, 300);
    case 'choice':
      return field.of[0]?.value ?? '';
    case 'choices':
      return field.of.slice(0, 1).map(({ value }) => value);
    case 'agency':
      return usual;
    case 'agencies':
      return [usual];
    case 'list':
    case 'items':
      return ['i1'];
    case 'table':
      return [Object.fromEntries(Object.entries(field.columns).flatMap(([name, type]) => (type === 'text' ? [[name, '模拟']] : [])))];
    default:
      return '依法履行职责需要（模拟）';
  }
}

function inventPublic(city: DemonstrationCity, person: string): { name: string; identity: string; contact: string } {
  const random = openRandom(`${city.pack}/${person}`);
  const division = city.regions.at(-1)?.code ?? city.jurisdiction.id;
  if (person.startsWith('co-'))
    return {
      name: `${city.jurisdiction.name}模拟信息科技有限公司`,
      identity: writeCreditCode(random, '91', { code: division }),
      contact: 'data@example.cn',
    };
  const sex = random.chance(0.5) ? '1' : '2';
  return { name: pickName(random, sex), identity: writeNumber(random, division, '1988-05-17', sex), contact: 'reader@example.cn' };
}

/** Where nobody acts but an event. */
export const nobody = anonymous;
