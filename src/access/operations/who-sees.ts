import type { Principal } from '#kernel';
import { consumerOf } from '../disclosure/settle-disclosure.ts';
import { faults } from '../faults.ts';
import type { Grant } from '../grants/grant.ts';
import { clear } from '../masks/masks.ts';
import { type Publication, type PublicationItem, reachFor } from '../publication.ts';
import type { Room } from '../room.ts';
import { mayCome } from '../rules/decide.ts';
import { seesAll } from './list-grants.ts';

/** A grant that reaches an item, as it stands now. Ended ones reach nothing. */
export interface Holding {
  readonly grant: Grant;
  /** How the item leaves under it; null shows the cell as it is. */
  readonly mask: string | null;
  readonly state: 'active' | 'suspended' | 'not-begun';
}

/** Who can see one item of a published resource. */
export interface ItemSight {
  readonly publication: Publication;
  readonly item: PublicationItem;
  /** Whether anyone may take it from the portal. */
  readonly open: boolean;
  readonly holdings: readonly Holding[];
  /** Whether these are all: told to the agency whose data it is, the authority and the auditor; to others only their own. */
  readonly complete: boolean;
}

/**
 * Every grant that reaches an item, with its basis, mask and end, by holder. Reads no data and discloses none.
 * @param name item id or column name.
 * @throws access.not-published, access.unknown-item
 */
export async function whoSees(room: Room, principal: Principal, resource: string, name: string): Promise<ItemSight> {
  await room.grants.refreshIfMoved();
  const publication = await room.findPublication(resource);
  if (!publication) throw faults['access.not-published']();
  const item = publication.items.find((each) => each.id === name || each.column === name);
  if (!item) throw faults['access.unknown-item']();
  const complete = mayKnowAll(principal, publication);
  const { consumer } = consumerOf(principal);
  const all = holdingsOf(room, publication, item, room.clock.now());
  return {
    publication,
    item,
    open: publication.opening === 'open' && item.opening === 'open',
    holdings: complete ? all : all.filter(({ grant }) => grant.holder === consumer),
    complete,
  };
}

/** Whether a caller is told of the grants of others on a resource. */
export function mayKnowAll(principal: Principal, publication: Publication): boolean {
  return seesAll(principal) || publication.agency === principal.agency;
}

/** The grants that reach an item at an instant; none where its class lets nothing go to their holders, whatever was granted. */
export function holdingsOf({ grants }: Room, publication: Publication, item: PublicationItem, at: Date): Holding[] {
  return grants.index
    .ofResource(publication.id)
    .filter((grant) => grant.items.includes(item.id))
    .filter(({ holderKind }) => reachFor(holderKind, publication) !== 'closed' && reachFor(holderKind, item) !== 'closed')
    .filter((grant) => mayCome(grant, item))
    .flatMap((grant) => {
      const state = standingOf(grant, at);
      return state ? [{ grant, mask: maskUnder(grant, item), state }] : [];
    })
    .sort((left, right) => compare(left.grant.holder, right.grant.holder) || Number(left.grant.id) - Number(right.grant.id));
}

function standingOf(grant: Grant, at: Date): Holding['state'] | undefined {
  if (grant.state === 'revoked' || (grant.validUntil !== null && at >= grant.validUntil)) return undefined;
  if (grant.state === 'suspended') return 'suspended';
  return at < grant.validFrom ? 'not-begun' : 'active';
}

function maskUnder(grant: Grant, item: PublicationItem): string | null {
  const mask = grant.masks[item.id] ?? item.mask;
  return mask === clear ? null : mask;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
