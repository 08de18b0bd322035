import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. SHA-256 suffices: 256 random bits cannot be guessed, unlike a password. */
export function digestOf(text: string): Buffer {
  return Buffer.from(hash('sha256', text, 'binary'), 'latin1');
}

/** Compares digests in constant time. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** An API key as its holder carries it. */
export function writeKey(id: string, secret: string): string {
  return `syk_${id}_${secret}`;
}

/** Reads `syk_<id>_<secret>`; undefined where the form is wrong. */
export function readKey(text: string): { id: string; secret: string } | undefined {
  const parts = /^syk_(\d{1,18})_([A-Za-z0-9_-]{43})$/.exec(text);
  return parts?.[1] && parts[2] ? { id: parts[1], secret: parts[2] } : undefined;
}
