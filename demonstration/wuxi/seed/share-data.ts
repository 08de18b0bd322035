import { loginOf } from '../city.ts';
import type { Moments } from '../history/moments.ts';
import type { Request } from '../history/requests.ts';
import type { Act } from './agenda.ts';
import { type Entries, itemIds } from './list-resources.ts';
import type { SignIn } from './platform.ts';

interface CaseView {
  readonly number: string;
  readonly status: string;
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

interface CaseRow {
  readonly number: string;
  readonly applicant: { readonly id: string };
}

/** Requests, and their numbers once they have been filed. */
export interface Requests {
  acts(request: Request): Act[];
  /** @throws Error where it has not been filed. */
  numberOf(request: Request): Promise<string>;
}

/** Files requests and carries each as far as it shall come. */
export function openRequests(signIn: SignIn, entries: Entries, moments: Moments): Requests {
  const numbers = new Map<Request, string>();
  const look = async (request: Request): Promise<string | undefined> => {
    const { resource, applicant } = request;
    const known = numbers.get(request);
    if (known !== undefined) return known;
    const officer = await signIn(loginOf(applicant, 'officer'));
    const id = await entries.idOf(resource);
    const { items } = await officer.get<{ items: CaseRow[] }>(`/api/v1/cases?type=share-request&about=${id}&limit=200`);
    const number = items.find((each) => each.applicant.id === applicant)?.number;
    if (number !== undefined) numbers.set(request, number);
    return number;
  };
  const numberOf = async (request: Request): Promise<string> => {
    const number = await look(request);
    if (number === undefined) throw new Error(`${request.applicant} has not asked for ${request.resource.content.name}`);
    return number;
  };
  const file = async (request: Request) => {
    if ((await look(request)) !== undefined) return;
    const form = {
      duty: request.duty,
      ...(request.items ? { items: itemIds(request.resource, request.items) } : {}),
      ...(request.until === undefined ? { no_end: '该职责常年履行' } : { until: moments.day(request.until) }),
      modes: ['lookup'],
      ...(request.bodies ? { bodies: request.bodies } : {}),
    };
    const officer = await signIn(loginOf(request.applicant, 'officer'));
    const about = await entries.idOf(request.resource);
    numbers.set(request, (await officer.post<CaseView>('/api/v1/cases', { type: 'share-request', about, form })).number);
  };
  /** Answers a step for an agency where it waits for that; a case further on stays as it is. */
  const answer = async (request: Request, agency: string, step: string, given: NonNullable<Request['opinion']>) => {
    const officer = await signIn(loginOf(agency, 'officer'));
    const address = `/api/v1/cases/${encodeURIComponent(await numberOf(request))}`;
    const { tasks } = await officer.get<CaseView>(address);
    if (!tasks.some((task) => task.step === step && task.mine)) return;
    const { answer: choice, reasons, cites, conditions } = given;
    await officer.post(`${address}/answers`, {
      step,
      answer: choice,
      ...(reasons ? { reasons } : {}),
      ...(cites ? { cites } : {}),
      ...(conditions ? { fields: { conditions } } : {}),
    });
  };
  const withdraw = async (request: Request, reasons: string) => {
    const officer = await signIn(loginOf(request.applicant, 'officer'));
    const address = `/api/v1/cases/${encodeURIComponent(await numberOf(request))}`;
    const { status } = await officer.get<CaseView>(address);
    if (status === 'open') await officer.post(`${address}/withdraw`, { reasons });
  };
  return {
    numberOf,
    acts(request) {
      const { opinion, decision, withdrawn } = request;
      const act = (moment: Request['filed'], zh: string, en: string, run: () => Promise<unknown>): Act => ({
        at: moments.at(moment),
        name: `${zh} ${en} · ${request.resource.content.name}`,
        run,
      });
      return [
        act(request.filed, '申请共享', 'request', () => file(request)),
        ...(opinion
          ? [act(opinion.when, '提供机构意见', 'opinion', () => answer(request, request.resource.agency, 'opinion', opinion))]
          : []),
        ...(decision ? [act(decision.when, '主管部门审核', 'decision', () => answer(request, 'wx-shuju', 'review', decision))] : []),
        ...(withdrawn ? [act(withdrawn.when, '撤回申请', 'withdrawal', () => withdraw(request, withdrawn.reasons))] : []),
      ];
    },
  };
}
