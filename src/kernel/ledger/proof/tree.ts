import type { Suite } from './suite.ts';

// The Merkle tree of RFC 6962 section 2.1. Positions are plain numbers: no bit operators, which end at 2^31.

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** Digest of a leaf: H(0x00 ‖ data). */
export function hashLeaf(suite: Suite, data: Buffer): Buffer {
  return suite.hash(Buffer.concat([leafPrefix, data]));
}

// Used again by every call, none of which waits.
const nodeBytes = Buffer.alloc(65, 1);

/** Digest of an inner node: H(0x01 ‖ left ‖ right). Digests are 32 bytes in every suite. */
export function hashNode(suite: Suite, left: Buffer, right: Buffer): Buffer {
  if (left.length !== 32 || right.length !== 32) return suite.hash(Buffer.concat([nodePrefix, left, right]));
  left.copy(nodeBytes, 1);
  right.copy(nodeBytes, 33);
  return suite.hash(nodeBytes);
}

/** Root of the empty tree: H(). */
export function emptyRoot(suite: Suite): Buffer {
  return suite.hash('');
}

/** A complete subtree: the 2^level leaves from position·2^level on. */
export interface TreeNode {
  readonly level: number;
  readonly position: number;
  readonly hash: Buffer;
}

export type NodePlace = Pick<TreeNode, 'level' | 'position'>;

/** Places of the complete subtrees, left to right, that the leaves [start, end) fall into when start is aligned to them. */
export function placesOf(start: number, end: number): NodePlace[] {
  const places: NodePlace[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) level += 1;
    places.push({ level, position: from / 2 ** level });
    from += 2 ** level;
  }
  return places;
}

/** Folds the complete subtrees of a range, left to right, into the range's root. */
export function foldPeaks(suite: Suite, peaks: readonly Buffer[]): Buffer {
  if (peaks.length === 0) return emptyRoot(suite);
  return peaks.reduceRight((right, left) => hashNode(suite, left, right));
}

/**
 * The growing right edge of a tree: the complete subtrees that its leaves fall into, at most one per level.
 * Memory is logarithmic in the size.
 */
export class Frontier {
  readonly #suite: Suite;
  readonly #peaks: TreeNode[];
  #size: number;

  /** @param peaks the hashes at `placesOf(0, size)`. */
  constructor(suite: Suite, size = 0, peaks: readonly Buffer[] = []) {
    const places = placesOf(0, size);
    if (places.length !== peaks.length) throw new Error(`a tree of ${size} leaves has ${places.length} peaks, not ${peaks.length}`);
    this.#suite = suite;
    this.#size = size;
    this.#peaks = places.map((place, at) => ({ ...place, hash: peaks[at] as Buffer }));
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf digest. @returns the nodes that became complete, the leaf itself first. */
  append(leaf: Buffer): TreeNode[] {
    let node: TreeNode = { level: 0, position: this.#size, hash: leaf };
    const made = [node];
    for (let last = this.#peaks.at(-1); last?.level === node.level; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      node = { level: node.level + 1, position: Math.floor(node.position / 2), hash: hashNode(this.#suite, last.hash, node.hash) };
      made.push(node);
    }
    this.#peaks.push(node);
    this.#size += 1;
    return made;
  }

  root(): Buffer {
    return foldPeaks(
      this.#suite,
      this.#peaks.map((peak) => peak.hash),
    );
  }
}

/**
 * All levels of a small tree, leaves first; the last level is the root alone. An odd last node moves up unchanged,
 * which gives the tree of RFC 6962. @param leaves at least one digest.
 */
export function buildLevels(suite: Suite, leaves: readonly Buffer[]): Buffer[][] {
  const levels: Buffer[][] = [[...leaves]];
  for (let below = levels[0] as Buffer[]; below.length > 1; ) {
    const above: Buffer[] = [];
    for (let at = 0; at < below.length; at += 2) {
      const left = below[at] as Buffer;
      const right = below[at + 1];
      above.push(right ? hashNode(suite, left, right) : left);
    }
    levels.push(above);
    below = above;
  }
  return levels;
}

/** Siblings from leaf `index` to the root, of `buildLevels`' levels (in whatever form these hold the digests). */
export function pathIn<Digest>(levels: readonly (readonly Digest[])[], index: number): Digest[] {
  const path: Digest[] = [];
  let at = index;
  for (const level of levels.slice(0, -1)) {
    const sibling = level[at % 2 === 0 ? at + 1 : at - 1];
    if (sibling !== undefined) path.push(sibling);
    at = Math.floor(at / 2);
  }
  return path;
}
