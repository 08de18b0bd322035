import type { Principal } from '#kernel';
import type { Room } from '../room.ts';
import { discloseOwn } from './disclose-quarantine.ts';

/** Rows in which two versions of an agency's own data differ. */
export interface ComparisonRequest<Rows> {
  readonly principal: Principal;
  readonly resource: string;
  /** Agency whose data it is. */
  readonly agency: string;
  readonly from: number;
  readonly to: number;
  readonly read: () => Promise<Rows>;
}

/**
 * Lets out rows in which two versions differ, as they stand: to the agency whose data it is alone, and after it is recorded.
 * @throws kernel.not-found for any other agency; `ledger.*` where it cannot be recorded.
 */
export function discloseComparison<Rows>(room: Room, request: ComparisonRequest<Rows>): Promise<Rows> {
  const { principal, resource, agency, from, to, read } = request;
  return discloseOwn(room, {
    kind: 'access.disclose-comparison',
    principal,
    agency,
    object: `resource:${resource}`,
    public: { from, to },
    read,
  });
}
