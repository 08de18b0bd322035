import type { Bilingual } from '#kernel';
import { type Answer, type CaseType, citation, describeWho, type Field, type Pack, type Step } from '#law';
import { answerFields, type GovernedField, type Stack, type Statutes } from '../engine/index.ts';
import type { AnswerChoiceView, CaseTypeView, FormFieldView } from '../routes/wire.ts';

export function describeField({ name, field, governing }: GovernedField): FormFieldView {
  return describeOneField(name, field, governing.pack.id);
}

function describeOneField(name: string, field: Field, pack: string): FormFieldView {
  return {
    name,
    label: field.label,
    type: field.type,
    required: field.need === true,
    condition: typeof field.need === 'boolean' ? null : field.need.source,
    article: citation(pack, field.article) ?? null,
    options: field.of.map(({ value, label }) => ({ value, label })),
    columns: Object.entries(field.columns).map(([column, type]) => ({ name: column, type })),
  };
}

export function describeAnswer(statutes: Statutes, step: Step, id: string, answer: Answer): AnswerChoiceView {
  return {
    answer: id,
    name: answer.name,
    article: citation(statutes.own.pack.id, answer.article ?? step.article) ?? null,
    reasons: answer.reasons,
    cites: answer.cites,
    returns: answer.back !== undefined,
    fields: answerFields(statutes, step, answer).map(describeField),
  };
}

/** What a law says under an article, from the pack's paraphrase: `20.2` stands in article 20. */
export function describeArticle(pack: Pack, article: string): { article: string; says: Bilingual | null } {
  const number = article.split(/[.(]/)[0];
  return { article: citation(pack.id, article) ?? article, says: pack.articles.find((each) => each.article === number)?.says ?? null };
}

export function describeCaseType(pack: Pack, type: CaseType, targets: Readonly<Record<string, number>>): CaseTypeView {
  const statutes: Statutes = { own: { pack, type }, layers: [], targets };
  return {
    pack: pack.id,
    type: type.id,
    name: type.name,
    matter: type.matter ?? null,
    about: type.about,
    articles: type.articles.map((article) => describeArticle(pack, article)),
    filedBy: describeWho(pack, type.filing.by),
    filingArticle: citation(pack.id, type.filing.article) ?? null,
    fields: Object.entries(type.filing.fields).map(([name, field]) => describeOneField(name, field, pack.id)),
    steps: Object.entries(type.steps).map(([id, step]) => ({
      step: id,
      name: step.name,
      who: describeWho(pack, step.who),
      article: citation(pack.id, step.article) ?? null,
      limits: describeLimits(pack, step, targets[`${type.id}/${id}`]),
      answers: Object.entries(step.answers).map(([answer, rule]) => describeAnswer(statutes, step, answer, rule)),
    })),
    readings: type.readings.map(({ zh, en }) => ({ zh, en })),
  };
}

function describeLimits(pack: Pack, step: Step, target: number | undefined): CaseTypeView['steps'][number]['limits'] {
  const ofLaw = step.limits.map((limit) => ({
    kind: limit.days === undefined ? ('word' as const) : ('law' as const),
    days: limit.days ?? null,
    unit: limit.unit,
    word: limit.word ?? null,
    article: citation(pack.id, limit.article) ?? limit.article,
  }));
  if (target === undefined) return ofLaw;
  return [...ofLaw, { kind: 'target', days: target, unit: 'wd', word: null, article: citation(pack.id, step.article) ?? '' }];
}

/** The name of a case type: the city's own law's, else the one of a law below it. */
export function nameOfType({ packs }: Pick<Stack, 'packs'>, type: string): Bilingual {
  return packs.findLast((pack) => pack.cases[type])?.cases[type]?.name ?? { zh: type, en: type };
}
