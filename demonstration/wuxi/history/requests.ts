import * as resources from '../resources/index.ts';
import type { Moment } from './moments.ts';

interface Answer {
  readonly when: Moment;
  readonly answer: 'agree' | 'refuse';
  readonly reasons?: string;
  /** The legal basis stated. */
  readonly cites?: string;
  /** Conditions of the provider or the authority. */
  readonly conditions?: string;
}

/** One agency's request for another's data, and how far it has come. */
export interface Request {
  readonly resource: resources.DemonstrationResource;
  readonly applicant: string;
  readonly duty: string;
  /** Items asked for, by name; all where none is named. */
  readonly items?: readonly string[];
  /** The last day of use, counted from the start of the demonstration; negative for a grant that has expired. */
  readonly until?: number;
  /** Other bodies whose opinion is asked. */
  readonly bodies?: readonly string[];
  readonly filed: Moment;
  /** The provider's opinion. */
  readonly opinion?: Answer;
  /** The authority's decision. */
  readonly decision?: Answer;
  readonly withdrawn?: { readonly when: Moment; readonly reasons: string };
}

export const agreed = (days: number): Answer => ({ when: { days, hour: 14 }, answer: 'agree' });

/** The requests of the small city too. */
export const fewRequests: readonly Request[] = [
  {
    resource: resources.household,
    applicant: 'wx-zhujian',
    duty: '公租房申请人资格核验（公共租赁住房管理办法第八条）：核对申请人身份与户籍',
    items: ['公民身份号码', '姓名', '户籍所在区县', '户籍地址', '标识'],
    filed: { days: 98 },
    opinion: agreed(95),
    decision: agreed(92),
  },
  {
    resource: resources.enterprise,
    applicant: 'wx-renshe',
    duty: '稳岗返还审核：核对申请企业的登记状态',
    filed: { days: 180 },
  },
  {
    resource: resources.insurance,
    applicant: 'wx-minzheng',
    duty: '最低生活保障申请家庭经济状况核对（社会救助暂行办法第十一条）',
    items: ['公民身份号码', '姓名', '参保类别', '参保状态', '标识'],
    filed: { workdays: 12 },
    opinion: { when: { workdays: 10 }, answer: 'agree' },
  },
  {
    resource: resources.household,
    applicant: 'wx-jiaoyu',
    duty: '义务教育阶段入学资格审核：核对适龄儿童户籍',
    items: ['公民身份号码', '姓名', '出生日期', '户籍地址', '标识'],
    filed: { workdays: 2 },
  },
];

/** Every state a request can be in, some of them some time ago. */
export const moreRequests: readonly Request[] = [
  {
    resource: resources.realEstate,
    applicant: 'wx-zhujian',
    duty: '公租房申请人住房情况核验（公共租赁住房管理办法第七条）：核对有无自有住房',
    items: ['不动产权证号', '公民身份号码', '建筑面积', '用途', '标识'],
    until: 6,
    filed: { days: 148 },
    opinion: { ...agreed(146), conditions: '每次核查须填写申请编号；结果只作资格核验，不留存。' },
    decision: agreed(140),
  },
  {
    resource: resources.enrolment,
    applicant: 'wx-minzheng',
    duty: '困境儿童保障：核对在读情况',
    items: ['公民身份号码', '姓名', '学籍状态', '标识'],
    until: 2,
    filed: { days: 120 },
    opinion: agreed(118),
    decision: agreed(112),
  },
  {
    resource: resources.marriage,
    applicant: 'wx-renshe',
    duty: '失业保险金一次性申领专项核查：核对配偶信息',
    items: ['登记证字号', '男方公民身份号码', '女方公民身份号码', '登记日期', '标识'],
    until: -20,
    filed: { days: 140 },
    opinion: agreed(137),
    decision: agreed(130),
  },
  {
    resource: resources.household,
    applicant: 'wx-minzheng',
    duty: '最低生活保障家庭成员核对（社会救助暂行办法第十一条）',
    items: ['公民身份号码', '姓名', '户籍地址', '标识'],
    until: 300,
    filed: { days: 90 },
    opinion: agreed(87),
    decision: agreed(84),
  },
  {
    resource: resources.household,
    applicant: 'wx-ziran',
    duty: '不动产登记：核对申请人身份',
    items: ['公民身份号码', '姓名', '标识'],
    until: 250,
    filed: { days: 97 },
    opinion: agreed(94),
    decision: agreed(89),
  },
  {
    resource: resources.relief,
    applicant: 'wx-jiaoyu',
    duty: '家庭经济困难学生资助认定：核对是否为救助对象',
    items: ['公民身份号码', '姓名', '救助类别', '标识'],
    filed: { days: 75 },
    opinion: agreed(73),
    decision: agreed(68),
  },
  {
    resource: resources.vehicle,
    applicant: 'wx-jiaotong',
    duty: '网约车准入：核对车辆登记与检验情况',
    filed: { days: 55 },
    opinion: {
      when: { days: 52 },
      answer: 'refuse',
      reasons: '所列职责只需要车辆状态，申请全部数据项超出必要范围；请缩小到号牌号码、车辆类型和状态。',
    },
    decision: {
      when: { days: 47 },
      answer: 'refuse',
      reasons: '同意提供机构意见：申请的数据项超出履行职责的必要范围，可以缩小范围后重新申请。',
    },
  },
  {
    resource: resources.pension,
    applicant: 'wx-weijian',
    duty: '老年人健康管理：核对年龄与待遇状态',
    items: ['公民身份号码', '姓名', '月待遇金额', '标识'],
    filed: { days: 40 },
    opinion: agreed(38),
    decision: {
      when: { days: 33 },
      answer: 'refuse',
      reasons: '健康管理不需要待遇金额，无法律、法规依据；年龄可以通过户籍人口数据核验。',
      cites: '《中华人民共和国个人信息保护法》第六条第二款',
    },
  },
  {
    resource: resources.insurance,
    applicant: 'wx-shijian',
    duty: '个体工商户年报抽查：核对从业人员参保情况',
    filed: { days: 44 },
    withdrawn: { when: { days: 42 }, reasons: '改用统计数据，不再需要逐人核验。' },
  },
  {
    resource: resources.marriage,
    applicant: 'wx-ziran',
    duty: '不动产登记：核对申请人婚姻状况',
    items: ['登记证字号', '男方公民身份号码', '女方公民身份号码', '登记类别', '标识'],
    filed: { workdays: 6 },
  },
  {
    resource: resources.waterAccount,
    applicant: 'wx-zhujian',
    duty: '公租房转租转借检查：核对用水情况',
    items: ['户号', '地址', '上月用水量', '标识'],
    filed: { workdays: 8 },
    opinion: { when: { workdays: 6 }, answer: 'refuse', reasons: '用水量属于用户个人信息，建议先由住房保障机构核实住户名单。' },
  },
  {
    resource: resources.birth,
    applicant: 'wx-renshe',
    duty: '生育保险待遇审核：核对出生情况',
    items: ['证明编号', '母亲公民身份号码', '出生日期', '标识'],
    filed: { days: 0, hour: 9 },
  },
  {
    resource: resources.airQuality,
    applicant: 'wx-weijian',
    duty: '空气污染对人群健康影响监测',
    filed: { days: 50 },
  },
  {
    resource: resources.hospital,
    applicant: 'wx-gongan',
    duty: '医疗机构周边治安与交通组织',
    filed: { days: 26 },
  },
];
