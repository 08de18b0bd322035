import type { Fault, Principal } from '#kernel';
import { nameProvider } from '../disclosure/name-provider.ts';
import { faults } from '../faults.ts';
import type { Grant, Mode } from '../grants/grant.ts';
import type { Publication, PublicationItem } from '../publication.ts';
import type { Room } from '../room.ts';
import { type Decision, decide, type Question, refusalKinds } from '../rules/decide.ts';
import { type Changer, describeRefusal, whoCanChange } from '../rules/describe-refusal.ts';
import { type Holding, holdingsOf, mayKnowAll } from './who-sees.ts';

export interface ExplainRequest {
  readonly principal: Principal;
  readonly resource: string;
  /** Item ids or column names; empty asks of the whole resource. */
  readonly items: readonly string[];
  /** A purpose code; without one the agency's own grants are tried in turn. */
  readonly purpose?: string | undefined;
  readonly mode: Mode;
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
  readonly holders: readonly Holding[] | undefined;
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
  const told = mayKnowAll(request.principal, publication);
  const refusal = best.decision.allowed ? undefined : best.decision.refusal;
  return {
    publication,
    allowed: best.decision.allowed,
    grant: best.decision.allowed ? best.decision.grant : best.decision.refusal.grant,
    refusal: refusal && {
      fault: describeRefusal(refusal, best.question, room.articles, await nameProvider(room, refusal, publication)),
      changer: whoCanChange(refusal),
    },
    items: publication.items.map((item) => {
      const holders = holdingsOf(room, publication, item, at).filter(({ state }) => state === 'active');
      const mine = holders.find(({ grant }) => grant.holder === agency);
      return {
        id: item.id,
        column: item.column,
        name: item.name,
        sharing: item.sharing,
        granted: mine !== undefined,
        mask: mine ? mine.mask : item.mask,
        holders: told ? holders : undefined,
      };
    }),
  };
}

function nearness(decision: Decision): number {
  return decision.allowed ? refusalKinds.length : refusalKinds.indexOf(decision.refusal.kind);
}
