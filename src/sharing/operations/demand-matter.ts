import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';

/**
 * A person’s curiosity is no duty (wuxi-21-1): by hand, the matter is always stated and recorded.
 * @throws sharing.matter-missing
 */
export function demandMatter({ articles }: Room, principal: Principal, matter: string | undefined): void {
  if (principal.kind !== 'person' || (matter ?? '').trim() !== '') return;
  throw faults['sharing.matter-missing']({ ...(articles.purpose ? { article: articles.purpose } : {}), places: [{ field: 'case' }] });
}
