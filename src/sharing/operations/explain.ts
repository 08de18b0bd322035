import type { Mode } from '#access';
import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import { describeGrant } from './describe-grant.ts';
import { describeHolder, describeMask } from './describe-holder.ts';

/** Why a call is or would be refused, who could change that, and who may see each item. */
export async function explain(room: Room, principal: Principal, resource: string, query: { purpose?: string; items?: string; mode: Mode }) {
  const explained = await room.access.explain({
    principal,
    resource,
    items: (query.items ?? '').split(',').filter((each) => each !== ''),
    purpose: query.purpose,
    mode: query.mode,
  });
  const { publication, refusal } = explained;
  const named = async (id: string) => ({ id, name: await room.agencyName(id) });
  return {
    resource: {
      id: publication.id,
      code: publication.code,
      name: publication.name,
      sharing: publication.sharing,
      provider: await named(publication.agency),
    },
    agency: await named(principal.agency),
    allowed: explained.allowed,
    grant: explained.grant ? await describeGrant(room, explained.grant) : null,
    refusal: refusal
      ? {
          code: refusal.fault.code,
          detail: refusal.fault.text,
          remedy: refusal.fault.remedy,
          article: refusal.fault.article ?? null,
          changer: refusal.changer,
        }
      : null,
    items: await Promise.all(
      explained.items.map(async (item) => ({
        id: item.id,
        column: item.column,
        name: item.name,
        sharing: item.sharing,
        granted: item.granted,
        mask: describeMask(item.mask),
        holders: item.holders ? await Promise.all(item.holders.map((holding) => describeHolder(room, holding))) : null,
      })),
    ),
  };
}
