import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import { describeHolder, describeMask } from './describe-holder.ts';

/** Who can see one item: each holder of a grant with basis, mask and end. @throws access.not-published, access.unknown-item */
export async function showItemAccess(room: Room, principal: Principal, resource: string, name: string) {
  const { publication, item, open, complete, holdings } = await room.access.whoSees(principal, resource, name);
  const { agency, id, code } = publication;
  return {
    resource: { id, code, name: publication.name, provider: { id: agency, name: await room.agencyName(agency) } },
    item: {
      id: item.id,
      column: item.column,
      name: item.name,
      sensitivity: item.sensitivity,
      sharing: item.sharing,
      opening: item.opening,
      mask: describeMask(item.mask),
    },
    open,
    complete,
    holders: await Promise.all(holdings.map((holding) => describeHolder(room, holding))),
  };
}
