import type { Bilingual, Day } from '#kernel';
import { citeArticle } from '#law';
import type { CaseView, StepView } from '../routes/wire.ts';

export type NoticeLanguage = 'zh' | 'en';

/** A decision in writing, as it is set on paper. */
export interface Notice {
  readonly language: NoticeLanguage;
  readonly title: string;
  readonly number: string;
  readonly addressee: string;
  readonly decision: string;
  /** Heading, and for each answer what was said and, behind it, its reasons, citation and article. */
  readonly grounds: {
    readonly heading: string;
    readonly answers: readonly { readonly said: string; readonly because: readonly string[] }[];
  };
  readonly remedies: { readonly heading: string; readonly text: string } | undefined;
  /** Who decided, and on which day. */
  readonly office: string;
  readonly day: string;
  /** What the paper is, beneath everything. */
  readonly origin: string;
  /** The instant that the file bears: that of the decision, so that the same notice is the same file. */
  readonly decidedAt: Date;
}

export interface NoticeNames {
  /** The law's name by its pack's id. */
  readonly law: (pack: string) => Bilingual | undefined;
  /** Name of a case type. */
  readonly caseType: (type: string) => Bilingual | undefined;
}

const texts = {
  zh: {
    title: (type: string) => `${type}告知书`,
    number: (number: string) => `办件编号：${number}`,
    addressee: (applicant: string) => `${applicant}：`,
    decision: (filed: string, title: string, type: string, closed: string, result: string) =>
      `你（单位）于${filed}就“${title}”提出的${type}，已于${closed}办结，结果为：${result}。`,
    grounds: '一、办理意见和依据',
    answer: (day: string, agency: string, step: string, answer: string) => `${day}，${agency}${step}：${answer}。`,
    reasons: (reasons: string) => `理由：${reasons}`,
    cites: (cites: string) => `依据：${cites}`,
    article: (law: string, article: string) => `适用条款：《${law}》${article}。`,
    remedies: '二、救济途径',
    remedy: (names: string) => `对上述结果有异议的，可以在平台提出：${names}。`,
    origin: (pack: string) => `本告知书依办件记录生成，以平台留存的记录为准。适用法规：《${pack}》。`,
    comma: '、',
  },
  en: {
    title: (type: string) => `Notice of decision: ${type}`,
    number: (number: string) => `Case ${number}`,
    addressee: (applicant: string) => `To ${applicant}:`,
    decision: (filed: string, title: string, type: string, closed: string, result: string) =>
      `Your ${type} on “${title}”, filed on ${filed}, was closed on ${closed}. The result: ${result}.`,
    grounds: '1. Answers and their grounds',
    answer: (day: string, agency: string, step: string, answer: string) => `${day}, ${agency}, ${step}: ${answer}.`,
    reasons: (reasons: string) => `Reasons: ${reasons}`,
    cites: (cites: string) => `Grounds: ${cites}`,
    article: (law: string, article: string) => `Under ${law}, ${article}.`,
    remedies: '2. What can be done',
    remedy: (names: string) => `Whoever disagrees may file on the platform: ${names}.`,
    origin: (pack: string) => `Made from the record of the case; the platform’s record prevails. Law applied: ${pack}.`,
    comma: ', ',
  },
} as const;

/**
 * The decision of a closed case with its reasons, its grounds and what can be done against it (wuxi-24-2: a refusal says
 * why; national-11-1-4). @returns undefined while the case is not closed with a result.
 */
export function composeNotice(view: CaseView, names: NoticeNames, language: NoticeLanguage): Notice | undefined {
  const { resultName, closedOn } = view;
  const last = view.timeline.findLast((event) => event.what === 'answered');
  if (view.status !== 'closed' || !resultName || closedOn === null || !last) return undefined;
  const say = texts[language];
  const word = (text: Bilingual | undefined) => text?.[language] ?? '';
  const remedies = view.remedies.map((type) => word(names.caseType(type)) || type);
  return {
    language,
    title: say.title(word(view.typeName)),
    number: say.number(view.number),
    addressee: say.addressee(view.applicant.id.startsWith('public:') ? view.applicantPerson : view.applicant.name),
    decision: say.decision(
      writeDay(view.filedOn, language),
      view.about?.title ?? view.title,
      word(view.typeName),
      writeDay(closedOn, language),
      word(resultName),
    ),
    grounds: {
      heading: say.grounds,
      answers: view.steps.flatMap((step) =>
        step.replies.map((reply) => ({
          said: say.answer(writeDay(reply.on, language), reply.agency.name, word(step.name), word(reply.answerName)),
          because: [
            ...(reply.reasons ? [say.reasons(reply.reasons)] : []),
            ...(reply.cites ? [say.cites(reply.cites)] : []),
            ...citation(step, names, language),
          ],
        })),
      ),
    },
    remedies: remedies.length === 0 ? undefined : { heading: say.remedies, text: say.remedy(remedies.join(say.comma)) },
    office: last.agency.name,
    day: writeDay(last.on, language),
    origin: say.origin(word(view.packName)),
    decidedAt: new Date(last.at),
  };
}

function citation({ article }: StepView, names: NoticeNames, language: NoticeLanguage): string[] {
  const [pack = '', at] = (article ?? '').split(':');
  const law = names.law(pack)?.[language];
  return at && law ? [texts[language].article(law, citeArticle(at, language))] : [];
}

/** As official documents write days (GB/T 9704): 2026年3月2日, without leading zeros. */
function writeDay(day: Day, language: NoticeLanguage): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
}
