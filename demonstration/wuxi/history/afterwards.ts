import type { DemonstrationResource } from '../resources/index.ts';
import { household, pension, relief } from '../resources/index.ts';
import type { Moment } from './moments.ts';

/** One step that somebody answers in such a case. */
interface Reply {
  readonly when: Moment;
  /** `holder`, or the authority. */
  readonly by: 'holder' | 'authority';
  readonly step: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly answer: string };
}

/** What became of a request after its result: found by the resource and whoever asked for it. */
export interface Afterwards {
  readonly resource: DemonstrationResource;
  readonly holder: string;
  readonly type: 'grant-release' | 'grant-misuse' | 'share-dispute';
  /** In both languages, for the progress shown. */
  readonly name: string;
  readonly by: 'holder' | 'provider';
  readonly when: Moment;
  readonly form: Readonly<Record<string, string>>;
  /** A form field that holds a day so many days after the start. */
  readonly day?: { readonly field: string; readonly ahead: number };
  readonly replies: readonly Reply[];
}

/** A grant given back, one suspended, one revoked, a dispute under way. */
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
];
