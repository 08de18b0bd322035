import type { Bilingual } from '#kernel';
import { everyLaw, formFields, isOwnRequest, mayAct, type Work } from '../engine/index.ts';
import type { CaseView } from '../routes/wire.ts';

/** What stands around a case: cases about it, and those that the caller may open about it. */
export interface RelatedCases {
  readonly mayFile: readonly { readonly type: string; readonly name: Bilingual }[];
  readonly followUps: readonly {
    readonly number: string;
    readonly typeName: Bilingual;
    readonly status: string;
    readonly filedOn: string;
  }[];
}

export function describeRelated({ mayFile, followUps }: RelatedCases): Pick<CaseView, 'mayFile' | 'followUps'> {
  const name = ({ zh, en }: Bilingual) => ({ zh, en });
  return {
    mayFile: mayFile.map((each) => ({ type: each.type, name: name(each.name) })),
    followUps: followUps.map((each) => ({ ...each, typeName: name(each.typeName) })),
  };
}

/** What was asked for, by the names of the form's fields. */
export function describeSupplement({ state, statutes }: Work): CaseView['supplement'] {
  if (!state.supplement) return null;
  const { on, doneOn, missing, article } = state.supplement;
  const fields = formFields(statutes.own, statutes.layers);
  const labelOf = (name: string) => fields.find((each) => each.name === name)?.field.label ?? { zh: name, en: name };
  return { on, doneOn, article, missing: missing.map((field) => ({ field, label: { zh: labelOf(field).zh, en: labelOf(field).en } })) };
}

/** Whether the caller handles an open step and the law lets them ask once for what is missing. */
export function mayAskSupplement(work: Work): boolean {
  const { state, statutes, actor } = work;
  if (state.status !== 'open' || state.supplement !== null || isOwnRequest(work, actor)) return false;
  if (!everyLaw(statutes).some(({ type }) => type.filing.supplement)) return false;
  return Object.entries(state.steps).some(([id, step]) => {
    const rule = statutes.own.type.steps[id];
    const each = step.asked === null ? undefined : actor.agency;
    return step.state === 'open' && rule !== undefined && mayAct(work, actor, rule.who, { each });
  });
}
