import type { DemonstrationResource } from '../resources/index.ts';
import { enrolment, household, marriage, pension, publicRental, realEstate, relief, vehicle, waterAccount } from '../resources/index.ts';
import type { Moment } from './moments.ts';

/** One step that somebody answers in such a case. */
interface Reply {
  readonly when: Moment;
  readonly by: Side;
  readonly step: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly answer: string };
  /** Where the answer grants: the items by name, and the last day, counted from the start. */
  readonly grants?: { readonly items: readonly string[]; readonly until: number };
}

/** Who acts: whoever asked, whose data it is, or those above both. */
export type Side = 'holder' | 'provider' | 'authority' | 'government';

/** What became of a request after its result: found by the resource and whoever asked for it. */
export interface Afterwards {
  readonly resource: DemonstrationResource;
  readonly holder: string;
  readonly type: 'grant-release' | 'grant-misuse' | 'share-dispute';
  /** In both languages, for the progress shown. */
  readonly name: string;
  readonly by: 'holder' | 'provider' | 'authority';
  readonly when: Moment;
  readonly form: Readonly<Record<string, string>>;
  /** A form field that holds a day so many days after the start. */
  readonly day?: { readonly field: string; readonly ahead: number };
  readonly replies: readonly Reply[];
  readonly withdrawn?: { readonly when: Moment; readonly reasons: string };
}

const failed = (when: Moment, by: Side, step: string, reasons: string): Reply => ({ when, by, step, body: { answer: 'failed', reasons } });

/** Every sequel that the law knows, at every stage: a grant given back, suspended, revoked, upheld; disputes open and ended. */
export const afterwards: readonly Afterwards[] = [
  {
    resource: household,
    holder: 'wx-ziran',
    type: 'grant-misuse',
    name: '超范围使用 misuse',
    by: 'provider',
    when: { days: 50 },
    form: { kind: 'third-party', facts: '日志显示核查结果被抄送给不动产中介服务窗口，与申请的用途不符。' },
    day: { field: 'reply_by', ahead: -42 },
    replies: [
      {
        when: { days: 47 },
        by: 'holder',
        step: 'statement',
        body: { answer: 'given', fields: { statement: '情况属实，窗口由第三方人员值守，已停止使用并收回账户。' } },
      },
      {
        when: { days: 44 },
        by: 'authority',
        step: 'decide',
        body: { answer: 'revoked', reasons: '将共享数据提供给第三方，违反第二十一条第一款；整改后可以重新申请。' },
      },
    ],
  },
  {
    resource: relief,
    holder: 'wx-jiaoyu',
    type: 'grant-release',
    name: '交回授权 release',
    by: 'holder',
    when: { days: 15 },
    form: { reason: '本学年家庭经济困难学生认定已经结束。', kept: 'destroyed' },
    replies: [],
  },
  {
    resource: household,
    holder: 'wx-minzheng',
    type: 'grant-misuse',
    name: '超范围使用 misuse',
    by: 'provider',
    when: { workdays: 3 },
    form: { kind: 'beyond-purpose', facts: '近期有核查未注明办理事项，疑似用于申请用途之外，请说明。' },
    day: { field: 'reply_by', ahead: 5 },
    replies: [],
  },
  {
    resource: pension,
    holder: 'wx-weijian',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { workdays: 5 },
    form: { claim: '老年人健康管理需要知道待遇是否停发，以便及时掌握人员变动；请求提供发放状态一项。' },
    replies: [],
  },
  {
    resource: pension,
    holder: 'wx-minzheng',
    type: 'grant-misuse',
    name: '超范围使用 misuse',
    by: 'authority',
    when: { days: 24 },
    form: { kind: 'beyond-purpose', facts: '巡查发现同一人员一日内被核查多次，请说明用途。' },
    day: { field: 'reply_by', ahead: -14 },
    replies: [
      {
        when: { days: 21 },
        by: 'holder',
        step: 'statement',
        body: { answer: 'given', fields: { statement: '同一家庭三名成员分别申请，均有办件记录，附办件编号。' } },
      },
      {
        when: { days: 18 },
        by: 'authority',
        step: 'decide',
        body: { answer: 'lifted', reasons: '经核对办件记录，使用符合申请的用途。' },
      },
    ],
  },
  {
    resource: realEstate,
    holder: 'wx-minzheng',
    type: 'grant-misuse',
    name: '超范围使用 misuse',
    by: 'provider',
    when: { workdays: 7 },
    form: { kind: 'beyond-purpose', facts: '核查对象中有非救助申请人，请说明依据。' },
    day: { field: 'reply_by', ahead: 3 },
    replies: [
      {
        when: { workdays: 4 },
        by: 'holder',
        step: 'statement',
        body: { answer: 'given', fields: { statement: '系赡养义务人财产核对，按照规定纳入家庭财产范围。' } },
      },
    ],
  },
  {
    resource: vehicle,
    holder: 'wx-jiaotong',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { workdays: 9 },
    form: { claim: '网约车准入需要逐车核对检验有效期，缩小后的数据项不能满足；请求提供检验有效期止一项。' },
    replies: [failed({ workdays: 6 }, 'provider', 'negotiate', '检验状态已能满足准入审查，双方未达成一致。')],
  },
  {
    resource: marriage,
    holder: 'wx-gongan',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { days: 30 },
    form: { claim: '伪造结婚证落户时有发生，仅凭出示证件不能防止；请求提供逐条核验。' },
    replies: [
      failed({ days: 25 }, 'provider', 'negotiate', '坚持由申请人出示证件。'),
      failed({ days: 12 }, 'authority', 'coordinate', '协调未能一致，报市人民政府决定。'),
    ],
  },
  {
    resource: relief,
    holder: 'wx-weijian',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { days: 90 },
    form: { claim: '医疗救助与社会救助对象一致，让群众重复提交证明不符合便民要求；请求逐条核验。' },
    replies: [
      failed({ days: 86 }, 'provider', 'negotiate', '担心名单外泄，未达成一致。'),
      failed({ days: 78 }, 'authority', 'coordinate', '双方意见不一，报市人民政府决定。'),
      {
        when: { days: 64 },
        by: 'government',
        step: 'decide',
        body: { answer: 'share', reasons: '逐条核验不形成名单，属于履行医疗救助职责所必需，予以共享。' },
        grants: { items: ['公民身份号码', '救助类别', '标识'], until: 300 },
      },
    ],
  },
  {
    resource: waterAccount,
    holder: 'wx-gongan',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { days: 88 },
    form: { claim: '请求提供上月用水量，用于排查群租。' },
    replies: [
      failed({ days: 84 }, 'provider', 'negotiate', '用水量不能作为排查依据。'),
      failed({ days: 76 }, 'authority', 'coordinate', '协调不成，报市人民政府决定。'),
      {
        when: { days: 63 },
        by: 'government',
        step: 'decide',
        body: { answer: 'uphold', reasons: '用水量与治安管理的联系不足，维持不提供的结果。' },
      },
    ],
  },
  {
    resource: enrolment,
    holder: 'wx-renshe',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'provider',
    when: { days: 95 },
    form: { claim: '培训补贴改由学校出具证明，共享在读情况已无必要；请求终止共享。' },
    replies: [
      failed({ days: 92 }, 'holder', 'negotiate', '认为仍有必要。'),
      failed({ days: 85 }, 'authority', 'coordinate', '协调不成，报市人民政府决定。'),
      {
        when: { days: 70 },
        by: 'government',
        step: 'decide',
        body: { answer: 'end-sharing', reasons: '补贴办法已经修订，不再需要该数据，终止共享。' },
      },
    ],
  },
  {
    resource: publicRental,
    holder: 'wx-minzheng',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { days: 47 },
    form: { claim: '临时救助时限短，请求在核对期间先行提供保障方式和状态。' },
    replies: [
      {
        when: { days: 43 },
        by: 'provider',
        step: 'negotiate',
        body: { answer: 'settled', fields: { terms: '核对完成前由住房保障机构逐件电话答复，完成后重新申请。' } },
      },
    ],
  },
  {
    resource: realEstate,
    holder: 'wx-zhujian',
    type: 'share-dispute',
    name: '共享争议 dispute',
    by: 'holder',
    when: { days: 62 },
    form: { claim: '提供机构要求每次核查填写申请编号，批量复核时难以做到；请求调整共享条件。' },
    replies: [],
    withdrawn: { when: { days: 58 }, reasons: '批量复核改为分批办理，按原条件执行。' },
  },
];
