import { bureau, government, type Matter, reply } from './matters.ts';

const inspected = { subject: '公共数据目录和授权使用（模拟）', measures: ['ask', 'read', 'copy'] };
const visited = { present: '数据科负责人', asked: '问答笔录一份', read: ['授权台账'], copied: ['授权台账—封001'], cooperation: 'full' };
const found = (days: number, correct: number, findings: string) =>
  reply(days, bureau, 'visit', 'findings', { fields: { ...visited, findings, correct_by: { ahead: correct } } });

const inspection = (about: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'inspection',
  by: bureau,
  about,
  when: { days },
  form: inspected,
  replies,
});

const pursued = (body: string, kind: string, facts: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'liability',
  by: bureau,
  when: { days },
  form: { body, kind, facts, reply_by: { ahead: 10 - days } },
  replies,
});
const stated = (days: number, by: string, statement: string) => reply(days, by, 'statement', 'given', { fields: { statement } });
const discipline = (days: number) =>
  reply(days, bureau, 'decide', 'discipline', { reasons: '查证属实（模拟）', fields: { to: '纪检监察机关' } });

const round = (name: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'assessment',
  by: bureau,
  when: { days },
  form: {
    round: name,
    indicators: ['目录完整', '按期更新', '共享响应'],
    quality: '按更新周期和装载结果',
    bodies: ['wx-gongan', 'wx-minzheng'],
  },
  replies,
});
const ownViews = (days: number) =>
  ['wx-gongan', 'wx-minzheng'].map((by) => reply(days, by, 'comment', 'given', { fields: { view: '已自评（模拟）' } }));
const scored = (days: number) =>
  reply(days, bureau, 'score', 'fixed', {
    fields: {
      scores: [
        { institution: '市公安局', indicator: '按期更新', score: 92 },
        { institution: '市民政局', indicator: '按期更新', score: 88 },
      ],
      report: '评价报告（模拟）',
    },
  });

/** Inspections, liability and evaluation (Wuxi 4, 32, 34 to 36) at every step and with every result. */
export const supervised: readonly Matter[] = [
  inspection('wx-jiaoyu', 3),
  inspection('wx-weijian', 12, found(8, 12, '两项数据未编目（模拟）')),
  inspection(
    'wx-renshe',
    40,
    found(35, -20, '授权到期未清理（模拟）'),
    reply(22, 'wx-renshe', 'correct', 'done', { fields: { taken: '已清理' } }),
  ),
  inspection('wx-minzheng', 90, reply(85, bureau, 'visit', 'clean', { fields: visited })),
  inspection(
    'wx-shijian',
    120,
    found(116, -100, '使用记录不全（模拟）'),
    reply(104, 'wx-shijian', 'correct', 'done', { fields: { taken: '已补记' } }),
    reply(98, bureau, 'conclude', 'settled'),
  ),
  inspection(
    'wx-ziran',
    70,
    found(66, -50, '向第三方提供核查结果（模拟）'),
    reply(52, 'wx-ziran', 'correct', 'done', { fields: { taken: '已停止' } }),
    reply(46, bureau, 'conclude', 'referred', { reasons: '涉及人员责任' }),
  ),
  pursued('wx-jiaotong', 'neglect', '长期未更新目录（模拟）', 4),
  pursued('wx-ziran', 'abuse', '核查结果抄送中介（模拟）', 44, stated(40, 'wx-ziran', '情况属实')),
  pursued('wx-zhujian', 'favouritism', '为亲友查询（模拟）', 60, stated(56, 'wx-zhujian', '已停职'), discipline(50)),
  pursued('wx-weijian', 'abuse', '批量查询（模拟）', 130, stated(126, 'wx-weijian', '情况属实'), discipline(120), {
    ...reply(80, bureau, 'outcome', 'told', { fields: { outcome: '记过（模拟）' } }),
  }),
  pursued('wx-jiaoyu', 'neglect', '逾期答复（模拟）', 95, stated(92, 'wx-jiaoyu', '系统故障所致'), {
    ...reply(88, bureau, 'decide', 'dismissed', { reasons: '未造成后果' }),
  }),
  pursued('wx-shuiwu', 'other-law', '泄露用户信息（模拟）', 150, stated(146, 'wx-shuiwu', '已报告'), {
    ...reply(140, bureau, 'decide', 'other-law', { cites: '《中华人民共和国个人信息保护法》第六十六条', fields: { punisher: '网信部门' } }),
  }),
  round('2026年第三季度（模拟）', 10),
  round('2026年第二季度（模拟）', 60, ...ownViews(55)),
  round('2026年第一季度（模拟）', 150, ...ownViews(145), scored(138)),
  round('2025年度（模拟）', 240, ...ownViews(235), scored(228), {
    ...reply(215, government, 'hand_over', 'taken', { fields: { into: '年度综合考核（模拟）' } }),
  }),
];
