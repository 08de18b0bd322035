import type { Grant, HolderKind, Mode } from '../grants/grant.ts';
import { clear } from '../masks/masks.ts';
import { isMaskedOnly, type Publication, type PublicationItem, reachFor } from '../publication.ts';

/** What is asked of access, before anything is read. */
export interface Question {
  /** Agency, or member of the public, that asks. */
  readonly consumer: string;
  readonly consumerKind: HolderKind;
  /** Undefined where nothing is published under the name that was asked. */
  readonly publication: Publication | undefined;
  /** Item ids or column names; empty means all that the grant covers. */
  readonly items: readonly string[];
  readonly purpose: string;
  readonly mode: Mode;
  /** The verified applicant, where the grant is limited to the applicant's own row. */
  readonly subject: string | undefined;
  /** Value of each key item by item id, for look-ups. */
  readonly key: ReadonlyMap<string, string>;
  readonly at: Date;
}

export const refusalKinds = [
  'not-published',
  'unknown-item',
  'closed-class',
  'no-grant',
  'other-purpose',
  'grant-revoked',
  'grant-suspended',
  'grant-not-begun',
  'grant-expired',
  'mode-not-granted',
  'item-not-granted',
  'subject-missing',
  'quota-spent',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

export interface Refusal {
  readonly kind: RefusalKind;
  /** The grant that came nearest, where there is one. */
  readonly grant: Grant | undefined;
  /** Names of the items that stand in the way, as the catalog has them. */
  readonly items: readonly string[];
}

export type Decision =
  | { readonly allowed: true; readonly grant: Grant; readonly items: readonly PublicationItem[] }
  | { readonly allowed: false; readonly refusal: Refusal };

/** Where grants are looked up. */
export interface Grants {
  find(consumer: string, resource: string, purpose: string): readonly Grant[];
  holds(consumer: string, resource: string): boolean;
}

/** True where the grant's quota of the day is used up. */
export type QuotaSpent = (grant: Grant) => boolean;

/**
 * Whether a disclosure is allowed: a predicate over what it is given, without reading or waiting. Where several
 * grants serve the purpose, one that allows decides; else the refusal nearest to allowing is the answer.
 * Refusals come in the order of {@link refusalKinds}.
 */
export function decide(question: Question, grants: Grants, spent: QuotaSpent): Decision {
  const { publication } = question;
  if (!publication) return refuse('not-published');
  const wanted: PublicationItem[] = [];
  for (const name of question.items) {
    const item = publication.items.find((each) => each.id === name || each.column === name);
    if (!item) return refuse('unknown-item');
    wanted.push(item);
  }
  if (reachFor(question.consumerKind, publication) === 'closed') return refuse('closed-class');
  const closed = wanted.filter((item) => reachFor(question.consumerKind, item) === 'closed');
  if (closed.length > 0) return refuse('closed-class', undefined, closed);
  if (!grants.holds(question.consumer, publication.id)) return refuse('no-grant');
  let nearest: Refusal | undefined;
  for (const grant of grants.find(question.consumer, publication.id, question.purpose)) {
    if (grant.holderKind !== question.consumerKind) continue;
    const decision = judge(grant, question, publication, wanted, spent);
    if (decision.allowed) return decision;
    if (!nearest || rank(decision.refusal) > rank(nearest)) nearest = decision.refusal;
  }
  return nearest ? { allowed: false, refusal: nearest } : refuse('other-purpose');
}

function judge(
  grant: Grant,
  question: Question,
  publication: Publication,
  wanted: readonly PublicationItem[],
  spent: QuotaSpent,
): Decision {
  if (grant.state === 'revoked') return refuse('grant-revoked', grant);
  if (grant.state === 'suspended') return refuse('grant-suspended', grant);
  if (question.at < grant.validFrom) return refuse('grant-not-begun', grant);
  if (grant.validUntil !== null && question.at >= grant.validUntil) return refuse('grant-expired', grant);
  if (!grant.modes.includes(question.mode)) return refuse('mode-not-granted', grant);
  const missing = wanted.filter((item) => !grant.items.includes(item.id) || !mayCome(grant, item));
  if (missing.length > 0) return refuse('item-not-granted', grant, missing);
  const items = wanted.length > 0 ? wanted : coveredItems(grant, publication);
  // Every granted item has left the catalogue, or become closed, since.
  if (items.length === 0) return refuse('item-not-granted', grant);
  if (grant.subjectItem !== null) {
    const own = question.subject !== undefined && question.subject !== '' && question.key.get(grant.subjectItem) === question.subject;
    if (!own || question.mode !== 'lookup') return refuse('subject-missing', grant);
  }
  if (grant.quotaPerDay !== null && spent(grant)) return refuse('quota-spent', grant);
  return { allowed: true, grant, items };
}

const covered = new WeakMap<Grant, { readonly publication: Publication; readonly items: readonly PublicationItem[] }>();

/**
 * All that a grant covers of what is published. Neither of them ever changes (a changed grant, a new version is another
 * object), so that it is worked out once for both and the same list is given again.
 */
function coveredItems(grant: Grant, publication: Publication): readonly PublicationItem[] {
  const known = covered.get(grant);
  if (known?.publication === publication) return known.items;
  const items = publication.items.filter(
    (item) => grant.items.includes(item.id) && reachFor(grant.holderKind, item) !== 'closed' && mayCome(grant, item),
  );
  covered.set(grant, { publication, items });
  return items;
}

/** What goes masked alone does not come where its mask has been taken away since. */
export function mayCome(grant: Grant, item: PublicationItem): boolean {
  const mask = grant.masks[item.id] ?? item.mask;
  return !isMaskedOnly(grant.holderKind, item) || (mask !== null && mask !== clear);
}

function rank(refusal: Refusal): number {
  return refusalKinds.indexOf(refusal.kind);
}

function refuse(kind: RefusalKind, grant?: Grant, items: readonly PublicationItem[] = []): Decision & { allowed: false } {
  return { allowed: false, refusal: { kind, grant, items: items.map((item) => item.name) } };
}
