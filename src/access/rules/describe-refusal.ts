import { type Bilingual, dayOf, type Fault } from '#kernel';
import { faults } from '../faults.ts';
import type { AccessArticles } from '../law.ts';
import type { Question, Refusal, RefusalKind } from './decide.ts';

/** Who could change a refusal: the caller by asking rightly, by applying, the data's provider, the authority, or time. */
export type Changer = 'caller' | 'applicant' | 'provider' | 'authority' | 'time';

const changers: Readonly<Record<Refusal['kind'], Changer>> = {
  'not-published': 'provider',
  'unknown-item': 'caller',
  'closed-class': 'provider',
  'no-grant': 'applicant',
  'other-purpose': 'applicant',
  'grant-revoked': 'authority',
  'grant-suspended': 'authority',
  'grant-not-begun': 'time',
  'grant-expired': 'applicant',
  'mode-not-granted': 'applicant',
  'item-not-granted': 'applicant',
  'subject-missing': 'caller',
  'quota-spent': 'time',
};

/** What a member of the public is told where the agencies' wording does not fit. */
const publicWords: Readonly<Partial<Record<RefusalKind, { readonly message: Bilingual; readonly remedy: Bilingual }>>> = {
  'closed-class': {
    message: { zh: '该数据不予开放。', en: 'This data is not open.' },
    remedy: {
      zh: '目录中写明了不予开放的依据；认为分类不当的，可以向提供机构提出。',
      en: 'The catalogue states the ground; tell the provider if the class seems wrong.',
    },
  },
  'no-grant': {
    message: { zh: '您还没有使用该数据的授权。', en: 'You hold no grant for this data.' },
    remedy: {
      zh: '请在数据页提出申请，经同意并签订协议后获取。',
      en: 'Apply on the page of the data; it is given after consent and an agreement.',
    },
  },
  'other-purpose': {
    message: { zh: '您对该数据的授权不包括这一用途。', en: 'Your grant for this data is for another purpose.' },
    remedy: {
      zh: '请使用授权所载的申请编号；用于其他目的的，另行申请。',
      en: 'Name the number of your own application; for another purpose apply again.',
    },
  },
  'grant-expired': {
    message: {
      zh: '协议期限已届满，最后一日为 {until}，不能再获取。',
      en: 'The term of the agreement has ended; its last day was {until}.',
    },
    remedy: {
      zh: '仍需使用的，请重新申请，并按协议销毁已获取的数据。',
      en: 'Apply again if you still need it, and destroy what you took as agreed.',
    },
  },
  'grant-suspended': {
    message: { zh: '授权已暂停（办件 {case}）。', en: 'The grant is suspended (case {case}).' },
    remedy: { zh: '请向提供机构了解原因。', en: 'Ask the provider for the reason.' },
  },
  'grant-revoked': {
    message: { zh: '授权已撤销（办件 {case}）。', en: 'The grant was revoked (case {case}).' },
    remedy: {
      zh: '请向提供机构了解原因；仍需使用的，请重新申请。',
      en: 'Ask the provider for the reason; apply again if you still need it.',
    },
  },
};

export function whoCanChange(refusal: Refusal): Changer {
  return changers[refusal.kind];
}

/**
 * The fault of a refusal: article, message and remedy. It carries names of items and agencies, never keys.
 * @param provider name of the agency whose data it is; its id unless told.
 */
export function describeRefusal(refusal: Refusal, question: Question, articles: AccessArticles, provider?: string): Fault {
  const article = articleOf(refusal, question, articles);
  const words = question.consumerKind === 'public' ? publicWords[refusal.kind] : undefined;
  const grant = refusal.grant;
  return faults[`access.${refusal.kind}`]({
    ...(article ? { article } : {}),
    ...words,
    values: {
      provider: provider ?? question.publication?.agency ?? '',
      items: refusal.items.join('、'),
      mode: question.mode,
      from: grant ? dayOf(grant.validFrom) : '',
      // A grant ends with its last day: the end itself is already the next.
      until: grant?.validUntil ? dayOf(new Date(grant.validUntil.getTime() - 1)) : '',
      case: (wasChanged(refusal.kind) ? grant?.changedByCase : grant?.caseNumber) ?? '',
      quota: grant?.quotaPerDay ?? 0,
    },
  });
}

/** Whether the ground lies in what befell the grant, not in the grant itself. */
function wasChanged(kind: RefusalKind): boolean {
  return kind === 'grant-suspended' || kind === 'grant-revoked';
}

function articleOf(refusal: Refusal, { publication, consumerKind }: Question, articles: AccessArticles): string | undefined {
  const toPublic = consumerKind === 'public';
  switch (refusal.kind) {
    case 'not-published':
    case 'unknown-item':
      return undefined;
    case 'closed-class':
      return toPublic ? articles.closedToPublic : articles.sharing.closed;
    case 'other-purpose':
      return toPublic ? (refusal.grant?.article ?? articles.gatedToPublic) : articles.purpose;
    case 'no-grant':
      return toPublic ? articles.gatedToPublic : publication && articles.sharing[publication.sharing];
    case 'grant-suspended':
    case 'grant-revoked':
      return refusal.grant?.changedByArticle;
    default:
      return refusal.grant?.article;
  }
}
