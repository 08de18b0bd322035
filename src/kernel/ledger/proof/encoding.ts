import { canonicalJson, canonicalName, canonicalText } from './canonical.ts';
import type { AlgorithmName, Suite } from './suite.ts';
import { hashLeaf } from './tree.ts';

// What is signed and hashed, byte for byte. Everything is canonical JSON (RFC 8785) in UTF-8, digests are base64url:
// an auditor can rebuild it with any language's tools. A changed form gets a new version number.

/** What the sealing signature covers: one transaction's entries. */
export interface BatchHeader {
  readonly version: 1;
  readonly algorithm: AlgorithmName;
  readonly jurisdiction: string;
  /** The run of the program that sealed it: a name never used twice. */
  readonly process: string;
  /** 0 for acts; from 1 on the disclosure lanes of the process, whose n has no gaps. */
  readonly lane: number;
  readonly n: string;
  readonly count: number;
  /** Root, base64url, of the tree over the entries' leaves. */
  readonly root: string;
  /** Instant of sealing, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly key: string;
}

/** The signed statement that the log's first `size` batches have this root. */
export interface CheckpointBody {
  readonly version: 1;
  readonly algorithm: AlgorithmName;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly key: string;
  /** Digest, base64url, of the checkpoint before with its signature; null for the first. */
  readonly previous: string | null;
}

/** What entries may have in common: who did what with what. */
export interface EntryFacts {
  readonly jurisdiction: string;
  readonly kind: string;
  readonly actor: string;
  readonly agency: string;
  readonly object: string;
  /** Canonical JSON text of the public part. */
  readonly public: string;
}

/** What is an entry's own. */
export interface EntryMarks {
  readonly index: number;
  readonly at: string;
  /** HMAC(salt, subject ‖ items), where the entry concerns a person. */
  readonly commitment: Buffer | null;
  /** HMAC(salt, tag): ties the erasable search tag to the entry without keeping it here. */
  readonly tagSeal: Buffer | null;
}

export function encodeHeader(header: BatchHeader): Buffer {
  return Buffer.from(canonicalJson(header));
}

export function encodeCheckpoint(checkpoint: CheckpointBody): Buffer {
  return Buffer.from(canonicalJson(checkpoint));
}

/** An entry as its leaf covers it. */
export type SealedEntry = EntryFacts & EntryMarks;

/** The text of a leaf where it is the same for all entries with these facts: before the instant, and between index and tag. */
export interface LeafFrame {
  readonly head: string;
  readonly middle: string;
}

/** Members stand in sorted order, as canonical JSON demands. @throws TypeError as `canonicalText`. */
export function frameLeaf({ actor, agency, jurisdiction, kind, object, public: facts }: EntryFacts): LeafFrame {
  return {
    head: `\u0000{"actor":${canonicalName(actor)},"agency":${canonicalName(agency)},"at":"`,
    middle: `,"jurisdiction":${canonicalName(jurisdiction)},"kind":${canonicalName(kind)},"object":${canonicalName(object)},"public":${facts},"tag":`,
  };
}

/** Digest of an entry with the facts of that frame. */
export function framedLeaf(suite: Suite, { head, middle }: LeafFrame, { at, commitment, index, tagSeal }: EntryMarks): Buffer {
  return suite.hash(`${head}${at}","commitment":${digestText(commitment)},"index":${index}${middle}${digestText(tagSeal)},"version":1}`);
}

function digestText(bytes: Buffer | null): string {
  return bytes ? `"${bytes.toString('base64url')}"` : 'null';
}

/** Digest of an entry. @throws TypeError as `canonicalText`. */
export function entryLeaf(suite: Suite, entry: SealedEntry): Buffer {
  return framedLeaf(suite, frameLeaf(entry), entry);
}

/** Leaf of the log: the signed header, H(0x00 ‖ header ‖ signature). */
export function batchLeaf(suite: Suite, header: Buffer, signature: Buffer): Buffer {
  return hashLeaf(suite, Buffer.concat([header, signature]));
}

/** What the next checkpoint cites as `previous`. */
export function checkpointDigest(suite: Suite, checkpoint: CheckpointBody, signature: Buffer): string {
  return suite.hash(Buffer.concat([encodeCheckpoint(checkpoint), signature])).toString('base64url');
}

/** What an entry keeps of a person: nothing can be told from it once the salt is erased. */
export function commitTo(suite: Suite, salt: Buffer, subject: string, items: readonly string[]): Buffer {
  return suite.hmac(salt, `[${canonicalText(subject)},${canonicalJson(items)}]`);
}

export function sealTag(suite: Suite, salt: Buffer, tag: Buffer): Buffer {
  return suite.hmac(salt, tag);
}
