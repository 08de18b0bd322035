import type { PublicKind } from '#kernel';
import type { DemonstrationResource } from '../resources/index.ts';
import { physician, roadTransport } from '../resources/index.ts';
import type { Moment } from './moments.ts';

/** A member of the public: the nth inhabitant, or the nth company, of the city. */
export interface Citizen {
  readonly login: string;
  readonly kind: PublicKind;
  readonly nth: number;
}

/** One application for conditionally open data, and how far it has come. */
export interface Application {
  readonly applicant: Citizen;
  readonly resource: DemonstrationResource;
  readonly purpose: string;
  readonly format: 'csv' | 'xlsx' | 'json' | 'api';
  readonly filed: Moment;
  /** The provider's answer; consent runs so many days from the start of the demonstration. */
  readonly answered?: { readonly when: Moment } & ({ readonly until: number } | { readonly reasons: string });
  readonly agreement?: { readonly when: Moment; readonly answer: 'signed' | 'declined' };
  readonly opened?: Moment;
  /** When the applicant took the data as a file. */
  readonly taken?: readonly Moment[];
  readonly withdrawn?: Moment;
}

const citizen = (login: string, nth: number): Citizen => ({ login, kind: 'citizen', nth });
const organisation = (login: string, nth: number): Citizen => ({ login, kind: 'legal-person', nth });

/** Every state an application can be in; the first applicant holds data that was opened. */
export const applications: readonly Application[] = [
  {
    applicant: citizen('citizen.one', 11),
    resource: roadTransport,
    purpose: '高校毕业论文：分析本市道路运输企业的规模分布，只发表汇总结果。',
    format: 'csv',
    filed: { days: 66 },
    answered: { when: { days: 61 }, until: 200 },
    agreement: { when: { days: 59 }, answer: 'signed' },
    opened: { days: 57 },
    taken: [{ days: 56 }, { days: 21 }, { nights: 3, hour: 20 }],
  },
  {
    applicant: organisation('company.one', 3),
    resource: roadTransport,
    purpose: '为同行业企业建立经营评分并对外销售。',
    format: 'api',
    filed: { days: 52 },
    answered: { when: { days: 46 }, reasons: '申请用途为推断业户的经营情况并转让，与该数据的开放条件不符（目录所列开放条件）。' },
  },
  {
    applicant: citizen('citizen.two', 23),
    resource: physician,
    purpose: '制作社区就医指南，标注各机构的执业科目。',
    format: 'xlsx',
    filed: { days: 41 },
    answered: { when: { days: 36 }, until: 90 },
    agreement: { when: { days: 34 }, answer: 'declined' },
  },
  {
    applicant: citizen('citizen.three', 37),
    resource: roadTransport,
    purpose: '了解周边货运企业。',
    format: 'csv',
    filed: { days: 30 },
    withdrawn: { days: 29 },
  },
  {
    applicant: organisation('company.two', 8),
    resource: physician,
    purpose: '医疗人力资源研究：统计各科执业医师数量。',
    format: 'csv',
    filed: { workdays: 14 },
  },
  {
    applicant: organisation('company.three', 15),
    resource: roadTransport,
    purpose: '物流园区选址研究。',
    format: 'json',
    filed: { workdays: 12 },
    answered: { when: { workdays: 6 }, until: 180 },
    agreement: { when: { workdays: 4 }, answer: 'signed' },
  },
  {
    applicant: citizen('citizen.one', 11),
    resource: physician,
    purpose: '课程作业：各区县执业医师的空间分布。',
    format: 'csv',
    filed: { workdays: 10 },
    answered: { when: { workdays: 3 }, until: 120 },
  },
  {
    applicant: citizen('citizen.five', 71),
    resource: physician,
    purpose: '退休志愿者编写就医手册，核对执业机构。',
    format: 'csv',
    filed: { workdays: 10 },
  },
  {
    applicant: organisation('company.two', 8),
    resource: roadTransport,
    purpose: '行业协会年度报告：统计各类经营范围的业户数量。',
    format: 'xlsx',
    filed: { days: 160 },
    answered: { when: { days: 154 }, until: -12 },
    agreement: { when: { days: 150 }, answer: 'signed' },
    opened: { days: 149 },
    taken: [{ days: 90 }, { days: 40 }],
  },
  {
    applicant: citizen('citizen.four', 52),
    resource: roadTransport,
    purpose: '调查报道：危险货物运输企业的许可情况。',
    format: 'csv',
    filed: { workdays: 9 },
  },
  {
    applicant: citizen('citizen.two', 23),
    resource: roadTransport,
    purpose: '研究夜间货运与居民区的关系。',
    format: 'xlsx',
    filed: { workdays: 2 },
  },
];

/** Everybody who has applied, once. */
export const citizens: readonly Citizen[] = [...new Map(applications.map(({ applicant }) => [applicant.login, applicant])).values()];
