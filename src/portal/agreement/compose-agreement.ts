import { createHash } from 'node:crypto';

/** What the blanks of the agreement are filled with. Days are `YYYY-MM-DD`. */
export interface AgreementBlanks {
  readonly number: string;
  /** Name of the law, and what of it the agreement rests on: `《无锡市公共数据管理办法》第二十四条第三款`. */
  readonly basis: string;
  readonly provider: string;
  readonly applicant: string;
  readonly applicantKind: string;
  readonly identity: string;
  readonly dataset: string;
  readonly code: string;
  readonly items: readonly string[];
  readonly purpose: string;
  readonly format: string;
  readonly until: string;
  /** Days after the end within which the data is destroyed. */
  readonly destroyDays: number;
  /** Conditions of the catalogue entry. */
  readonly conditions: string;
  /** Further terms that the provider set. */
  readonly terms: string;
}

export const usualDestroyDays = 30;

/** One line each: what people have written cannot begin a clause of its own. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。．.；;，,]+$/, '');

/**
 * The agreement on opening and use (wuxi-24-3) with its blanks filled: purpose, term, duties and destruction, after the
 * fields that licence agreements of Chinese open-data sites have. The Chinese text is what both sides sign; the same blanks
 * always give the same text.
 */
export function composeAgreement(blanks: AgreementBlanks): string {
  const conditions = inline(blanks.conditions);
  const terms = inline(blanks.terms);
  return [
    '公共数据开放应用协议',
    `编号：${blanks.number}`,
    '',
    `甲方（数据提供机构）：${inline(blanks.provider)}`,
    `乙方（数据使用人）：${inline(blanks.applicant)}（${blanks.applicantKind}，证件号码 ${blanks.identity}）`,
    '',
    `根据${blanks.basis}，双方就有条件开放数据的开放和应用订立本协议。`,
    '',
    `一、数据范围。甲方向乙方开放“${inline(blanks.dataset)}”（资源代码 ${blanks.code}）的下列数据项：${blanks.items.map(inline).join('、')}。需要脱敏的，脱敏后提供。`,
    `二、数据格式。${blanks.format}。`,
    `三、利用目的。乙方只为下列目的使用数据：${inline(blanks.purpose)}。改变目的的，应当重新申请。`,
    `四、期限。自双方签署之日起至 ${blanks.until} 止。期满、提前终止或者授权撤销的，平台停止提供数据。`,
    '五、乙方的义务。',
    '（一）不得以任何形式向第三方提供、转让或者公开所获取的原始数据；',
    '（二）不得通过比对、关联等方式识别特定自然人，不得还原脱敏内容；',
    '（三）采取必要的安全措施；发生或者可能发生泄露、篡改、丢失的，立即采取补救措施并告知甲方；',
    '（四）发布成果的，注明数据提供机构、资源代码和获取日期。',
    `六、销毁。乙方应当自期限届满或者协议终止之日起 ${blanks.destroyDays} 日内销毁数据及其全部副本，并保留销毁记录备查。`,
    '七、甲方的义务。按照目录所列的更新周期维护数据；数据有更正的，通过平台提供更正后的数据。',
    '八、违约。乙方违反本协议的，甲方可以停止开放；造成损害的，依法承担责任。',
    `九、开放条件和其他约定。${[conditions, terms].filter((text) => text !== '').join('；') || '无'}。`,
    '十、签署。乙方以平台账户签名，甲方由其工作人员在平台签署；平台登记签署时间和正文的 SHA-256 值。本协议自甲方签署之日起生效。',
  ].join('\n');
}

/** SHA-256 of the text in UTF-8, hex. */
export function digestAgreement(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
