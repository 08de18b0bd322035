import type { Fault, Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Grant, Mode } from '../grants/grant.ts';
import { clear } from '../masks/masks.ts';
import type { Publication, PublicationItem } from '../publication.ts';
import type { Room } from '../room.ts';
import { type Decision, decide, type Question, refusalKinds } from '../rules/decide.ts';
import { type Changer, describeRefusal, whoCanChange } from '../rules/describe-refusal.ts';
import { seesAll } from './list-grants.ts';

export interface ExplainRequest {
  readonly principal: Principal;
  readonly resource: string;
  /** Item ids or column names; empty asks of the whole resource. */
  readonly items: readonly string[];
  /** A purpose code; without one the agency's own grants are tried in turn. */
  readonly purpose?: string | undefined;
  readonly mode: Mode;
}

/** One agency that may take an item, and under what. */
export interface ItemHolder {
  readonly agency: string;
  readonly grant: string;
  readonly purposeCode: string;
  readonly caseNumber: string;
  readonly validUntil: Date | null;
  readonly mask: string | null;
}

export interface ExplainedItem {
  readonly id: string;
  readonly column: string;
  readonly name: string;
  readonly sharing: PublicationItem['sharing'];
  /** Whether the caller's agency may take it now, for some purpose. */
  readonly granted: boolean;
  /** The mask under which it would come. */
  readonly mask: string | null;
  /** Who may take it now: told to the provider, the authority and the auditor. */
  readonly holders: readonly ItemHolder[] | undefined;
}

export interface Explanation {
  readonly publication: Publication;
  readonly allowed: boolean;
  /** The grant that allows, or that came nearest. */
  readonly grant: Grant | undefined;
  /** Why not, as the call itself would have been answered; with who could change it. */
  readonly refusal: { readonly fault: Fault; readonly changer: Changer } | undefined;
  readonly items: readonly ExplainedItem[];
}

/**
 * Answers both ways: whether this call would be allowed, and if not why and who could change that; and who may see
 * each item. Reads no data and discloses none.
 * @throws access.not-published
 */
export async function explainAccess(room: Room, request: ExplainRequest): Promise<Explanation> {
  await room.grants.refreshIfMoved();
  const publication = await room.findPublication(request.resource);
  if (!publication) throw faults['access.not-published']();
  const { index } = room.grants;
  const at = room.clock.now();
  const { agency } = request.principal;
  const own = index.ofHolder(agency, publication.id);
  const purposes = request.purpose !== undefined ? [request.purpose] : [...new Set(own.map((grant) => grant.purposeCode))];
  const ask = (purpose: string): { question: Question; decision: Decision } => {
    const question = {
      consumer: agency,
      consumerKind: 'agency' as const,
      publication,
      items: request.items,
      purpose,
      mode: request.mode,
      subject: undefined,
      key: new Map<string, string>(),
      at,
    };
    return { question, decision: decide(question, index, room.allowance.isSpent) };
  };
  const answers = (purposes.length > 0 ? purposes : [''])
    .map(ask)
    .sort((left, right) => nearness(right.decision) - nearness(left.decision));
  const best = answers[0] ?? ask('');
  const live = index.ofResource(publication.id).filter((grant) => isLive(grant, at));
  const mayKnow = seesAll(request.principal) || publication.agency === agency;
  const holdersOf = (item: PublicationItem): ItemHolder[] =>
    item.sharing === 'closed' || publication.sharing === 'closed'
      ? []
      : live
          .filter((grant) => grant.items.includes(item.id))
          .map((grant) => ({
            agency: grant.holder,
            grant: grant.id,
            purposeCode: grant.purposeCode,
            caseNumber: grant.caseNumber,
            validUntil: grant.validUntil,
            mask: maskUnder(grant, item),
          }));
  return {
    publication,
    allowed: best.decision.allowed,
    grant: best.decision.allowed ? best.decision.grant : best.decision.refusal.grant,
    refusal: best.decision.allowed
      ? undefined
      : { fault: describeRefusal(best.decision.refusal, best.question, room.articles), changer: whoCanChange(best.decision.refusal) },
    items: publication.items.map((item) => {
      const holders = holdersOf(item);
      const mine = holders.find((holder) => holder.agency === agency);
      return {
        id: item.id,
        column: item.column,
        name: item.name,
        sharing: item.sharing,
        granted: mine !== undefined,
        mask: mine ? mine.mask : item.mask,
        holders: mayKnow ? holders : undefined,
      };
    }),
  };
}

function nearness(decision: Decision): number {
  return decision.allowed ? refusalKinds.length : refusalKinds.indexOf(decision.refusal.kind);
}

function isLive(grant: Grant, at: Date): boolean {
  return grant.state === 'active' && at >= grant.validFrom && (grant.validUntil === null || at < grant.validUntil);
}

function maskUnder(grant: Grant, item: PublicationItem): string | null {
  const mask = grant.masks[item.id] ?? item.mask;
  return mask === clear ? null : mask;
}
