import type { Bilingual } from '#kernel';

/** What can be wrong with a cell or a row. The texts never hold the value itself: it may be personal. */
const texts = {
  required: { zh: '必填项为空', en: 'a required item is empty' },
  'too-long': { zh: '超过 {limit} 个字符', en: 'longer than {limit} characters' },
  'not-a-number': { zh: '不是数值', en: 'not a number' },
  'leading-zero': { zh: '数值前有多余的 0，若是代码应定义为字符型', en: 'leading zeros would be lost; a code belongs in a text item' },
  'not-an-integer': { zh: '不是整数', en: 'not an integer' },
  'integer-too-large': {
    zh: '超出整型范围（±2^53−1），应定义为数值型或字符型',
    en: 'beyond the integer range (±2^53−1); use a numeric or text item',
  },
  'too-many-digits': { zh: '有效数字超出浮点精度，应定义为数值型', en: 'more digits than a float holds; use a numeric item' },
  'not-a-date': { zh: '不是日期（如 2026-11-22）', en: 'not a date such as 2026-11-22' },
  'no-such-day': { zh: '日历上没有这一天', en: 'no such day in the calendar' },
  'not-a-time': { zh: '不是日期时间（如 2026-11-22 08:30:00）', en: 'not a date and time such as 2026-11-22 08:30:00' },
  'not-a-boolean': { zh: '不是逻辑值（是/否、1/0、true/false）', en: 'not a logical value (是/否, 1/0, true/false)' },
  'not-in-code-set': { zh: '不在代码集 {codeSet} 中', en: 'not in code set {codeSet}' },
  'identity-number-shape': { zh: '不是公民身份号码的形式', en: 'not shaped like a citizen identity number' },
  'identity-number-date': { zh: '公民身份号码中的出生日期不存在', en: 'the birth date in the identity number does not exist' },
  'identity-number-check': { zh: '公民身份号码校验码不符', en: 'the identity number’s check digit is wrong' },
  'credit-code-shape': { zh: '不是统一社会信用代码的形式', en: 'not shaped like a unified social credit code' },
  'credit-code-check': { zh: '统一社会信用代码校验码不符', en: 'the social credit code’s check character is wrong' },
  'nul-character': { zh: '含有空字符（NUL），不能保存', en: 'holds a NUL character, which cannot be stored' },
  'field-count': { zh: '应有 {expected} 列，实有 {found} 列', en: 'has {found} fields where the header has {expected}' },
  'text-after-quote': { zh: '引号结束后还有文字', en: 'text follows a closing quote' },
  'duplicate-key': { zh: '主键与第 {first} 行重复', en: 'the key repeats that of row {first}' },
  'no-such-key': { zh: '现行版本中没有这个主键', en: 'the current version has no row with this key' },
  'key-present': {
    zh: '现行版本已有这个主键的行，未予替换',
    en: 'the current version holds a row with this key already; it was not replaced',
  },
} as const satisfies Record<string, Bilingual>;

export type ReasonCode = keyof typeof texts;
export type ReasonValues = Readonly<Record<string, string | number>>;

/** Wrong with one cell; `values` fill the text. */
export interface CellProblem {
  readonly reason: ReasonCode;
  readonly values?: ReasonValues;
}

/** A problem as quarantine keeps it. */
export interface RowProblem {
  /** The column's header in the file; empty where the row as a whole is meant. */
  readonly column: string;
  /** The item, where one is meant. */
  readonly item?: string;
  readonly reason: ReasonCode;
  readonly text: Bilingual;
}

/** The sentence for a reason, with its values filled in. */
export function describeReason(reason: ReasonCode, values: ReasonValues = {}): Bilingual {
  const put = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { zh: put(texts[reason].zh), en: put(texts[reason].en) };
}
