import { loginOf } from '../city.ts';
import { type DemonstrationResource, enterprise, household, insurance } from '../resources/index.ts';
import type { SignIn } from './platform.ts';

interface CaseView {
  readonly number: string;
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

interface Request {
  readonly resource: DemonstrationResource;
  readonly applicant: string;
  readonly duty: string;
  /** Items asked for, by name; all where none is named. */
  readonly items?: readonly string[];
  /** How far it goes: filed; agreed to by the provider; granted by the authority. */
  readonly until: 'filed' | 'provider-agreed' | 'granted';
}

const requests: readonly Request[] = [
  {
    resource: household,
    applicant: 'wx-zhujian',
    duty: '公租房申请人资格核验（公共租赁住房管理办法第八条）：核对申请人身份与户籍',
    items: ['公民身份号码', '姓名', '户籍所在区县', '户籍地址', '标识'],
    until: 'granted',
  },
  { resource: enterprise, applicant: 'wx-renshe', duty: '稳岗返还审核：核对申请企业的登记状态', until: 'granted' },
  {
    resource: insurance,
    applicant: 'wx-minzheng',
    duty: '最低生活保障申请家庭经济状况核对（社会救助暂行办法第十一条）',
    items: ['公民身份号码', '姓名', '参保类别', '参保状态', '标识'],
    until: 'provider-agreed',
  },
  {
    resource: household,
    applicant: 'wx-jiaoyu',
    duty: '义务教育阶段入学资格审核：核对适龄儿童户籍',
    items: ['公民身份号码', '姓名', '出生日期', '户籍地址', '标识'],
    until: 'filed',
  },
];

/**
 * Files the requests of the demonstration and carries each as far as it shall come.
 * @returns the case numbers by applicant.
 */
export async function shareData(signIn: SignIn, ids: ReadonlyMap<DemonstrationResource, string>): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const request of requests) {
    const about = ids.get(request.resource) ?? '';
    const applicant = await signIn(loginOf(request.applicant, 'officer'));
    const { items: own } = await applicant.get<{ items: { number: string; type: string; about: { id: string } | null }[] }>(
      `/api/v1/cases?type=share-request&about=${about}&limit=100`,
    );
    const open = own.find((each) => each.type === 'share-request' && each.about?.id === about);
    const number = open?.number ?? (await file(applicant, request, about)).number;
    numbers.set(request.applicant, number);
    if (request.until === 'filed') continue;
    await answer(signIn, request.resource.agency, number, 'bodies');
    if (request.until === 'granted') await answer(signIn, 'wx-shuju', number, 'review');
  }
  return numbers;
}

async function file(applicant: Awaited<ReturnType<SignIn>>, request: Request, about: string): Promise<CaseView> {
  const { items } = request.resource.content;
  const form = {
    duty: request.duty,
    // The catalogue numbers a new entry's items in their order.
    ...(request.items ? { items: items.flatMap((item, at) => (request.items?.includes(item.name) ? [`i${at + 1}`] : [])) } : {}),
    mode: 'lookup',
  };
  return applicant.post<CaseView>('/api/v1/cases', { type: 'share-request', about, form });
}

/** Agrees to a step on the agency's behalf where it waits for that; a case further on stays as it is. */
async function answer(signIn: SignIn, agency: string, number: string, step: string): Promise<void> {
  const officer = await signIn(loginOf(agency, 'officer'));
  const address = `/api/v1/cases/${encodeURIComponent(number)}`;
  const { tasks } = await officer.get<CaseView>(address);
  if (!tasks.some((task) => task.step === step && task.mine)) return;
  await officer.post(`${address}/answers`, { step, answer: 'agree' });
}
