import * as resources from '../resources/index.ts';
import { disputedRequests } from './disputed-requests.ts';
import type { Moment } from './moments.ts';
import { fewRequests, moreRequests, type Request } from './requests.ts';

/** A program of an agency, its key, and what it looks up with it. */
export interface Program {
  readonly agency: string;
  readonly name: string;
  readonly issued: Moment;
  /** Days of the key's validity. */
  readonly days?: number;
  readonly revoked?: Moment;
  readonly use?: Use;
}

interface Use {
  /** Under the grant of this request. */
  readonly request: Request;
  /** Whose numbers are looked up. */
  readonly of: 'persons' | 'companies';
  /** The column by which. */
  readonly key: string;
  /** From so many days before the start, to so many. */
  readonly from: number;
  readonly to: number;
  /** On a working day, about. */
  readonly calls: number;
}

function requestOf(resource: resources.DemonstrationResource, applicant: string): Request {
  const found = [...fewRequests, ...moreRequests, ...disputedRequests].find(
    (request) => request.resource === resource && request.applicant === applicant,
  );
  if (!found) throw new Error(`${applicant} does not ask for ${resource.content.name}`);
  return found;
}

/** One key has run out, one was revoked, the others are at work: one of them under a grant that stands still. */
export const programs: readonly Program[] = [
  {
    agency: 'wx-renshe',
    name: '稳岗返还审核系统',
    issued: { days: 178 },
    use: { request: requestOf(resources.enterprise, 'wx-renshe'), of: 'companies', key: 'credit_code', from: 60, to: 1, calls: 5 },
  },
  { agency: 'wx-minzheng', name: '低保核对系统（试运行）', issued: { days: 170 }, days: 90 },
  {
    agency: 'wx-minzheng',
    name: '低保核对系统',
    issued: { days: 82 },
    use: { request: requestOf(resources.household, 'wx-minzheng'), of: 'persons', key: 'id_number', from: 60, to: 1, calls: 6 },
  },
  { agency: 'wx-jiaoyu', name: '学生资助管理系统', issued: { days: 66 }, revoked: { days: 31 } },
  { agency: 'wx-weijian', name: '健康影响监测平台', issued: { days: 48 }, days: 60 },
  {
    agency: 'wx-zhujian',
    name: '公租房资格核验系统（一期）',
    issued: { days: 91 },
    use: { request: requestOf(resources.household, 'wx-zhujian'), of: 'persons', key: 'id_number', from: 60, to: 1, calls: 10 },
  },
];

/** What officers look up by hand, for a matter of theirs. */
export interface HandLookUp {
  readonly request: Request;
  readonly matter: string;
  readonly when: Moment;
}

export const handLookUps: readonly HandLookUp[] = [34, 27, 20, 13, 9, 6, 2].map((days, at) => ({
  request: requestOf(resources.household, 'wx-zhujian'),
  matter: `公租房受理〔2026〕${String(411 + at * 17)}号`,
  when: { days, hour: 15 },
}));
