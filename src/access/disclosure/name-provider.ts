import type { Publication } from '../publication.ts';
import type { Room } from '../room.ts';
import type { Refusal } from '../rules/decide.ts';

/** The name of the agency whose data it is, where a refusal's words name it; elsewhere nothing is asked, however often it is refused. */
export async function nameProvider(
  { findAgency }: Room,
  refusal: Refusal,
  publication: Publication | undefined,
): Promise<string | undefined> {
  if (refusal.kind !== 'closed-class' || !publication) return undefined;
  return (await findAgency(publication.agency))?.name;
}
