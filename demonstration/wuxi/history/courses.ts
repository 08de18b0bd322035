import * as resources from '../resources/index.ts';
import type { Moment } from './moments.ts';

/** One file of a resource: whole, with some bad rows, or so bad that it is refused. */
export interface Delivery {
  readonly when: Moment;
  readonly quality?: 'messy' | 'useless';
  /** Only what has changed, by key; the resource tells it. */
  readonly mode?: 'upsert';
  /** Broken off by the officer as soon as it has begun. */
  readonly cancelled?: true;
  /** When some of its bad rows are corrected, in the workbench. */
  readonly corrected?: Moment;
}

/** What happens to a resource. */
export interface Course {
  readonly resource: resources.DemonstrationResource;
  /** When it is registered and submitted. */
  readonly listed: Moment;
  /** When the authority answers; without it nobody has. */
  readonly reviewed?: Moment;
  readonly result?: 'agree' | 'return';
  /** Why it was returned. */
  readonly reasons?: string;
  /** Supplied after the return and handed in again; without an answer it waits for one. */
  readonly again?: { readonly submitted: Moment; readonly reviewed?: Moment };
  /** Registered and not submitted. */
  readonly draft?: true;
  readonly deliveries: readonly Delivery[];
  /** Rows of one file at full size, roughly: for the progress shown. */
  readonly rows: number;
  /** A later version of the entry, whose update cycle is another. */
  readonly revision?: { readonly listed: Moment; readonly reviewed?: Moment; readonly updateCycle: string };
  /** The current version is set aside and an earlier one stands again. */
  readonly rolledBack?: { readonly when: Moment; readonly to: number; readonly reason: string };
}

const listed = (days: number): Pick<Course, 'listed' | 'reviewed' | 'result'> => ({
  listed: { days: days + 5, hour: 9 },
  reviewed: { days, hour: 15 },
  result: 'agree',
});

/** Files that came so many days before the start. Bureaus deliver on the same few days, as they do. */
const files = (...days: readonly number[]): Delivery[] => days.map((each) => ({ when: { nights: each, hour: each === 0 ? 6 : 21 } }));

/** The thirty published resources: some fresh, some past their update cycle, some with several versions. */
export const publishedCourses: readonly Course[] = [
  {
    resource: resources.household,
    ...listed(400),
    // Bureaus with large registers send the whole once, and what has changed from then on.
    deliveries: [...files(100), ...[60, 30, 7, 0].map((nights) => ({ when: { nights, hour: 5 }, mode: 'upsert' as const }))],
    rows: 200_000,
  },
  {
    resource: resources.insurance,
    ...listed(400),
    deliveries: [{ when: { nights: 21, hour: 20 }, cancelled: true }, ...files(20)],
    rows: 135_000,
  },
  { resource: resources.enterprise, ...listed(400), deliveries: files(390, 200, 0), rows: 20_000 },
  {
    resource: resources.busStop,
    ...listed(400),
    deliveries: files(390, 200, 14),
    rows: 1_800,
    revision: { listed: { days: 0, hour: 9 }, updateCycle: 'quarterly' },
  },
  { resource: resources.adoption, ...listed(400), deliveries: files(390, 14), rows: 120 },
  {
    resource: resources.vehicle,
    ...listed(310),
    deliveries: [...files(1), { when: { nights: 0, hour: 7 }, mode: 'upsert' }],
    rows: 60_000,
  },
  { resource: resources.marriage, ...listed(310), deliveries: files(150), rows: 30_000 },
  { resource: resources.relief, ...listed(210), deliveries: files(200, 14), rows: 2_000 },
  { resource: resources.socialOrganisation, ...listed(310), deliveries: files(300, 100), rows: 1_200 },
  { resource: resources.elderlyHome, ...listed(310), deliveries: files(300, 60), rows: 180 },
  { resource: resources.pension, ...listed(210), deliveries: files(20), rows: 37_000 },
  { resource: resources.vacancy, ...listed(210), deliveries: files(60, 30, 5), rows: 3_000 },
  { resource: resources.realEstate, ...listed(310), deliveries: files(150, 1), rows: 40_000 },
  { resource: resources.constructionPermit, ...listed(210), deliveries: files(150, 5), rows: 4_000 },
  {
    resource: resources.presale,
    listed: { days: 221, hour: 9 },
    reviewed: { days: 217, hour: 15 },
    result: 'return',
    reasons: '内容摘要未说明预售面积的口径，请补充；更新周期请与网上备案的频率一致。',
    again: { submitted: { days: 214, hour: 11 }, reviewed: { days: 210, hour: 15 } },
    deliveries: files(60),
    rows: 1_200,
  },
  { resource: resources.publicRental, ...listed(110), deliveries: files(20), rows: 3_000 },
  {
    resource: resources.busLine,
    ...listed(400),
    deliveries: files(200, 30),
    rows: 320,
    rolledBack: { when: { days: 26 }, to: 1, reason: '文件误用了规划中的线网，现行线路以上一版本为准。' },
  },
  {
    resource: resources.parkingLot,
    ...listed(400),
    deliveries: [...files(300, 200), { when: { nights: 20, hour: 21 }, quality: 'useless' }],
    rows: 1_500,
  },
  { resource: resources.roadTransport, ...listed(210), deliveries: files(100, 14), rows: 4_000 },
  {
    resource: resources.hospital,
    ...listed(310),
    deliveries: [...files(300, 100), { when: { nights: 14, hour: 21 }, quality: 'messy' }],
    rows: 2_600,
  },
  { resource: resources.physician, ...listed(210), deliveries: files(30), rows: 9_000 },
  { resource: resources.birth, ...listed(110), deliveries: files(1), rows: 12_000 },
  {
    resource: resources.foodLicence,
    ...listed(310),
    deliveries: [...files(100), { when: { nights: 5, hour: 21 }, quality: 'messy', corrected: { workdays: 1, hour: 9 } }],
    rows: 12_000,
  },
  { resource: resources.penalty, ...listed(210), deliveries: files(60, 30, 1), rows: 3_000 },
  { resource: resources.school, ...listed(310), deliveries: files(300), rows: 1_100 },
  { resource: resources.enrolment, ...listed(210), deliveries: files(150), rows: 14_000 },
  { resource: resources.waterAccount, ...listed(210), deliveries: files(20), rows: 50_000 },
  {
    resource: resources.waterQuality,
    ...listed(310),
    deliveries: files(300, 200, 100, 60),
    rows: 360,
    revision: { listed: { days: 130 }, reviewed: { days: 125 }, updateCycle: 'quarterly' },
  },
  { resource: resources.serviceItem, ...listed(210), deliveries: files(150, 14), rows: 2_200 },
  { resource: resources.airQuality, ...listed(400), deliveries: files(390, 300, 200, 100, 60, 30, 5, 0), rows: 6_000 },
];

/** What is still on its way: fresh, due soon, past its target, returned, not yet submitted. */
export const openCourses: readonly Course[] = [
  { resource: resources.waterOutlet, listed: { workdays: 4 }, deliveries: [], rows: 0 },
  {
    resource: resources.landPermit,
    listed: { workdays: 16 },
    reviewed: { workdays: 13 },
    result: 'return',
    reasons: '请补充数据来源系统的名称，并说明地块坐落的精度。',
    again: { submitted: { workdays: 9 } },
    deliveries: [],
    rows: 0,
  },
  {
    resource: resources.companyWater,
    listed: { workdays: 12 },
    reviewed: { workdays: 8 },
    result: 'return',
    reasons: '“年用水量”可能反映企业的生产经营情况，请写明汇总或者脱敏的方式，并补充开放条件中对再利用的限制。',
    deliveries: [],
    rows: 0,
  },
  { resource: resources.residencePermit, listed: { workdays: 1 }, draft: true, deliveries: [], rows: 0 },
];

/** The small city: five resources with data and one under review, all of today. */
export const fewCourses: readonly Course[] = [
  ...publishedCourses
    .filter((course) => resources.few.includes(course.resource))
    .map(({ revision: _, ...course }) => ({ ...course, deliveries: files(0) })),
  ...openCourses.slice(0, 1),
];
