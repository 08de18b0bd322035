import type { Signer } from '../keys/signer.ts';
import { type BatchHeader, encodeHeader, framedLeaf } from '../proof/encoding.ts';
import { buildLevels, pathIn } from '../proof/tree.ts';
import type { Receipt } from '../record.ts';
import type { PreparedEntry } from './prepare-entry.ts';

/** A signed batch, ready to be written. */
export interface SealedBatch {
  readonly header: BatchHeader;
  readonly headerBytes: Buffer;
  readonly signature: Buffer;
  readonly entries: readonly PreparedEntry[];
  readonly leaves: readonly Buffer[];
  /** @param batch the id that the database gave. */
  receipts(batch: string): Receipt[];
}

export interface BatchPlace {
  readonly process: string;
  readonly lane: number;
  readonly n: bigint;
  readonly at: Date;
}

/** Seals entries of one jurisdiction, at least one, in their order. */
export function sealBatch(signer: Signer, place: BatchPlace, entries: readonly PreparedEntry[]): SealedBatch {
  const { suite } = signer;
  const at = place.at.toISOString();
  const leaves = entries.map(({ form, personal }, index) =>
    framedLeaf(suite, form.frame, { index, at, commitment: personal?.commitment ?? null, tagSeal: personal?.tagSeal ?? null }),
  );
  const levels = buildLevels(suite, leaves);
  const root = levels.at(-1)?.[0];
  const first = entries[0];
  if (!root || !first) throw new Error('a batch without entries cannot be sealed');
  const header: BatchHeader = {
    version: 1,
    algorithm: suite.name,
    jurisdiction: first.form.jurisdiction,
    process: place.process,
    lane: place.lane,
    n: String(place.n),
    count: entries.length,
    root: root.toString('base64url'),
    at,
    key: signer.publicKey.id,
  };
  const headerBytes = encodeHeader(header);
  const signature = signer.sign(headerBytes);
  return {
    header,
    headerBytes,
    signature,
    entries,
    leaves,
    receipts(batch) {
      const texts = levels.map((level) => level.map((digest) => digest.toString('base64url')));
      const [head, signed] = [headerBytes.toString('base64url'), signature.toString('base64url')];
      return (texts[0] ?? []).map((leaf, index) => ({
        algorithm: suite.name,
        batch,
        index,
        header: head,
        signature: signed,
        leaf,
        path: pathIn(texts, index),
      }));
    },
  };
}
