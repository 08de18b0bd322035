import type { CaseType, Limit, LimitUnit } from './case-type.ts';
import { citeArticle } from './cite-article.ts';
import { describeWho } from './describe-who.ts';
import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';

const units: Readonly<Record<LimitUnit, LawText>> = {
  wd: { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

const starts: Readonly<Record<string, LawText>> = {
  filed: { zh: '自提出之日起', en: 'from the filing' },
  complete: { zh: '自材料齐全之日起', en: 'from the day on which everything is there' },
  opened: { zh: '自进入本步骤之日起', en: 'from the day on which the step begins' },
};

/** A limit as a lawyer would say it: how long, from when, under which article, how it may be extended. */
export function describeLimit(pack: Pack, type: CaseType, limit: Limit): LawText {
  const article = { zh: citeArticle(limit.article, 'zh'), en: citeArticle(limit.article, 'en') };
  const length = lengthOf(limit);
  const extend = limit.extend;
  const consent = extend?.consent === undefined ? undefined : describeWho(pack, [extend.consent]);
  const more = extend && {
    zh: `；经${consent?.zh ?? '本机构决定'}同意可延长 ${extend.days}，至多 ${extend.times} 次`,
    en: `; may be extended by ${extend.days}${consent ? ` with the consent of ${consent.en}` : ''}, at most ${extend.times} time(s)`,
  };
  const when = limit.when && { zh: `（${limit.when.source} 时）`, en: ` (where ${limit.when.source})` };
  const from = limit.by === undefined && limit.until === undefined ? startOf(type, limit.from) : { zh: '', en: '' };
  return {
    zh: `${from.zh}${length.zh}${when?.zh ?? ''}（${article.zh}）${more?.zh ?? ''}`,
    en: `${length.en}${from.en === '' ? '' : ` ${from.en}`}${when?.en ?? ''} (${article.en})${more?.en ?? ''}`,
  };
}

function lengthOf({ days, unit, by, until, word }: Limit): LawText {
  if (until !== undefined) return describeDayOfYear(until);
  if (by !== undefined) return { zh: `以 ${by.source} 所定日期为限`, en: `by the date of ${by.source}` };
  if (days !== undefined) return { zh: `${days} ${units[unit].zh}`, en: `${days} ${units[unit].en}` };
  return { zh: `没有日数（${word?.zh ?? ''}）`, en: `no number (${word?.en ?? ''})` };
}

function startOf(type: CaseType, from: string): LawText {
  const known = starts[from];
  if (known) return known;
  const field = from.startsWith('form.') ? type.filing.fields[from.slice('form.'.length)] : undefined;
  if (field) return { zh: `自“${field.label.zh}”所填之日起`, en: `from the day given as “${field.label.en}”` };
  const step = type.steps[from];
  return { zh: `自“${step?.name.zh ?? from}”办结之日起`, en: `from the end of “${step?.name.en ?? from}”` };
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `01-31` as each language says it. */
function describeDayOfYear(day: string): LawText {
  const [month = 0, date = 0] = day.split('-').map(Number);
  return { zh: `每年${month}月${date}日前`, en: `by ${date} ${months[month - 1] ?? ''} each year` };
}
