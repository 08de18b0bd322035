import type { QueryFilter } from '#access';
import type { Principal } from '#kernel';
import type { Room } from '../room.ts';

/** What people asked for by hand, with the names of agencies, resources and items; see `Access.listQueries`. */
export async function listQueries(room: Room, principal: Principal, filter: QueryFilter) {
  const { items, total } = await room.access.listQueries(principal, filter);
  const described = items.map(async (query) => {
    const [agency, publication] = await Promise.all([
      room.agencyName(query.agency),
      query.resource === null ? undefined : room.findPublication(query.resource),
    ]);
    return {
      ...query,
      at: query.at.toISOString(),
      agency: { id: query.agency, name: agency },
      resource: query.resource === null ? null : { id: query.resource, code: publication?.code ?? null, name: publication?.name ?? null },
      items: query.items.map((id) => ({ id, name: publication?.items.find((item) => item.id === id)?.name ?? null })),
    };
  });
  return { items: await Promise.all(described), total };
}
