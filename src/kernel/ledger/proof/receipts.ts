import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Receipt } from '../record.ts';
import { type BatchHeader, encodeHeader } from './encoding.ts';
import { checkInclusionProof } from './proofs.ts';
import { type KeyRing, openKeyRing, type PublicKey, suiteOf } from './suite.ts';

const headerSchema = Type.Object(
  {
    version: Type.Literal(1),
    algorithm: Type.Union([Type.Literal('sha256-ed25519'), Type.Literal('sm3-sm2')]),
    jurisdiction: Type.String(),
    process: Type.String(),
    lane: Type.Integer({ minimum: 0 }),
    n: Type.String({ pattern: '^[0-9]{1,19}$' }),
    count: Type.Integer({ minimum: 1 }),
    root: Type.String(),
    at: Type.String(),
    key: Type.String(),
  },
  { additionalProperties: false },
);

/** Why a receipt does not hold. */
export type ReceiptProblem = 'malformed' | 'unknown-algorithm' | 'unknown-key' | 'bad-signature' | 'not-in-batch';

export type ReceiptCheck =
  | { readonly valid: true; readonly header: BatchHeader }
  | { readonly valid: false; readonly problem: ReceiptProblem };

/**
 * Checks a receipt with nothing but public keys: the header is signed by one of them, and the leaf is in its batch.
 * It does not ask the ledger; that the batch stands in the log is what an inclusion proof shows.
 */
export function checkReceipt(receipt: Receipt, keys: readonly PublicKey[] | KeyRing): ReceiptCheck {
  const ring = 'verifies' in keys ? keys : openKeyRing(keys);
  const suite = suiteOf(receipt.algorithm);
  if (!suite) return { valid: false, problem: 'unknown-algorithm' };
  const bytes = Buffer.from(receipt.header, 'base64url');
  const header = readHeader(bytes);
  if (!header || header.algorithm !== receipt.algorithm) return { valid: false, problem: 'malformed' };
  if (!ring.has(header.key)) return { valid: false, problem: 'unknown-key' };
  if (!ring.verifies(header.key, header.algorithm, bytes, Buffer.from(receipt.signature, 'base64url'))) {
    return { valid: false, problem: 'bad-signature' };
  }
  const holds = checkInclusionProof(suite, {
    leaf: Buffer.from(receipt.leaf, 'base64url'),
    index: receipt.index,
    size: header.count,
    path: receipt.path.map((each) => Buffer.from(each, 'base64url')),
    root: Buffer.from(header.root, 'base64url'),
  });
  return holds ? { valid: true, header } : { valid: false, problem: 'not-in-batch' };
}

function readHeader(bytes: Buffer): BatchHeader | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (!Value.Check(headerSchema, value)) return undefined;
    // Two spellings of one header would be two leaves: only the canonical one counts.
    return encodeHeader(value).equals(bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}
