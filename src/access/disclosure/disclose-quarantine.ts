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
export function discloseQuarantine<Page>(room: Room, request: QuarantineRequest<Page>): Promise<Page> {
  const { principal, load, resource, agency, read } = request;
  return discloseOwn(room, {
    kind: 'access.disclose-quarantine',
    principal,
    agency,
    object: `load:${load}`,
    public: { resource },
    read,
  });
}

/** A reading of rows by the agency whose own they are, outside any grant. */
interface OwnReading<Rows> {
  readonly kind: string;
  readonly principal: Principal;
  readonly agency: string;
  readonly object: string;
  readonly public: Readonly<Record<string, string | number>>;
  readonly read: () => Promise<Rows>;
}

/** Decides, records, and only then reads; decides again where rights changed meanwhile. */
export async function discloseOwn<Rows>(room: Room, reading: OwnReading<Rows>): Promise<Rows> {
  const { kind, principal, agency, object } = reading;
  for (let attempt = 1; ; attempt += 1) {
    const { epoch } = room.grants.index;
    if (!(await room.isCurrent(principal, epoch))) throw kernelFaults['kernel.not-signed-in']();
    if (principal.kind === 'anonymous' || principal.agency !== agency) throw kernelFaults['kernel.not-found']();
    try {
      await room.ledger.disclose(
        { kind, jurisdiction: principal.jurisdiction, actor: principal.id, agency: principal.agency, object, public: reading.public },
        epoch,
      );
      return await reading.read();
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
