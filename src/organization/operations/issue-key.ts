import { kernelFaults, type Principal } from '#kernel';
import { digestOf, newSecret, writeKey } from '../credentials/secret.ts';
import { faults } from '../faults.ts';
import type { ApiKey } from '../model.ts';
import { actOf, minutesAfter, type Room } from '../room.ts';
import { insertKey, lockKey, updateExpiry } from '../store/keys.ts';

export const longestKeyDays = 365;

export interface KeyInput {
  /** The program that will carry it. */
  readonly name: string;
  /** Days of validity, at most 365. */
  readonly days?: number;
  /** Rotation: the key whose place this one takes, and how many hours both work. */
  readonly replaces?: string;
  readonly overlapHours?: number;
}

export interface IssuedKey extends ApiKey {
  /** `syk_<id>_<secret>`, told this once and not kept. */
  readonly secret: string;
}

/**
 * Issues a key for a program of the caller's own agency.
 * @throws Fault `organization.key-not-replaceable`, `kernel.not-permitted` where the caller is no person.
 */
export async function issueKey(room: Room, principal: Principal, input: KeyInput): Promise<IssuedKey> {
  if (principal.kind !== 'person') throw kernelFaults['kernel.not-permitted']({ values: { operation: 'organization.issue-key' } });
  const secret = newSecret();
  return room.database.transact(async (connection) => {
    const now = room.clock.now();
    const key = await insertKey(connection, {
      jurisdiction: principal.jurisdiction,
      agency: principal.agency,
      name: input.name.trim(),
      secretHash: digestOf(secret),
      issuedBy: principal.id,
      issuedAt: now,
      expiresAt: minutesAfter(now, Math.min(input.days ?? longestKeyDays, longestKeyDays) * 24 * 60),
      replaces: input.replaces ?? null,
    }).catch((error: unknown) => {
      // The foreign key of `replaces` speaks first where that key does not exist.
      if ((error as { code?: string }).code === '23503') throw faults['organization.key-not-replaceable']({ cause: error });
      throw error;
    });
    if (input.replaces !== undefined) {
      const old = await lockKey(connection, input.replaces);
      if (old?.agency !== principal.agency || old.state !== 'active' || old.expiresAt <= now)
        throw faults['organization.key-not-replaceable']();
      const end = minutesAfter(now, (input.overlapHours ?? 24) * 60);
      if (end < old.expiresAt) {
        await updateExpiry(connection, old.id, end);
        await room.rights?.changed(connection);
      }
    }
    const facts = { name: key.name, expires: key.expiresAt.toISOString(), replaces: key.replaces };
    await room.ledger.record(connection, [actOf('organization.issue-key', principal, `key:${key.id}`, facts)]);
    return { ...key, secret: writeKey(key.id, secret) };
  });
}
