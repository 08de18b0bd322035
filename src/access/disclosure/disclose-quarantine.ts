import { kernelFaults, type Principal } from '#kernel';
import type { Room } from '../room.ts';

/** Rows of a load that did not pass, read by the agency that loaded them. */
export interface QuarantineRequest<Page> {
  readonly principal: Principal;
  readonly load: string;
  readonly resource: string;
  /** Agency whose load it was. */
  readonly agency: string;
  readonly read: () => Promise<Page>;
}

/**
 * Lets out rows of quarantine, which may be personal: to the agency whose load it was alone, and after it is recorded.
 * @throws kernel.not-found for any other agency; `ledger.*` where it cannot be recorded.
 */
export async function discloseQuarantine<Page>(room: Room, request: QuarantineRequest<Page>): Promise<Page> {
  const { principal, load, resource, agency, read } = request;
  for (let attempt = 1; ; attempt += 1) {
    const { epoch } = room.grants.index;
    if (!(await room.isCurrent(principal, epoch))) throw kernelFaults['kernel.not-signed-in']();
    if (principal.kind === 'anonymous' || principal.agency !== agency) throw kernelFaults['kernel.not-found']();
    try {
      await room.ledger.disclose(
        {
          kind: 'access.disclose-quarantine',
          jurisdiction: principal.jurisdiction,
          actor: principal.id,
          agency: principal.agency,
          object: `load:${load}`,
          public: { resource },
        },
        epoch,
      );
      return await read();
    } catch (error) {
      if (attempt >= 3 || !isFenceMoved(error)) throw error;
      await room.grants.refresh();
    }
  }
}

/** Whether the ledger refused a record because rights changed since it was decided. */
export function isFenceMoved(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ledger.fence-moved';
}
