import type { Principal } from '#kernel';
import { faults } from '../faults.ts';

/** A person’s curiosity is no duty: by hand, the matter is always stated and recorded. @throws sharing.matter-missing */
export function demandMatter(principal: Principal, matter: string | undefined): void {
  if (principal.kind === 'person' && matter === undefined) throw faults['sharing.matter-missing']({ places: [{ field: 'case' }] });
}
