import type { Grant, UseOfGrant } from '#access';
import { dayOf } from '#kernel';
import type { Room } from '../room.ts';
import type { GrantView } from '../routes/wire.ts';

/** A grant with the names of its agencies, resource and items, and its state at this moment. */
export async function describeGrant(room: Room, grant: Grant, calls?: ReadonlyMap<string, UseOfGrant>): Promise<GrantView> {
  const [holder, provider, publication] = await Promise.all([
    room.agencyName(grant.holder),
    room.agencyName(grant.provider),
    room.findPublication(grant.resource),
  ]);
  const counted = calls ?? (await room.access.countCalls([grant.id]));
  const item = (id: string) => publication?.items.find((each) => each.id === id);
  return {
    id: grant.id,
    holder: { id: grant.holder, name: holder },
    provider: { id: grant.provider, name: provider },
    resource: { id: grant.resource, code: publication?.code ?? null, name: publication?.name ?? null },
    items: grant.items.map((id) => ({ id, name: item(id)?.name ?? null, mask: grant.masks[id] ?? item(id)?.mask ?? null })),
    rowFilter: grant.rowFilter.map((each) => ({ item: each.item, in: [...each.in] })),
    subjectItem: grant.subjectItem,
    purpose: grant.purpose,
    purposeCode: grant.purposeCode,
    modes: [...grant.modes],
    conditions: grant.conditions,
    quotaPerDay: grant.quotaPerDay,
    validFrom: grant.validFrom.toISOString(),
    validUntil: grant.validUntil?.toISOString() ?? null,
    workdaysLeft: workdaysLeft(room, grant),
    state: stateOf(grant, room.clock.now()),
    article: grant.article,
    caseNumber: grant.caseNumber,
    changedByCase: grant.changedByCase,
    changedByArticle: grant.changedByArticle,
    callsLast30: counted.get(grant.id)?.calls ?? 0,
    refusedLast30: counted.get(grant.id)?.refused ?? 0,
    version: grant.version,
    issuedAt: grant.issuedAt.toISOString(),
    changedAt: grant.changedAt.toISOString(),
  };
}

function stateOf(grant: Grant, at: Date): GrantView['state'] {
  if (grant.state !== 'active') return grant.state;
  if (at < grant.validFrom) return 'not-begun';
  return grant.validUntil !== null && at >= grant.validUntil ? 'expired' : 'active';
}

/** Working days from today to the last day of use; null where it has no end, or has ended. */
function workdaysLeft({ calendar, clock }: Room, grant: Grant): number | null {
  const now = clock.now();
  if (grant.validUntil === null || grant.validUntil <= now || grant.state === 'revoked') return null;
  return calendar.workdaysBetween(dayOf(now), dayOf(new Date(grant.validUntil.getTime() - 1)));
}
