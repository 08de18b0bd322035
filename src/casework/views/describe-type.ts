import type { Bilingual } from '#kernel';
import { type Answer, type CaseType, citation, describeWho, type Field, type Pack, type Step } from '#law';
import { answerFields, formFields, type GovernedField, type Governing, type Stack, type Statutes } from '../engine/index.ts';
import type { Ports } from '../ports.ts';
import type { AnswerChoiceView, CaseTypeView, FormFieldView } from '../routes/wire.ts';
import { type BarredOptions, findBarred } from '../rules/bar-options.ts';

export function describeField({ name, field, governing }: GovernedField): FormFieldView {
  return describeOneField(name, field, governing.pack.id);
}

function describeOneField(name: string, field: Field, pack: string, barred: BarredOptions = {}): FormFieldView {
  return {
    name,
    label: field.label,
    type: field.type,
    required: field.need === true,
    condition: typeof field.need === 'boolean' ? null : field.need.source,
    article: citation(pack, field.article) ?? null,
    options: field.of.map(({ value, label }) => ({ value, label, barred: barred[value] ?? null })),
    columns: Object.entries(field.columns).map(([column, type]) => ({ name: column, type, label: field.columnLabels[column] ?? null })),
  };
}

export function describeAnswer(statutes: Statutes, step: Step, id: string, answer: Answer): AnswerChoiceView {
  return {
    answer: id,
    name: answer.name,
    article: citation(statutes.own.pack.id, answer.article ?? step.article) ?? null,
    reasons: answer.reasons,
    cites: answer.cites,
    written: answer.written ?? null,
    returns: answer.back !== undefined,
    fields: answerFields(statutes, step, answer).map(describeField),
  };
}

/** What a law says under an article, from the pack's paraphrase: `20.2` stands in article 20. */
export function describeArticle(pack: Pack, article: string): { article: string; says: Bilingual | null } {
  const number = article.split(/[.(]/)[0];
  return { article: citation(pack.id, article) ?? article, says: pack.articles.find((each) => each.article === number)?.says ?? null };
}

/** A field of the form; one of a law below is asked of those whom that law binds. */
function describeFormField({ name, field, governing }: GovernedField, own: CaseType, barred: BarredOptions | undefined): FormFieldView {
  const described = describeOneField(name, field, governing.pack.id, barred);
  const { applies } = governing.type;
  return governing.type === own || !applies
    ? described
    : { ...described, required: false, condition: described.condition ?? applies.source };
}

/** A case type with the form that all laws in force ask together. */
export function describeCaseType(
  pack: Pack,
  type: CaseType,
  targets: Readonly<Record<string, number>>,
  ports: Pick<Ports, 'barred'> = {},
  layers: readonly Governing[] = [],
): CaseTypeView {
  const barred = findBarred(type, ports.barred);
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
    fields: formFields(statutes.own, layers).map((field) => describeFormField(field, type, barred[field.name])),
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
