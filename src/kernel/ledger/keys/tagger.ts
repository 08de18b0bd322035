import { randomBytes } from 'node:crypto';
import type { Suite } from '../proof/suite.ts';
import { openSecret } from './open-secret.ts';

/** Turns a subject (an identity number, say) into its search tag: 16 bytes, the same for the same subject and key. */
export type Tagger = (subject: string) => Buffer;

/** Opens the tag key of the key directory; makes it on the first start. Without it tags cannot be tried out by brute force. */
export async function openTagger(suite: Suite, keyDirectory: string): Promise<Tagger> {
  const key = await openSecret(keyDirectory, 'ledger-tag.key', () => randomBytes(32));
  return (subject) => suite.hmac(key, subject).subarray(0, 16);
}
