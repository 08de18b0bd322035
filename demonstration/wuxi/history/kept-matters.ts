import { busLine, busStop, elderlyHome, enterprise, hospital, household, parkingLot, roadTransport, school } from '../resources/index.ts';
import { bureau, districtBureau, type Matter, reply } from './matters.ts';

const objected = (
  about: NonNullable<Matter['about']>,
  by: string,
  days: number,
  detail: string,
  ...replies: Matter['replies']
): Matter => ({
  type: 'objection',
  by,
  about,
  when: { days },
  form: { problem: 'error', item: '名称', key: 'SIM-0001', detail, by_whom: '热线来电人（模拟）' },
  replies,
});
const wanted = (topic: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'demand',
  by: bureau,
  when: { days, hour: 9 },
  form: { channel: 'hotline', topic, wanted: `希望开放${topic}数据（模拟）`, voices: 5 },
  replies,
});
const candidate = (days: number, agency: string) => reply(days, bureau, 'sort', 'candidate', { fields: { agency } });
const listed = (about: NonNullable<Matter['about']>, by: string, days: number, cause: string, ...replies: Matter['replies']): Matter => ({
  type: 'opening-list',
  by,
  about,
  when: { days, hour: 9 },
  form: { cause },
  replies,
});
const poor = (about: NonNullable<Matter['about']>, days: number, kind: string, ...replies: Matter['replies']): Matter => ({
  type: 'quality-issue',
  by: bureau,
  about,
  when: { days },
  form: { kind, found: '巡查发现（模拟）' },
  replies,
});
const changed = (about: string, days: number, what: string, ...replies: Matter['replies']): Matter => ({
  type: 'catalog-update',
  by: about,
  about,
  when: { days },
  form: { changed_on: { ahead: -days - 3 }, cause: 'duty', what },
  replies,
});
const required = (version: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'catalog-requirement',
  by: bureau,
  when: { days },
  form: {
    version,
    document: '目录编制要求（模拟）',
    elements: ['name', 'content', 'source', 'sharing', 'opening', 'update-cycle'],
    consulted: ['wx-gongan'],
    from: { ahead: 60 - days },
  },
  replies,
});
const opinion = (days: number) => reply(days, 'wx-gongan', 'opinions', 'given', { fields: { view: '无意见' } });
const planned = (title: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'plan-filing',
  by: districtBureau,
  when: { days },
  form: { title, city_plan: '无锡市公共数据发展规划（模拟）', fit: '目标和指标一致', text: '规划文本（模拟）' },
  replies,
});
const channel = (name: string, by: string, other: string, days: number, ...replies: Matter['replies']): Matter => ({
  type: 'exchange-channel',
  by,
  when: { days },
  form: { channel: name, with: other, opened_on: '2018-09-01', content: '核验结果（模拟）' },
  replies,
});
const merging = (days: number, ahead: number) => reply(days, bureau, 'plan', 'set', { fields: { merge_by: { ahead } } });
const merged = (days: number, by: string) => reply(days, by, 'merge', 'done', { fields: { proof: '已改经共享平台（模拟）' } });

/** Catalogue, collection, opening and quality (Wuxi 9, 12 to 16, 23 to 27) at every step and with every result. */
export const keptMatters: readonly Matter[] = [
  objected(busStop, 'wx-minzheng', 2, '站名与站牌不符（模拟）'),
  objected(
    hospital,
    'wx-minzheng',
    50,
    '地址已变更（模拟）',
    reply(44, 'wx-weijian', 'answer', 'corrected', { fields: { value: '已更正' } }),
  ),
  objected(school, 'wx-zhujian', 64, '校名有误（模拟）', reply(60, 'wx-jiaoyu', 'answer', 'unfounded', { reasons: '与登记一致' })),
  {
    ...objected(enterprise, 'wx-renshe', 30, '状态有误（模拟）'),
    withdrawn: { when: { days: 28 }, reasons: '核对后无误' },
  },
  wanted('公共停车位', 3),
  wanted('养老机构床位', 20, candidate(16, 'wx-minzheng')),
  wanted('公交到站', 45, candidate(40, 'wx-jiaotong'), reply(30, 'wx-jiaotong', 'examine', 'accept', { fields: { plan: { ahead: 40 } } })),
  wanted('办事窗口', 70, reply(66, bureau, 'sort', 'answered', { reasons: '请见政务服务网（模拟）' })),
  wanted(
    '出租车轨迹',
    110,
    candidate(105, 'wx-jiaotong'),
    reply(95, 'wx-jiaotong', 'examine', 'decline', { reasons: '涉及个人行踪' }),
    reply(90, bureau, 'publish', 'published', { fields: { reply: '涉及个人行踪，暂不开放（模拟）' } }),
  ),
  listed(parkingLot, bureau, 5, 'review'),
  listed(busStop, 'wx-jiaotong', 200, 'first', reply(200, 'wx-jiaotong', 'decide', 'listed')),
  listed(busLine, 'wx-jiaotong', 200, 'first', reply(199, 'wx-jiaotong', 'decide', 'listed')),
  listed(household, 'wx-gongan', 190, 'first', reply(188, 'wx-gongan', 'decide', 'kept', { reasons: '含有个人信息' })),
  listed(
    busLine,
    'wx-jiaotong',
    26,
    'law',
    reply(25, 'wx-jiaotong', 'decide', 'removed', { reasons: '改由公交到站数据代替', cites: '《无锡市公共数据管理办法》第二十三条' }),
  ),
  poor(roadTransport, 2, 'late'),
  poor(parkingLot, 24, 'late', reply(21, 'wx-jiaotong', 'fix', 'fixed', { fields: { taken: '已重新装载' } })),
  poor(elderlyHome, 33, 'wrong', reply(30, 'wx-minzheng', 'fix', 'sound', { reasons: '代码集已更新' })),
  changed('wx-zhujian', 4, '承接保障性租赁住房管理（模拟）'),
  changed('wx-jiaoyu', 80, '托育职能划转（模拟）', reply(74, 'wx-jiaoyu', 'update', 'updated', { fields: { entries: ['学校（模拟）'] } })),
  changed('wx-renshe', 66, '内设机构更名（模拟）', reply(60, 'wx-renshe', 'update', 'unaffected', { reasons: '数据项没有变化' })),
  required('2027版（模拟）', 6),
  required('2026版修订（模拟）', 50, opinion(44)),
  required('2026版（模拟）', 300, opinion(292), reply(285, bureau, 'publish', 'published')),
  planned('滨湖区公共数据行动计划（模拟）', 4),
  planned(
    '滨湖区公共数据发展规划（模拟）',
    100,
    reply(94, bureau, 'receive', 'receipt', { fields: { receipt: '锡数备〔2026〕1号（模拟）' } }),
  ),
  channel('社保工伤专线（模拟）', 'wx-renshe', 'wx-weijian', 3),
  channel('不动产交易专线（模拟）', 'wx-zhujian', 'wx-ziran', 40, merging(36, 50)),
  channel('学籍核验前置机（模拟）', 'wx-jiaoyu', 'wx-gongan', 90, merging(86, 20), merged(9, 'wx-jiaoyu')),
  channel('婚姻登记专线（模拟）', 'wx-minzheng', 'wx-gongan', 160, merging(155, -60), merged(65, 'wx-minzheng'), {
    ...reply(62, bureau, 'accept', 'merged'),
  }),
  {
    type: 'collection-item',
    by: 'wx-jiaotong',
    about: roadTransport,
    when: { days: 180 },
    form: { element: '从业资格类别', purpose: '从业资格管理', basis: '《道路运输条例》第九条' },
    replies: [],
  },
  {
    type: 'collection-item',
    by: 'wx-minzheng',
    about: elderlyHome,
    when: { days: 75 },
    form: {
      element: '紧急联系人电话',
      purpose: '服务回访',
      consent: '告知同意书（模拟）',
      stage: 'use',
      manner: '自愿填写',
      scope: '本局和养老机构',
      query_channel: '服务窗口',
      correction_channel: '服务窗口',
    },
    replies: [],
  },
];
