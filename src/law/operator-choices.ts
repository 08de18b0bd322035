import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';

/** What an operator may choose where a text is silent, in words, with each value. */
const choices: Readonly<Record<string, { readonly name: LawText; readonly values: Readonly<Record<string, LawText>> }>> = {
  joint_review: {
    name: { zh: '项目联合审查', en: 'Joint review of projects' },
    values: {
      true: { zh: '已确定具备条件', en: 'conditions are confirmed' },
      false: { zh: '未确定具备条件', en: 'conditions are not confirmed' },
    },
  },
  routing: {
    name: { zh: '跨层级申请由谁审核', en: 'Who decides a request across levels' },
    values: {
      applicant: { zh: '申请机构同级的主管部门', en: 'the authority of the applicant’s level' },
      provider: { zh: '提供机构同级的主管部门', en: 'the authority of the provider’s level' },
      common: { zh: '双方共同上级的主管部门', en: 'the authority of their common superior' },
    },
  },
};

/** A choice that a law leaves to the operator, as the law page shows it: policy, never law. */
export interface OperatorChoice {
  readonly choice: string;
  readonly name: LawText;
  /** What was chosen; null where nothing was. */
  readonly value: LawText | null;
  /** The matters of this law that turn on it. */
  readonly cases: readonly LawText[];
}

/** The choices on which some matter of a law turns, with what the operator has chosen. */
export function listChoices(pack: Pack, chosen: Readonly<Record<string, unknown>>): OperatorChoice[] {
  return Object.entries(choices).flatMap(([choice, { name, values }]) => {
    const cases = Object.values(pack.cases)
      .filter((type) => [...stringsIn(type)].some((text) => asks(text, choice)))
      .map((type) => type.name);
    return cases.length === 0 ? [] : [{ choice, name, value: values[String(chosen[choice])] ?? null, cases }];
  });
}

function asks(text: string, choice: string): boolean {
  return text.includes(`choice.${choice}`) || (choice === 'routing' && /(^|@)routed$/.test(text));
}

/** Every text of a case type, sources of its conditions among them. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* stringsIn(inner);
}
