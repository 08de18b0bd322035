import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type CheckpointBody, encodeCheckpoint } from './encoding.ts';
import { type KeyRing, openKeyRing, type PublicKey } from './suite.ts';

const keySchema = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  algorithm: Type.Union([Type.Literal('sha256-ed25519'), Type.Literal('sm3-sm2')]),
  publicKey: Type.String({ maxLength: 1000 }),
});

const signedCheckpointSchema = Type.Object({
  checkpoint: Type.Object({
    version: Type.Literal(1),
    algorithm: keySchema.properties.algorithm,
    size: Type.Integer({ minimum: 0 }),
    root: Type.String({ maxLength: 100 }),
    at: Type.String({ maxLength: 40 }),
    key: keySchema.properties.id,
    previous: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  }),
  signature: Type.String({ maxLength: 200 }),
});

const keysSchema = Type.Object({ keys: Type.Array(keySchema, { minItems: 1, maxItems: 1000 }) });

/** A checkpoint that can leave the machine. */
export interface SignedCheckpoint {
  readonly checkpoint: CheckpointBody;
  /** base64url. */
  readonly signature: string;
}

/** What a witness keeps: the checkpoint and the keys that were known when it was taken. */
export interface CheckpointFile extends SignedCheckpoint {
  readonly keys: readonly PublicKey[];
}

/** Reads a kept checkpoint. @throws Error that says what is wrong with the file. */
export function parseCheckpointFile(text: string): CheckpointFile {
  const value = parseJson(text);
  if (!Value.Check(signedCheckpointSchema, value)) throw new Error('this is not a checkpoint file of the ledger');
  return { checkpoint: value.checkpoint, signature: value.signature, keys: parseKeyFile(text) };
}

/** Reads the public keys of a key file or of a checkpoint file. @throws Error that says what is wrong with the file. */
export function parseKeyFile(text: string): PublicKey[] {
  const value = parseJson(text);
  if (!Value.Check(keysSchema, value)) throw new Error('this is not a key file of the ledger');
  openKeyRing(value.keys);
  return value.keys;
}

/** True when the checkpoint was signed by a key of the ring. */
export function isSigned(signed: SignedCheckpoint, ring: KeyRing): boolean {
  const { checkpoint, signature } = signed;
  return ring.verifies(checkpoint.key, checkpoint.algorithm, encodeCheckpoint(checkpoint), Buffer.from(signature, 'base64url'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('this file is not JSON');
  }
}
