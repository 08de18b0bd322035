import type { Fault } from '#kernel';
import { faults } from '../faults.ts';
import type { AccessArticles } from '../law.ts';
import type { Publication } from '../publication.ts';
import type { Question, Refusal } from './decide.ts';

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

export function whoCanChange(refusal: Refusal): Changer {
  return changers[refusal.kind];
}

/** The fault of a refusal: article, message and remedy. It carries names of items and agencies, never keys. */
export function describeRefusal(refusal: Refusal, question: Question, articles: AccessArticles): Fault {
  const article = articleOf(refusal, question.publication, articles);
  const grant = refusal.grant;
  return faults[`access.${refusal.kind}`]({
    ...(article ? { article } : {}),
    values: {
      provider: question.publication?.agency ?? '',
      items: refusal.items.join('、'),
      mode: question.mode,
      from: grant?.validFrom.toISOString() ?? '',
      until: grant?.validUntil?.toISOString() ?? '',
      case: grant?.caseNumber ?? '',
      quota: grant?.quotaPerDay ?? 0,
    },
  });
}

function articleOf(refusal: Refusal, publication: Publication | undefined, articles: AccessArticles): string | undefined {
  switch (refusal.kind) {
    case 'not-published':
    case 'unknown-item':
      return undefined;
    case 'closed-class':
      return articles.sharing.closed;
    case 'other-purpose':
      return articles.purpose;
    case 'no-grant':
      return publication && articles.sharing[publication.sharing];
    default:
      return refusal.grant?.article;
  }
}
