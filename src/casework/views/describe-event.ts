import type { Bilingual } from '#kernel';
import { type EventKind, formFields, type Statutes } from '../engine/index.ts';
import { returnedStep } from '../store/project-tasks.ts';
import { effectNames } from './effect-names.ts';

export interface StoredEvent {
  readonly what: string;
  readonly step: string | null;
  readonly answer: string | null;
  readonly detail: string | null;
}

const texts: Readonly<Record<EventKind, (names: { step: Bilingual; answer: Bilingual; detail: Bilingual }) => Bilingual>> = {
  attached: ({ detail }) => ({ zh: `添加文书材料：${detail.zh}`, en: `document attached: ${detail.en}` }),
  filed: () => ({ zh: '提出', en: 'filed' }),
  signed: ({ step }) => ({ zh: step.zh ? `“${step.zh}”签批` : '签批', en: step.en ? `“${step.en}” signed` : 'signed' }),
  opened: ({ step }) => ({ zh: `进入“${step.zh}”`, en: `“${step.en}” begins` }),
  skipped: ({ step }) => ({ zh: `“${step.zh}”不适用`, en: `“${step.en}” does not apply` }),
  replied: ({ step, answer }) => ({ zh: `${step.zh}：${answer.zh}`, en: `${step.en}: ${answer.en}` }),
  answered: ({ step, answer }) => ({ zh: `${step.zh}：${answer.zh}`, en: `${step.en}: ${answer.en}` }),
  lapsed: ({ step, answer }) => ({ zh: `“${step.zh}”期满，视为${answer.zh}`, en: `“${step.en}” lapsed: ${answer.en}` }),
  overridden: ({ detail }) => ({ zh: `适用例外：${detail.zh}`, en: `an exception applies: ${detail.en}` }),
  directed: ({ detail }) => ({ zh: `按办件 ${detail.zh} 的决定办理`, en: `bound by the decision of case ${detail.en}` }),
  returned: () => ({ zh: '退回申请人修改', en: 'returned to the applicant' }),
  'supplement-asked': ({ detail }) => ({ zh: `一次性告知补正：${detail.zh}`, en: `told what is missing: ${detail.en}` }),
  supplied: () => ({ zh: '申请人补充后重新提交', en: 'supplied and handed in again' }),
  withdrawn: () => ({ zh: '申请人撤回', en: 'withdrawn' }),
  extended: ({ step, detail }) => ({ zh: `“${step.zh}”延长 ${detail.zh} 日`, en: `“${step.en}” extended by ${detail.en} days` }),
  overdue: ({ step }) => ({ zh: `“${step.zh}”超过期限`, en: `“${step.en}” is overdue` }),
  recounted: ({ step, detail }) => ({
    zh: `“${step.zh}”的期限按新公布的放假安排重新计算：${detail.zh}`,
    en: `the limit of “${step.en}” was counted again by a new notice of holidays: ${detail.en}`,
  }),
  'reminded-soon': ({ step, detail }) => ({
    zh: `提醒：“${step.zh}”将于 ${detail.zh} 到期`,
    en: `reminder: “${step.en}” is due on ${detail.en}`,
  }),
  'reminded-over': ({ step, detail }) => ({
    zh: `提醒：“${step.zh}”已于 ${detail.zh} 到期`,
    en: `reminder: “${step.en}” was due on ${detail.en}`,
  }),
  taken: ({ step }) => ({ zh: `领办“${step.zh}”`, en: `took “${step.en}” in hand` }),
  'handed-over': ({ step, detail }) => ({ zh: `“${step.zh}”转交${detail.zh}经办`, en: `“${step.en}” handed to ${detail.en}` }),
  'handed-back': ({ step }) => ({ zh: `“${step.zh}”交回本机构`, en: `“${step.en}” given back to the office` }),
  effect: ({ detail }) => detail,
  'hold-begun': ({ detail }) => ({ zh: `开始：${detail.zh}`, en: `begins: ${detail.en}` }),
  'hold-ended': ({ detail }) => ({ zh: `结束：${detail.zh}`, en: `ends: ${detail.en}` }),
  closed: ({ detail }) => ({ zh: `办结：${detail.zh}`, en: `closed: ${detail.en}` }),
};

/** One line of the timeline in words, by the names of the law under which the case was filed. */
export function describeEvent(event: StoredEvent, statutes: Statutes): Bilingual {
  const { own } = statutes;
  const step = event.step === null ? undefined : own.type.steps[event.step];
  const detail = event.what === 'supplement-asked' ? '' : (event.detail ?? '');
  const make = texts[event.what as EventKind];
  return make({
    step: step?.name ?? nameOfStep(event.step),
    answer: (event.answer === null ? undefined : step?.answers[event.answer]?.name) ?? plain(event.answer ?? ''),
    detail: fieldsAsked(event, statutes) ?? effectNames[detail] ?? nameOfResult(own.type.results, detail) ?? plain(detail),
  });
}

function nameOfStep(step: string | null): Bilingual {
  return step === returnedStep ? { zh: '退回修改', en: 'Returned for changes' } : plain(step ?? '');
}

const engineResults: Readonly<Record<string, Bilingual>> = {
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  completed: { zh: '已办结', en: 'completed' },
  directed: { zh: '按争议的决定办结', en: 'closed by the decision of a dispute' },
};

/** The pack's word for a result, or the engine's own two. */
export function nameOfResult(results: Readonly<Record<string, Bilingual>>, result: string): Bilingual | null {
  return results[result] ?? engineResults[result] ?? null;
}

function plain(text: string): Bilingual {
  return { zh: text, en: text };
}

/** What was asked for, by the labels of the form. */
function fieldsAsked({ what, detail }: StoredEvent, { own, layers }: Statutes): Bilingual | undefined {
  if (what !== 'supplement-asked') return undefined;
  const fields = formFields(own, layers);
  const labels = (detail ?? '').split(', ').map((name) => fields.find((each) => each.name === name)?.field.label ?? plain(name));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}
