import { dayOf } from '#kernel';
import { loginOf } from '../city.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, type World } from '../generator/world.ts';
import type { Moment, Moments } from '../history/moments.ts';
import type { Request } from '../history/requests.ts';
import { type HandLookUp, handLookUps, type Program, programs } from '../history/use.ts';
import type { Act } from './agenda.ts';
import type { Entries } from './list-resources.ts';
import { openCaller, Refused, type SignIn, type WireServer } from './platform.ts';
import type { Requests } from './share-data.ts';

interface KeyView {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

export interface Using {
  readonly signIn: SignIn;
  readonly server: WireServer;
  readonly entries: Entries;
  readonly requests: Requests;
  readonly moments: Moments;
  readonly world: World;
  readonly isWorkday: (day: string) => boolean;
}

const hourOfCalls = (days: number): Moment => ({ nights: days, hour: 11 });

/** Keys as they were issued and taken away, and the calls made with them; what officers look up by hand. */
export function keyActs(using: Using): Act[] {
  const { moments, signIn } = using;
  const secrets = new Map<Program, string>();
  const act = (at: Date, zh: string, en: string, name: string, run: () => Promise<unknown>): Act => ({
    at,
    name: `${zh} ${en} · ${name}`,
    run,
  });
  const outlets = new Map<Program, Outlet>();
  const callOnce = async (program: Program, use: NonNullable<Program['use']>, days: number) => {
    const outlet = outlets.get(program) ?? (await findOutlet(using, use.request));
    outlets.set(program, outlet);
    if (await wasUsed(using, use.request, outlet.grant, dayOf(moments.at(hourOfCalls(days))))) return;
    const secret = secrets.get(program) ?? (await renewKey(signIn, program));
    secrets.set(program, secret);
    await callOn(using, program, days, outlet, secret);
  };
  const issueOnce = async (program: Program) => {
    if (!(await findKey(signIn, program))) secrets.set(program, await issueKey(signIn, program));
  };
  const callsOf = (program: Program, use: NonNullable<Program['use']>): Act[] =>
    Array.from({ length: use.from - use.to + 1 }, (_, past) => use.from - past).map((days) =>
      act(moments.at(hourOfCalls(days)), '核查', 'look-ups', program.name, () => callOnce(program, use, days)),
    );
  return [
    ...programs.flatMap((program) => [
      act(moments.at(program.issued), '签发密钥', 'key', program.name, () => issueOnce(program)),
      ...(program.revoked ? [act(moments.at(program.revoked), '吊销密钥', 'revocation', program.name, () => revoke(signIn, program))] : []),
      ...(program.use ? callsOf(program, program.use) : []),
    ]),
    ...handLookUps.map((each) => act(moments.at(each.when), '人工查询', 'by hand', each.matter, () => lookUpByHand(using, each))),
  ];
}

/** The program's newest key. */
async function findKey(signIn: SignIn, { agency, name }: Program): Promise<KeyView | undefined> {
  const officer = await signIn(loginOf(agency, 'officer'));
  const { items } = await officer.get<{ items: KeyView[] }>('/api/v1/keys');
  return items.filter((key) => key.name === name).sort((one, other) => Number(other.id) - Number(one.id))[0];
}

async function issueKey(signIn: SignIn, { agency, name, days }: Program, replaces?: string): Promise<string> {
  const officer = await signIn(loginOf(agency, 'officer'));
  const body = { name, ...(days === undefined ? {} : { days }), ...(replaces === undefined ? {} : { replaces, overlapHours: 0 }) };
  return (await officer.post<{ secret: string }>('/api/v1/keys', body)).secret;
}

/** Nobody knows the secret any more that an interrupted start was told: another key takes the place of that one. */
async function renewKey(signIn: SignIn, program: Program): Promise<string> {
  return issueKey(signIn, program, (await findKey(signIn, program))?.id);
}

async function revoke(signIn: SignIn, program: Program): Promise<void> {
  const key = await findKey(signIn, program);
  if (key?.state === 'active') await (await signIn(loginOf(program.agency, 'officer'))).delete(`/api/v1/keys/${key.id}`);
}

/** Where a program calls: found once. */
interface Outlet {
  readonly grant: string;
  readonly address: string;
  readonly purpose: string;
}

async function findOutlet({ signIn, entries, requests }: Using, request: Request): Promise<Outlet> {
  const officer = await signIn(loginOf(request.applicant, 'officer'));
  const { id, slug } = await entries.find(request.resource);
  const { items } = await officer.get<{ items: { id: string; holder: { id: string } }[] }>(
    `/api/v1/grants?resource=${id}&side=held&limit=50`,
  );
  const grant = items.find(({ holder }) => holder.id === request.applicant);
  if (!grant) throw new Error(`${request.applicant} holds no grant of ${request.resource.content.name}`);
  return { grant: grant.id, address: `/api/v1/sharing/${slug}/lookup`, purpose: await requests.numberOf(request) };
}

/** Whether a grant was used on a day. */
async function wasUsed({ signIn }: Using, request: Request, grant: string, day: string): Promise<boolean> {
  const officer = await signIn(loginOf(request.applicant, 'officer'));
  const { days } = await officer.get<{ days: { day: string; calls: number; refused: number }[] }>(`/api/v1/grants/${grant}/use`);
  return days.some((each) => each.day === day && each.calls + each.refused > 0);
}

/** A program's look-ups on one day: many on working days, some on others, each of them recorded; under a grant that stands still, refused. */
async function callOn(using: Using, program: Program, days: number, outlet: Outlet, secret: string): Promise<void> {
  const { server, moments, world, isWorkday } = using;
  const { use, name } = program;
  if (!use) return;
  const random = openRandom(`wuxi/look-ups/${name}/${days}`);
  const most = isWorkday(dayOf(moments.at(hourOfCalls(days)))) ? use.calls : Math.ceil(use.calls / 5);
  const caller = openCaller(server, name, { authorization: `Bearer ${secret}` });
  const call = () => {
    const number = use.of === 'persons' ? anyOf(random, world.persons).number : anyOf(random, world.companies).creditCode;
    return caller.post(outlet.address, { purpose: outlet.purpose, key: { [use.key]: number } }).catch((error: unknown) => {
      if (!(error instanceof Refused && error.code.startsWith('access.'))) throw error;
    });
  };
  await Promise.all(Array.from({ length: random.integer(Math.ceil(most / 2), most) }, call));
}

async function lookUpByHand({ signIn, entries, requests, world }: Using, { request, matter }: HandLookUp): Promise<void> {
  const officer = await signIn(loginOf(request.applicant, 'officer'));
  const { slug } = await entries.find(request.resource);
  const { items } = await officer.get<{ items: unknown[] }>('/api/v1/queries?limit=50');
  if (JSON.stringify(items).includes(matter)) return;
  const key = { id_number: anyOf(openRandom(`wuxi/by-hand/${matter}`), world.persons).number };
  await officer.post(`/api/v1/sharing/${slug}/console-lookup`, { purpose: await requests.numberOf(request), case: matter, key });
}
