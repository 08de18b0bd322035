import { dayOf } from '#kernel';
import { drawStrip } from '../draw/draw-strip.ts';
import { fileForms } from '../files/write-file.ts';
import type { ViewedApplication } from '../operations/view-application.ts';
import type { Room } from '../room.ts';
import { formatDay, formatInstant } from '../words/format.ts';
import type { FormTrouble } from './form-page.ts';
import type { Frame } from './page-frame.ts';

type View = ViewedApplication['view'];

/** How an application stands, in words. */
export function stateOf({ view, stage }: Pick<ViewedApplication, 'view' | 'stage'>, { t, language, say }: Frame): string {
  const agency = view.provider?.name ?? '';
  if (stage === 'closed') return t.results[view.result ?? ''] ?? (view.resultName ? say(view.resultName) : (view.result ?? language));
  if (stage === 'agreement') return t.waitingYou;
  return stage === 'open' ? t.waitingProvider(agency) : t.waitingAnswer(agency);
}

/** What the page of an application is given. */
export function applicationPage(room: Room, frame: Frame, viewed: ViewedApplication, trouble: FormTrouble | undefined) {
  const { t, language, say, link, law } = frame;
  const { view, entry, stage, grant } = viewed;
  const answer = view.steps.find(({ step }) => step === room.application?.answer.step);
  const clock = answer?.clocks.find((each) => each.kind === 'law');
  const reply = answer?.replies.at(-1);
  const refused = room.application?.refused.has(view.result ?? '') ?? false;
  const agreed = valueOf(view, 'format');
  const files = [...fileForms].sort((one, other) => Number(other === agreed) - Number(one === agreed));
  const words = (...articles: readonly string[]) => articles.map((each) => law(each)).filter((found) => found !== undefined);
  const cite = (article: string | undefined) => (article === undefined ? [] : [`${view.pack}:${article}`]);
  const answered = cite(room.application?.answer.article);
  const signing = cite(room.application?.agreement?.article);
  const now = room.clock.now();
  const live = grant?.state === 'active' && now >= grant.validFrom && (grant.validUntil === null || now < grant.validUntil);
  const asksApi = agreed === 'api';
  return {
    ...frame,
    pack: room.pack.id,
    title: t.applicationTitle(view.number),
    number: view.number,
    dataset: { name: view.title, link: entry ? link(`/datasets/${entry.slug}`) : '' },
    state: stateOf(viewed, frame),
    stage,
    address: `/applications/${view.number}`,
    strip: clock && drawStrip(clock, view.provider?.name ?? '', t, language),
    asked: view.form
      .filter(
        ({ field, value }) =>
          !['disclosure'].includes(field.name) && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
      )
      .map(({ field, value }) => ({
        name: say(field.label).replace(/（.*）|\s*\(.*\)/, ''),
        value: describeValue(viewed, field, value, frame),
      })),
    kind: stage === 'agreement' ? 'yours' : room.application?.given.has(view.result ?? '') ? 'good' : refused ? 'bad' : '',
    refusal: refused ? (reply?.reasons ?? '') : '',
    refusalLaw: refused ? words(...(reply?.cites ? [`${view.pack}:${reply.cites}`] : []), ...answered) : [],
    seal: reply && { office: reply.agency.name, answer: say(reply.answerName), day: formatDay(reply.on, language) },
    history: view.timeline
      .filter(({ what }) => !['opened', 'skipped', 'effect'].includes(what))
      .map((event) => ({
        day: formatDay(event.on, language),
        text: say(event.text),
        by: event.agency.id === '' ? event.person || event.agency.name : event.agency.name,
      })),
    draft: viewed.draft,
    signed: viewed.signed ?? viewed.agreement?.text ?? '',
    signedHash: viewed.agreement ? t.agreementSigned(viewed.agreement.sha256) : '',
    decisions: viewed.decisions.map(({ id, name }) => ({ name, link: `/applications/${view.number}/documents/${id}` })),
    notice: view.status === 'closed' && reply ? link(`/applications/${view.number}/notice.pdf`) : '',
    canWithdraw: view.canWithdraw,
    take:
      grant === undefined
        ? undefined
        : {
            live,
            help: room.application?.agreement ? t.receiptHelp : t.receiptHelpBare,
            facts: t.takeFacts(
              grant.items.length,
              grant.validUntil ? formatDay(dayOf(new Date(grant.validUntil.getTime() - 1)), language) : t.anyOf,
            ),
            api: asksApi ? `${room.origin ?? ''}/api/v1/open/granted/${view.number}/rows` : '',
            files: asksApi
              ? []
              : files.map((form) => ({
                  form,
                  link: `/applications/${view.number}/download.${form === 'excel-csv' ? 'csv?form=excel' : form}`,
                })),
          },
    lawWords: refused ? [] : stage === 'answer' || signing.length === 0 ? words(...answered) : words(...signing),
    trouble,
    filed: formatDay(view.filedOn, language),
    asOf: formatInstant(now, language),
  };
}

const valueOf = (view: View, name: string): unknown => view.form.find(({ field }) => field.name === name)?.value;

function describeValue(
  { entry }: ViewedApplication,
  field: View['form'][number]['field'],
  value: unknown,
  { t, say, language }: Frame,
): string {
  if (field.type === 'items' && Array.isArray(value))
    return value.map((id) => entry?.items.find((item) => item.id === id)?.name ?? String(id)).join(language === 'zh' ? '、' : ', ');
  if (field.type === 'date') return formatDay(String(value), language);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const option = field.options.find((each) => each.value === value);
  return option ? say(option.label) : String(value);
}
