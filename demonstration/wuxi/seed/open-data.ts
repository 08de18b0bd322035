import { demonstrationPassword, loginOf } from '../city.ts';
import type { World } from '../generator/world.ts';
import type { Application, Citizen } from '../history/applications.ts';
import type { Moments } from '../history/moments.ts';
import type { Act } from './agenda.ts';
import type { Entries } from './list-resources.ts';
import { type Platform, Refused, type SignIn } from './platform.ts';

interface CaseView {
  readonly number: string;
  readonly status: string;
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

interface CaseRow {
  readonly number: string;
  readonly applicant: { readonly id: string };
}

interface Session {
  readonly id: string;
  readonly cookie: string;
}

export interface Opening {
  readonly platform: Pick<Platform, 'organization' | 'server'>;
  readonly signIn: SignIn;
  readonly entries: Entries;
  readonly moments: Moments;
  readonly world: World;
}

/** The name and number that a citizen states: those of somebody who does not exist. */
function statedBy({ kind, nth }: Citizen, { persons, companies }: World): { name: string; identity: string; contact: string } {
  if (kind === 'legal-person') {
    const company = companies[nth % companies.length];
    return { name: company?.name ?? '', identity: company?.creditCode ?? '', contact: 'data@example.cn' };
  }
  const person = persons[nth % persons.length];
  return { name: person?.name ?? '', identity: person?.number ?? '', contact: person?.mobile ?? '' };
}

/** Signs the citizens up, who then apply, sign and take through the public site's own forms. */
export function openingActs(opening: Opening, applications: readonly Application[]): Act[] {
  const site = openSite(opening);
  const { moments } = opening;
  return applications.flatMap((application) => {
    const { applicant, answered, agreement, opened, taken = [], withdrawn } = application;
    const act = (moment: Application['filed'], zh: string, en: string, run: () => Promise<unknown>): Act => ({
      at: moments.at(moment),
      name: `${zh} ${en} · ${application.resource.content.name}`,
      run,
    });
    return [
      act(application.filed, '申请开放', 'application', () => site.apply(application)),
      ...(answered ? [act(answered.when, '答复', 'answer', () => site.answer(application))] : []),
      ...(agreement ? [act(agreement.when, '协议', 'agreement', () => site.agree(application, agreement.answer))] : []),
      ...(opened ? [act(opened, '开放', 'opening', () => site.open(application))] : []),
      ...taken.map((moment) => act(moment, '获取数据', 'download', () => site.take(application))),
      ...(withdrawn ? [act(withdrawn, '撤回', 'withdrawal', () => site.post(applicant, application, 'withdraw', {}))] : []),
    ];
  });
}

function openSite({ platform, signIn, entries, moments, world }: Opening) {
  const { organization, server } = platform;
  const sessions = new Map<string, Session>();
  const numbers = new Map<Application, string>();

  const enter = async (citizen: Citizen): Promise<Session> => {
    const known = sessions.get(citizen.login);
    if (known) return known;
    const open = () => organization.public.signIn(citizen.login, demonstrationPassword);
    const { token, principal } = await open().catch(async () => {
      const input = { kind: citizen.kind, login: citizen.login, password: demonstrationPassword, ...statedBy(citizen, world) };
      await organization.public.signUp(input, { demonstration: true });
      return open();
    });
    const session = { id: principal.id, cookie: `shuyuan_session=${token}` };
    sessions.set(citizen.login, session);
    return session;
  };
  const send = async (citizen: Citizen, method: 'GET' | 'POST', url: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await server.inject({
      method,
      url,
      headers: { cookie: (await enter(citizen)).cookie, 'content-type': 'application/x-www-form-urlencoded' },
      ...(method === 'POST' ? { payload: Buffer.from(new URLSearchParams(fields).toString()) } : {}),
    });
    if (answer.statusCode >= 400) throw new Refused(`${citizen.login}: ${method} ${url}`, answer);
    return answer.body;
  };
  /** Nobody applies for one resource twice. */
  const look = async (application: Application): Promise<string | undefined> => {
    const { resource, applicant } = application;
    const known = numbers.get(application);
    if (known !== undefined) return known;
    const { id: person } = await enter(applicant);
    const officer = await signIn(loginOf(resource.agency, 'officer'));
    const id = await entries.idOf(resource);
    const { items } = await officer.get<{ items: CaseRow[] }>(`/api/v1/cases?type=opening-request&about=${id}&limit=200`);
    const number = items.find((each) => each.applicant.id === person)?.number;
    if (number !== undefined) numbers.set(application, number);
    return number;
  };
  const numberOf = async (application: Application): Promise<string> => {
    const number = await look(application);
    if (number === undefined) throw new Error(`${application.applicant.login} has not applied for ${application.resource.content.name}`);
    return number;
  };
  const view = async (application: Application): Promise<CaseView> => {
    const officer = await signIn(loginOf(application.resource.agency, 'officer'));
    return officer.get<CaseView>(`/api/v1/cases/${await numberOf(application)}`);
  };
  /** Whether the case waits for this step. */
  const waitsFor = async (application: Application, step: string) => (await view(application)).tasks.some((task) => task.step === step);
  const reply = async (application: Application, body: { readonly step: string } & Readonly<Record<string, unknown>>) => {
    if (!(await waitsFor(application, body.step))) return;
    const officer = await signIn(loginOf(application.resource.agency, 'officer'));
    await officer.post(`/api/v1/cases/${await numberOf(application)}/answers`, body);
  };
  const post = async (citizen: Citizen, application: Application, what: string, fields: Readonly<Record<string, string>>) => {
    if ((await view(application)).status === 'open')
      await send(citizen, 'POST', `/applications/${await numberOf(application)}/${what}`, fields);
  };
  return {
    post,
    async apply(application: Application) {
      if ((await look(application)) !== undefined) return;
      const { slug } = await entries.find(application.resource);
      await send(application.applicant, 'POST', `/datasets/${slug}/apply`, { purpose: application.purpose, format: application.format });
    },
    async answer(application: Application) {
      const { answered } = application;
      if (!answered) return;
      const given =
        'until' in answered
          ? { answer: 'agree', fields: { until: moments.day(answered.until) } }
          : { answer: 'refuse', reasons: answered.reasons };
      await reply(application, { step: 'answer', ...given });
    },
    async agree(application: Application, answer: 'signed' | 'declined') {
      if (!(await waitsFor(application, 'agreement'))) return;
      const { applicant } = application;
      if (answer === 'declined') return post(applicant, application, 'agreement', { answer });
      const page = await send(applicant, 'GET', `/applications/${await numberOf(application)}`);
      const read = /name="read"[^>]*value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
      await post(applicant, application, 'agreement', { answer, read, signature: statedBy(applicant, world).name });
    },
    async take(application: Application) {
      const format = application.format === 'xlsx' ? 'xlsx' : 'csv';
      await send(application.applicant, 'GET', `/applications/${await numberOf(application)}/download.${format}`);
    },
    open: (application: Application) => reply(application, { step: 'open', answer: 'opened' }),
  };
}
