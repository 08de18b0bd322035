import type { Agreement, Grant } from '#access';
import type { CaseView } from '#casework';
import type { PublishedResource } from '#catalog';
import { kernelFaults, type Principal } from '#kernel';
import { citeArticle } from '#law';
import { composeAgreement, digestAgreement, usualDestroyDays } from '../agreement/compose-agreement.ts';
import type { Room } from '../room.ts';
import type { ApplicationLaw } from '../rules/read-application.ts';
import { texts } from '../words/texts.ts';

/** An application as its applicant sees it. */
export interface ViewedApplication {
  readonly view: CaseView;
  /** The dataset as published now; undefined where it is no more. */
  readonly entry: PublishedResource | undefined;
  /** Whose turn it is. */
  readonly stage: 'answer' | 'agreement' | 'open' | 'closed';
  /** Text to read and sign, while it waits for the applicant. */
  readonly draft: { readonly text: string; readonly sha256: string } | undefined;
  /** Text that the applicant has signed and the provider not yet. */
  readonly signed: string | undefined;
  readonly agreement: Agreement | undefined;
  readonly grant: Grant | undefined;
  /** Answers in writing that the agency has put into the file. */
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
}

const valueOf = (fields: readonly { readonly field: { readonly name: string }; readonly value: unknown }[], name: string): unknown =>
  fields.find(({ field }) => field.name === name)?.value;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** @throws kernel.not-found for what is not the caller's own application. */
export async function viewApplication(room: Room, principal: Principal, number: string): Promise<ViewedApplication> {
  if (!/^\d{4}-\d{6,}$/.test(number)) throw kernelFaults['kernel.not-found']();
  const view = await room.casework.find(number, principal);
  const law = room.application;
  if (!law || view.type !== law.type.id || view.applicant.id !== principal.id) throw kernelFaults['kernel.not-found']();
  const entry = view.about ? await room.catalog.findPublished(view.about.id) : undefined;
  const open = view.tasks[0]?.step;
  const stage =
    view.status === 'closed' ? 'closed' : open === law.agreement?.step ? 'agreement' : open === law.delivery?.step ? 'open' : 'answer';
  const text = stage === 'agreement' && entry ? composeAgreement(blanksOf(room, law, principal, view, entry)) : undefined;
  const { items: documents } = await room.casework.listDocuments(number, principal);
  const [agreement, granted] = law.given.has(view.result ?? '')
    ? await Promise.all([room.access.findAgreement(principal, number), room.access.listGrants(principal, { case: number })])
    : [undefined, undefined];
  return {
    view,
    entry,
    stage,
    draft: text === undefined ? undefined : { text, sha256: digestAgreement(text) },
    signed: stage === 'open' ? textOf(valueOf(stepOf(view, law.agreement?.step)?.fields ?? [], 'text')) : undefined,
    agreement,
    decisions: documents.filter(({ kind }) => kind === 'decision'),
    grant: granted?.items.find((each) => each.holder === principal.id),
  };
}

const stepOf = (view: CaseView, step: string | undefined) => view.steps.find((each) => each.step === step);

/** What the provider's consent fixed, and what the applicant asked where it is silent. */
function blanksOf(room: Room, law: ApplicationLaw, principal: Principal, view: CaseView, entry: PublishedResource) {
  const answer = stepOf(view, law.answer.step)?.fields ?? [];
  const agreed = listOf(valueOf(answer, 'items'));
  const items = agreed.length > 0 ? agreed : listOf(valueOf(view.form, 'items'));
  const days = valueOf(answer, 'destroy');
  const format = view.form.find(({ field }) => field.name === 'format');
  const person = (name: string) => textOf(valueOf(view.form, name));
  return {
    number: view.number,
    basis: `《${room.pack.name.zh}》${citeArticle(law.agreement?.article ?? law.type.filing.article ?? '', 'zh')}`,
    provider: view.provider?.name ?? '',
    applicant: person('applicant'),
    applicantKind: texts.zh.kinds[principal.publicKind ?? ''] ?? '',
    identity: person('identity'),
    dataset: entry.name,
    code: entry.code,
    items: (items.length > 0 ? items : entry.items.map(({ id }) => id)).flatMap(
      (id) => entry.items.find((item) => item.id === id)?.name ?? [],
    ),
    purpose: person('purpose'),
    format: format?.field.options.find((option) => option.value === format.value)?.label.zh ?? '',
    until: textOf(valueOf(answer, 'until')),
    destroyDays: typeof days === 'number' && days > 0 ? Math.floor(days) : usualDestroyDays,
    conditions: entry.opening.conditions,
    terms: textOf(valueOf(answer, 'terms')),
  };
}
