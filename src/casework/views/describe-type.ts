import type { Bilingual } from '#kernel';
import { type Answer, type CaseType, citation, type Field, type Pack, parseWho, type Step, type Who } from '#law';
import { answerFields, type GovernedField, type Statutes } from '../engine/index.ts';
import type { AnswerChoiceView, CaseTypeView, FormFieldView } from '../routes/wire.ts';

/** Words for those whom a `who` may name beside the law's own offices. */
const anchors: Readonly<Record<string, Bilingual>> = {
  applicant: { zh: '申请机构', en: 'the applicant' },
  provider: { zh: '数据提供机构', en: 'the provider' },
  each: { zh: '被征求意见的机构', en: 'each body consulted' },
  institution: { zh: '公共管理服务机构', en: 'a public institution' },
  organ: { zh: '行政机关', en: 'an administrative organ' },
  public: { zh: '公民、法人和其他组织', en: 'citizens, legal persons and other organisations' },
  operator: { zh: '企业', en: 'an enterprise' },
  engine: { zh: '平台', en: 'the platform' },
  self: { zh: '本机构', en: 'the own agency' },
  // Parties that a matter names for itself.
  respondent: { zh: '使用机构', en: 'the using institution' },
  holder: { zh: '持有授权的机构', en: 'the holder of the grant' },
  against: { zh: '争议对方', en: 'the other side' },
  common: { zh: '共同上级', en: 'their common superior' },
};
const duties: Readonly<Record<string, Bilingual>> = {
  officer: { zh: '经办人', en: 'officer' },
  head: { zh: '主要负责人', en: 'head' },
  'sharing-head': { zh: '共享工作机构负责人', en: 'head of sharing' },
};

/** `head@authority@applicant` in words: the law's name of the office, then the duty. */
export function describeWho(pack: Pack, whos: readonly Who[]): Bilingual {
  const each = whos.map((who): Bilingual => {
    const { anchor, parts } = parseWho(who);
    const office = parts.findLast((part) => pack.offices[part]) ?? (pack.offices[anchor] ? anchor : undefined);
    const duty = parts.map((part) => duties[part]).find((word) => word !== undefined);
    const place = office === undefined ? anchors[anchor] : pack.offices[office]?.text;
    const body = place ?? { zh: anchor, en: anchor };
    return duty ? { zh: `${body.zh}${duty.zh}`, en: `${duty.en} of ${body.en}` } : { zh: body.zh, en: body.en };
  });
  return { zh: each.map(({ zh }) => zh).join('、'), en: each.map(({ en }) => en).join(', ') };
}

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
