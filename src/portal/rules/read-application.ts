import type { CaseType, Field, Pack, Step } from '#law';

/** How the public applies for data under the law of the city: its own case type, with the steps by what they do. */
export interface ApplicationLaw {
  readonly type: CaseType;
  /** Fields that the applicant fills in, in the law's order. */
  readonly fields: readonly { readonly name: string; readonly field: Field }[];
  /** The step by which the data's agency says yes or no. */
  readonly answer: { readonly step: string; readonly article: string | undefined; readonly limit: ApplicationLimit | undefined };
  /** The step by which the applicant signs; undefined where the law asks for no agreement. */
  readonly agreement: { readonly step: string; readonly article: string | undefined } | undefined;
  /** The step by which the agency signs and opens, after an agreement. */
  readonly delivery: { readonly step: string } | undefined;
  /** Results by which data was given, and by which it was refused. */
  readonly given: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

export interface ApplicationLimit {
  readonly days: number;
  readonly unit: 'wd' | 'day' | 'month' | 'year';
}

/** Fields that the account answers: who applies cannot be said otherwise. */
export const accountFields: readonly string[] = ['applicant', 'identity', 'contact'];
/** Fields for which the public site has an input. */
const askable: readonly string[] = ['text', 'number', 'bool', 'date', 'choice', 'choices', 'items', 'list'];

/**
 * The case type of the matter `opening.request`, as the law of the city has it (wuxi-24-2-a, fushun-22-1-a). Undefined where
 * the law knows no application of the public, or asks for what the public site cannot take.
 */
export function readApplicationLaw(pack: Pack): ApplicationLaw | undefined {
  const type = Object.values(pack.cases).find((each) => each.matter === 'opening.request' && each.filing.by.includes('public'));
  if (!type) return undefined;
  const own = Object.entries(type.filing.fields).filter(([name]) => !accountFields.includes(name));
  if (own.some(([, field]) => !askable.includes(field.type) && field.need !== false)) return undefined;
  const steps = Object.entries(type.steps);
  const byAct = (act: string): [string, Step] | undefined => steps.find(([, step]) => step.act === act);
  const answer = byAct('answer');
  if (!answer) return undefined;
  const agreement = byAct('agree-terms');
  const delivery = byAct('deliver');
  const limit = answer[1].limits.find(({ days }) => days !== undefined);
  const results = (among: readonly Step[], wanted: (answer: Step['answers'][string]) => boolean) =>
    new Set(
      among.flatMap((step) => Object.values(step.answers)).flatMap((each) => (each.ends !== undefined && wanted(each) ? [each.ends] : [])),
    );
  const gives = (each: Step['answers'][string]) => each.effects.some(({ name }) => name === 'grant.issue');
  return {
    type,
    fields: own.filter(([, field]) => askable.includes(field.type)).map(([name, field]) => ({ name, field })),
    answer: {
      step: answer[0],
      article: answer[1].article,
      limit: limit?.days === undefined ? undefined : { days: limit.days, unit: limit.unit },
    },
    agreement: agreement && { step: agreement[0], article: agreement[1].article },
    delivery: delivery && { step: delivery[0] },
    given: results(Object.values(type.steps), gives),
    refused: results([answer[1]], (each) => !gives(each)),
  };
}
