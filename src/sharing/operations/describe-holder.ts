import { type Holding, maskChoices } from '#access';
import type { Room } from '../room.ts';
import type { HolderView } from '../routes/wire.ts';

/** One grant that reaches an item, with names. */
export async function describeHolder(room: Room, { grant, mask, state }: Holding): Promise<HolderView> {
  return {
    agency: { id: grant.holder, name: await room.agencyName(grant.holder), kind: grant.holderKind },
    grant: grant.id,
    purpose: grant.purpose,
    purposeCode: grant.purposeCode,
    article: grant.article,
    caseNumber: grant.caseNumber,
    modes: [...grant.modes],
    validFrom: grant.validFrom.toISOString(),
    validUntil: grant.validUntil?.toISOString() ?? null,
    state,
    mask: describeMask(mask),
  };
}

/** A mask with what it leaves to see; one that is not known hides everything. */
export function describeMask(mask: string | null): HolderView['mask'] {
  if (mask === null) return null;
  const known = maskChoices.find((each) => each.id === mask) ?? maskChoices.find((each) => each.id === 'hidden');
  return known ? { id: mask, title: { zh: known.zh, en: known.en }, reveals: known.reveals } : null;
}
