import { loginOf } from '../city.ts';
import { openRandom } from '../generator/random.ts';
import { anyOf, type World } from '../generator/world.ts';
import type { Moment, Moments } from '../history/moments.ts';
import { fewRequests } from '../history/requests.ts';
import { household } from '../resources/index.ts';
import type { Act } from './agenda.ts';
import type { Entries } from './list-resources.ts';
import { openCaller, type SignIn, type WireServer } from './platform.ts';
import type { Requests } from './share-data.ts';

interface KeyView {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** Programs of the agencies: one whose key has run out, one revoked, some in use. */
const programs: readonly { agency: string; name: string; issued: Moment; days?: number; revoked?: Moment }[] = [
  { agency: 'wx-renshe', name: '稳岗返还审核系统', issued: { days: 178 } },
  { agency: 'wx-minzheng', name: '低保核对系统（试运行）', issued: { days: 170 }, days: 90 },
  { agency: 'wx-minzheng', name: '低保核对系统', issued: { days: 82 } },
  { agency: 'wx-jiaoyu', name: '学生资助管理系统', issued: { days: 66 }, revoked: { days: 31 } },
  { agency: 'wx-weijian', name: '健康影响监测平台', issued: { days: 48 }, days: 60 },
];

/** The program that looked inhabitants up in the past, until the demonstration's own key took its place. */
const former = { agency: 'wx-zhujian', name: '公租房资格核验系统（一期）', issued: { days: 91 } } as const;

/** Days on which it was used, and how often on each. */
const usedOn = [88, 80, 74, 67, 60, 53, 46, 39, 33, 27, 22, 18, 14, 11, 8, 6, 4, 3, 2, 1] as const;
const callsADay = 12;

export interface Using {
  readonly signIn: SignIn;
  readonly server: WireServer;
  readonly entries: Entries;
  readonly requests: Requests;
  readonly moments: Moments;
  readonly world: World;
}

/** Keys as they were issued and taken away, and the calls made with one. */
export function keyActs(using: Using): Act[] {
  const { moments, signIn } = using;
  let secret: string | undefined;
  const act = (moment: Moment, zh: string, en: string, name: string, run: () => Promise<unknown>): Act => ({
    at: moments.at(moment),
    name: `${zh} ${en} · ${name}`,
    run,
  });
  return [
    ...programs.flatMap((program) => [
      act(program.issued, '签发密钥', 'key', program.name, () => issue(signIn, program)),
      ...(program.revoked ? [act(program.revoked, '吊销密钥', 'revocation', program.name, () => revoke(signIn, program))] : []),
    ]),
    act(former.issued, '签发密钥', 'key', former.name, async () => {
      secret = await issue(signIn, former);
    }),
    ...usedOn.map((days) => act({ days, hour: 11 }, '核查', 'look-ups', former.name, async () => secret && lookUp(using, secret, days))),
  ];
}

async function findKey(signIn: SignIn, { agency, name }: { agency: string; name: string }): Promise<KeyView | undefined> {
  const officer = await signIn(loginOf(agency, 'officer'));
  return (await officer.get<{ items: KeyView[] }>('/api/v1/keys')).items.find((key) => key.name === name);
}

/** @returns the secret; undefined where an earlier start has issued the key, since nobody knows it any more. */
async function issue(signIn: SignIn, program: { agency: string; name: string; days?: number }): Promise<string | undefined> {
  if (await findKey(signIn, program)) return undefined;
  const officer = await signIn(loginOf(program.agency, 'officer'));
  const body = { name: program.name, ...(program.days === undefined ? {} : { days: program.days }) };
  return (await officer.post<{ secret: string }>('/api/v1/keys', body)).secret;
}

async function revoke(signIn: SignIn, program: { agency: string; name: string }): Promise<void> {
  const key = await findKey(signIn, program);
  if (key?.state === 'active') await (await signIn(loginOf(program.agency, 'officer'))).delete(`/api/v1/keys/${key.id}`);
}

/** Looks up some inhabitants under the first request's grant, as the program would for its applicants. */
async function lookUp({ server, entries, requests, world }: Using, secret: string, day: number): Promise<void> {
  const [request] = fewRequests;
  if (!request) return;
  const program = openCaller(server, former.name, { authorization: `Bearer ${secret}` });
  const { slug } = await entries.find(household);
  const purpose = await requests.numberOf(request);
  const random = openRandom(`wuxi/look-ups/${day}`);
  for (let call = 0; call < random.integer(callsADay / 2, callsADay); call += 1)
    await program.post(`/api/v1/sharing/${slug}/lookup`, { purpose, key: { id_number: anyOf(random, world.persons).number } });
}
