import type { Bilingual } from '#kernel';
import { isDay, type Register, type RegisterField } from '#law';
import type { EntryValues } from '../tables.ts';

/** One thing wrong with the values of an entry. */
export interface ValueProblem {
  readonly field: string;
  readonly reason: Bilingual;
}

const longestText = 4_000;
const longestList = 500;

/** Values as they are kept: what is empty is absent, so that “not known” is never stored as a value. */
export function settleValues(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : typeof value === 'string' ? value.trim() : value]),
  );
}

/**
 * Everything wrong with an entry's values: fields that the register does not have, values of another type, what is needed
 * and missing, a last day before the first.
 * @param agencies ids that a field of type agency may name
 */
export function judgeValues(
  register: Register,
  values: Readonly<Record<string, unknown>>,
  agencies: ReadonlySet<string>,
): readonly ValueProblem[] {
  const problems: ValueProblem[] = [];
  const wrong = (field: string, zh: string, en: string) => problems.push({ field, reason: { zh, en } });
  for (const name of Object.keys(values))
    if (!Object.hasOwn(register.fields, name)) wrong(name, '登记簿没有这一项', 'The register has no such field');
  for (const [name, field] of Object.entries(register.fields)) {
    const value = values[name];
    if (value === undefined) {
      if (field.need) wrong(name, `请填写${field.label.zh}`, `Fill in ${field.label.en}`);
    } else if (!isValid(field, value, agencies)) wrong(name, ...saidOf(field));
  }
  const { from, until } = register.validity;
  const [first, last] = [from === undefined ? undefined : values[from], until === undefined ? undefined : values[until]];
  if (until !== undefined && typeof first === 'string' && typeof last === 'string' && last < first)
    wrong(until, '止期早于起期', 'The last day is before the first');
  return problems;
}

function saidOf(field: RegisterField): [string, string] {
  switch (field.type) {
    case 'number':
      return ['应为数字', 'Must be a number'];
    case 'bool':
      return ['应为是或否', 'Must be yes or no'];
    case 'date':
      return ['应为日期（YYYY-MM-DD）', 'Must be a day (YYYY-MM-DD)'];
    case 'choice':
    case 'choices': {
      const [zh, en] = (['zh', 'en'] as const).map((language) => field.of.map(({ label }) => label[language]));
      return [`只能是：${zh?.join('、') ?? ''}`, `Must be one of: ${en?.join(', ') ?? ''}`];
    }
    case 'agency':
    case 'agencies':
      return ['没有这个机构', 'There is no such agency'];
    default:
      return [`应为文字，至多 ${longestText} 字`, `Must be text, ${longestText} characters at most`];
  }
}

function isValid(field: RegisterField, value: unknown, agencies: ReadonlySet<string>): boolean {
  const isText = (each: unknown): each is string => typeof each === 'string' && each.length <= longestText;
  const isList = (each: unknown): each is string[] => Array.isArray(each) && each.length <= longestList && each.every(isText);
  const isOption = (each: string) => field.of.some((option) => option.value === each);
  switch (field.type) {
    case 'text':
      return isText(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'date':
      return isText(value) && isDay(value);
    case 'choice':
      return isText(value) && isOption(value);
    case 'choices':
      return isList(value) && value.every(isOption);
    case 'agency':
      return isText(value) && agencies.has(value);
    case 'agencies':
      return isList(value) && value.every((each) => agencies.has(each));
    case 'list':
      return isList(value);
  }
}

/** Values that have been judged and found sound. */
export function soundValues(values: Readonly<Record<string, unknown>>): EntryValues {
  return values as EntryValues;
}
