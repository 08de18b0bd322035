import { createPublicKey, generateKeyPairSync, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { Receipt } from '../record.ts';
import { hmacWith } from './hmac.ts';

export type AlgorithmName = Receipt['algorithm'];

/**
 * A set of algorithms that belong together. Every signed record names the suite it was made with, and is checked with
 * that one, so a ledger whose operator chooses another suite stays readable. Digests are 32 bytes in every suite.
 */
export interface Suite {
  readonly name: AlgorithmName;
  hash(data: Buffer | string): Buffer;
  /** @param key at most 64 bytes. */
  hmac(key: Buffer, data: Buffer | string): Buffer;
  createPrivateKey(): KeyObject;
  sign(privateKey: KeyObject, data: Buffer): Buffer;
  verify(publicKey: KeyObject, data: Buffer, signature: Buffer): boolean;
}

// A digest as text and then as bytes costs half of a digest as bytes at once.
const sha256 = (data: Buffer | string) => hash('sha256', data, 'binary');

export const sha256Ed25519: Suite = {
  name: 'sha256-ed25519',
  hash: (data) => Buffer.from(sha256(data), 'latin1'),
  hmac: (key, data) => hmacWith(sha256, key, data),
  createPrivateKey: () => generateKeyPairSync('ed25519').privateKey,
  sign: (privateKey, data) => sign(null, data, privateKey),
  verify: (publicKey, data, signature) => verify(null, data, publicKey, signature),
};

const suites: ReadonlyMap<string, Suite> = new Map([[sha256Ed25519.name, sha256Ed25519]]);

/** The suite of that name, or undefined where this release has none. */
export function suiteOf(name: string): Suite | undefined {
  return suites.get(name);
}

/** A public key as it travels: in `ledger.key`, checkpoint files and key files. */
export interface PublicKey {
  /** First 16 bytes, in hexadecimal, of the digest of the key's SPKI form: an id cannot be given to another key. */
  readonly id: string;
  readonly algorithm: AlgorithmName;
  /** base64url of the SPKI DER. */
  readonly publicKey: string;
}

/** Describes a public key. */
export function describePublicKey(suite: Suite, key: KeyObject): PublicKey {
  const spki = key.export({ type: 'spki', format: 'der' });
  return { id: keyIdOf(suite, spki), algorithm: suite.name, publicKey: spki.toString('base64url') };
}

function keyIdOf(suite: Suite, spki: Buffer): string {
  return suite.hash(spki).toString('hex', 0, 16);
}

/** Public keys by id, ready to check with. */
export interface KeyRing {
  /** True when `signature` over `data` was made under that id and suite by a key of the ring. */
  verifies(keyId: string, algorithm: string, data: Buffer, signature: Buffer): boolean;
  has(keyId: string): boolean;
}

/**
 * Opens described keys. @throws Error for a key whose id is not its own digest, or whose suite is unknown here.
 */
export function openKeyRing(keys: readonly PublicKey[]): KeyRing {
  const ring = new Map<string, { suite: Suite; key: KeyObject }>();
  for (const { id, algorithm, publicKey } of keys) {
    const suite = suiteOf(algorithm);
    if (!suite) throw new Error(`key ${id} is of the unknown suite ${algorithm}`);
    const spki = Buffer.from(publicKey, 'base64url');
    if (keyIdOf(suite, spki) !== id) throw new Error(`key ${id} does not match its own digest`);
    ring.set(id, { suite, key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) });
  }
  return {
    has: (keyId) => ring.has(keyId),
    verifies(keyId, algorithm, data, signature) {
      const held = ring.get(keyId);
      return held !== undefined && held.suite.name === algorithm && held.suite.verify(held.key, data, signature);
    },
  };
}
