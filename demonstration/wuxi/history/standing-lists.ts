import type { Day } from '#kernel';
import { agencies } from '../city.ts';

/** An entry of a register, kept directly by an officer. Days are counted from the demonstration's start; all of it is made up. */
export interface StandingEntry {
  readonly register: string;
  /** Whose officer keeps it. */
  readonly by: string;
  /** Days before the start. */
  readonly days: number;
  /** Fields that tell the entry from others, to see whether it is there. */
  readonly key: readonly string[];
  values(day: (ahead: number) => Day): Readonly<Record<string, unknown>>;
}

const bureau = 'wx-shuju';
type Values = StandingEntry['values'];

const kept = (register: string, by: string, days: number, key: readonly string[], values: Values): StandingEntry => ({
  register,
  by,
  days,
  key,
  values,
});

/** Two bodies have named nobody yet, so that the coverage of the register shows a gap. */
const unnamed = new Set(['wx-shuiwu', 'wx-jiaoyu']);

const responsible = agencies
  .filter(({ id, kind }) => kind !== 'government' && !unnamed.has(id))
  .map(({ id, responsiblePerson, dataOffice }, at) =>
    kept('responsible-persons', id, 330 - at * 3, ['agency'], (day) => ({
      agency: id,
      person: responsiblePerson,
      office: dataOffice,
      from: day(-340 + at * 3),
    })),
  );

const regimes = ['wx-shuju', 'wx-gongan', 'wx-minzheng', 'wx-renshe', 'wx-ziran', 'wx-weijian'].map((id, at) =>
  kept('security-regimes', id, 300 - at * 5, ['agency', 'kind'], (day) => ({
    agency: id,
    kind: at % 2 === 0 ? 'security' : 'backup',
    title: at % 2 === 0 ? '公共数据安全管理制度（模拟）' : '公共数据备份制度（模拟）',
    from: day(-310 + at * 5),
    // The third ends soon, the last has ended.
    ...(at === 2 ? { until: day(20) } : at === 5 ? { until: day(-15) } : {}),
  })),
);

const standard = (number: string, title: string, kind: string, days: number) =>
  kept('standards', bureau, days, ['number'], (day) => ({ number, title, kind, from: day(-days - 30) }));

const check = (by: string, kind: 'test' | 'assessment' | 'drill', days: number, more: Readonly<Record<string, unknown>> = {}) =>
  kept('security-checks', by, days, ['agency', 'kind', 'held_on'], (day) => ({
    agency: by,
    kind,
    held_on: day(-days - 1),
    settled: false,
    ...more,
    until: day(365 - days),
  }));

/** The city's standing lists under Wuxi 4, 6, 8 to 10, 12, 28 to 31 and 33, with what is missing in them. */
export const standingEntries: readonly StandingEntry[] = [
  kept('plans', bureau, 400, ['title'], (day) => ({
    title: '无锡市公共数据发展规划（模拟）',
    kind: 'data-plan',
    approved_by: 'wx-zhengfu',
    approved_on: day(-410),
    published_on: day(-402),
    from: day(-400),
    until: day(1_400),
  })),
  kept('plans', bureau, 40, ['title'], (day) => ({ title: '公共数据质量提升行动方案（模拟）', kind: 'data-plan', from: day(-35) })),
  standard('DB3202/T 9001', '公共数据资源目录编制指南（模拟）', 'city', 380),
  standard('DB3202/T 9002', '公共数据脱敏技术规范（模拟）', 'norm', 200),
  standard('DB3202/T 9003', '公共数据接口规范（模拟）', 'norm', 90),
  kept('infrastructure', bureau, 350, ['agency', 'name'], (day) => ({
    agency: bureau,
    name: '市政务云平台（模拟）',
    kind: 'cloud',
    standards: ['DB3202/T 9003'],
    compliant: true,
    checked_on: day(-60),
    supplier: '某信息技术有限公司（模拟）',
  })),
  kept('infrastructure', 'wx-gongan', 210, ['agency', 'name'], () => ({
    agency: 'wx-gongan',
    name: '公安数据机房（模拟）',
    kind: 'data-centre',
    compliant: false,
  })),
  kept('exchange-channels', 'wx-renshe', 320, ['channel'], (day) => ({
    channel: '社保与卫健结算专线（模拟）',
    agency: 'wx-renshe',
    with: 'wx-weijian',
    opened_on: '2018-06-01',
    migrate_by: day(60),
  })),
  kept('exchange-channels', 'wx-ziran', 315, ['channel'], () => ({
    channel: '不动产与住建前置机（模拟）',
    agency: 'wx-ziran',
    with: 'wx-zhujian',
    opened_on: '2019-03-15',
  })),
  kept('emergency-plans', bureau, 290, ['agency', 'title'], (day) => ({
    agency: bureau,
    title: '公共数据安全应急预案（模拟）',
    from: day(-295),
    until: day(70),
  })),
  check(bureau, 'drill', 120, { plan: '公共数据安全应急预案（模拟）', settled: true }),
  check(bureau, 'assessment', 100, { findings: '个别接口未限制来源地址（模拟）', settled: true }),
  check('wx-gongan', 'test', 80),
  check('wx-weijian', 'assessment', 50, { findings: '备份未定期恢复验证（模拟）' }),
  ...responsible,
  ...regimes,
  kept('inspections', 'wx-gongan', 45, ['agency', 'kind', 'held_on'], (day) => ({
    agency: 'wx-weijian',
    by: 'wx-gongan',
    kind: 'graded',
    held_on: day(-46),
    findings: '日志留存不足六个月（模拟）',
    correct_by: day(-5),
    settled: false,
  })),
  kept('trainings', bureau, 150, ['agency', 'title', 'held_on'], (day) => ({
    title: '目录编制与一数一源（模拟）',
    agency: bureau,
    held_on: day(-151),
    people: 86,
    participants: ['wx-gongan', 'wx-minzheng', 'wx-renshe'],
  })),
  kept('plans', 'wx-binhu', 110, ['title'], (day) => ({
    title: '滨湖区公共数据发展规划（模拟）',
    kind: 'county-plan',
    from: day(-110),
    until: day(900),
  })),
  kept('plans', 'wx-binhu', 20, ['title'], (day) => ({ title: '滨湖区公共数据行动计划（模拟）', kind: 'county-plan', from: day(-15) })),
  kept('budget-lines', bureau, 310, ['agency', 'year', 'line'], () => ({
    agency: bureau,
    year: 2026,
    line: '信息化—公共数据（模拟）',
    purpose: '共享和开放平台运行（模拟）',
    amount: 860,
  })),
  kept('commendations', 'wx-zhengfu', 60, ['honoured', 'on'], (day) => ({
    honoured: '市公安局数据科（模拟）',
    merit: '按期更新和响应共享（模拟）',
    kind: 'praise',
    by: 'wx-zhengfu',
    on: day(-62),
  })),
  kept('open-data-uses', bureau, 55, ['title'], (day) => ({
    title: '无障碍出行导航（模拟）',
    maker: '某信息技术有限公司（模拟）',
    datasets: ['公交站点信息'],
    field: '出行',
    shown_from: day(-55),
  })),
];
