import type { Principal } from '#kernel';
import { digestOf, readKey, sameDigest } from '../credentials/secret.ts';
import type { Room } from '../room.ts';
import { type StoredKey, selectStoredKey } from '../store/keys.ts';

/** How long a recognition serves callers that pass no fence. Disclosures ask by the fence, whatever the age. */
const keptMilliseconds = 5_000;

interface Recognition {
  readonly key: StoredKey;
  readonly principal: Principal;
  /** The fence's value before the key was read: what the key was at that value or later. */
  readonly fence: bigint;
  readonly readAt: number;
}

/** Programs' keys, recognised from memory where that is as good as reading the database. */
export interface KeyRing {
  /** The program that carries this key; undefined where it is unknown, wrong, expired or revoked. Known at once where it is remembered. */
  recognise(text: string): Principal | undefined | Promise<Principal | undefined>;
  /** Whether the key stands for one who decides at this value of the fence. */
  stands(id: string, fence: bigint): boolean | Promise<boolean>;
  /** Drops what is remembered of a key, after it changed in this process. */
  forget(id: string): void;
}

export function openKeyRing(room: Room): KeyRing {
  const known = new Map<string, Recognition>();
  const reading = new Map<string, Promise<Recognition | undefined>>();

  async function read(id: string): Promise<Recognition | undefined> {
    const readAt = room.clock.now().getTime();
    const fence = (await room.rights?.read(room.database.reader)) ?? -1n;
    const key = await selectStoredKey(room.database.reader, id);
    if (key?.state !== 'active' || key.jurisdiction !== room.jurisdiction.id) {
      known.delete(id);
      return undefined;
    }
    const { jurisdiction, agency, name } = key;
    const principal: Principal = { kind: 'application', id, name, agency, jurisdiction, roles: ['application'] };
    const recognition = { key, principal, fence, readAt };
    if (room.rights) known.set(id, recognition);
    return recognition;
  }

  /** Callers that come together share one reading, unless theirs must be younger than one already begun. */
  function readTogether(id: string): Promise<Recognition | undefined> {
    const begun = reading.get(id);
    if (begun) return begun;
    const started = read(id).finally(() => reading.delete(id));
    reading.set(id, started);
    return started;
  }

  const unexpired = ({ key }: Recognition) => key.expiresAt > room.clock.now();
  const stillStands = (recognition: Recognition | undefined) => recognition !== undefined && unexpired(recognition);
  const carriedBy = (recognition: Recognition | undefined, secret: string) =>
    recognition && unexpired(recognition) && sameDigest(digestOf(secret), recognition.key.secretHash) ? recognition.principal : undefined;

  return {
    recognise(text) {
      const presented = readKey(text);
      if (!presented) return undefined;
      const { id, secret } = presented;
      const remembered = known.get(id);
      if (remembered && room.clock.now().getTime() - remembered.readAt < keptMilliseconds) return carriedBy(remembered, secret);
      return readTogether(id).then((recognition) => carriedBy(recognition, secret));
    },
    stands(id, fence) {
      const remembered = known.get(id);
      // A reading begun before the fence moved may be old: another is made for this caller alone.
      return remembered && remembered.fence >= fence ? stillStands(remembered) : read(id).then(stillStands);
    },
    forget: (id) => void known.delete(id),
  };
}
