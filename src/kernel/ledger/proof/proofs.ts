import type { Suite } from './suite.ts';
import { foldPeaks, hashNode, type NodePlace, placesOf } from './tree.ts';

/** Where stored nodes come from: the hash of a complete subtree. */
export type NodeSource = (place: NodePlace) => Buffer;

/** The largest power of two below n (n ≥ 2). */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function rangeHash(suite: Suite, nodes: NodeSource, start: number, end: number): Buffer {
  return foldPeaks(suite, placesOf(start, end).map(nodes));
}

/**
 * Audit path of leaf `index` in the tree of `size` leaves (RFC 6962 section 2.1.1), lowest sibling first.
 * @throws RangeError when the leaf is not in the tree.
 */
export function makeInclusionProof(suite: Suite, nodes: NodeSource, index: number, size: number): Buffer[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...path(start, middle), rangeHash(suite, nodes, middle, end)]
      : [...path(middle, end), rangeHash(suite, nodes, start, middle)];
  };
  return path(0, size);
}

/** True when `path` leads from `leaf` at `index` to `root` of a tree of `size` leaves (RFC 9162 section 2.1.3.2). */
export function checkInclusionProof(
  suite: Suite,
  proof: { leaf: Buffer; index: number; size: number; path: readonly Buffer[]; root: Buffer },
): boolean {
  const { leaf, index, size, path, root } = proof;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let digest = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      digest = hashNode(suite, sibling, digest);
      while (at % 2 === 0 && at !== 0) {
        at = at / 2;
        last = Math.floor(last / 2);
      }
    } else {
      digest = hashNode(suite, digest, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && digest.equals(root);
}

/**
 * Proof that the tree of `first` leaves is the beginning of that of `second` (RFC 6962 section 2.1.2).
 * Empty when `first` is 0 or equals `second`. @throws RangeError when first > second.
 */
export function makeConsistencyProof(suite: Suite, nodes: NodeSource, first: number, second: number): Buffer[] {
  if (!(first >= 0 && first <= second)) throw new RangeError(`${first} is not a size before ${second}`);
  if (first === 0) return [];
  const proof = (start: number, end: number, whole: boolean): Buffer[] => {
    if (first === end) return whole ? [] : [rangeHash(suite, nodes, start, end)];
    const middle = start + splitOf(end - start);
    return first <= middle
      ? [...proof(start, middle, whole), rangeHash(suite, nodes, middle, end)]
      : [...proof(middle, end, false), rangeHash(suite, nodes, start, middle)];
  };
  return proof(0, second, true);
}

/** True when `path` proves that `firstRoot` (of `first` leaves) is the beginning of `secondRoot` (RFC 9162 section 2.1.4.2). */
export function checkConsistencyProof(
  suite: Suite,
  proof: { first: number; second: number; firstRoot: Buffer; secondRoot: Buffer; path: readonly Buffer[] },
): boolean {
  const { first, second, firstRoot, secondRoot } = proof;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) return false;
  if (first === second) return proof.path.length === 0 && firstRoot.equals(secondRoot);
  if (first === 0) return proof.path.length === 0 && firstRoot.equals(suite.hash(''));
  // Where the older tree is one complete subtree, its root is known and left out of the proof.
  const path = 2 ** Math.round(Math.log2(first)) === first ? [firstRoot, ...proof.path] : proof.path;
  let at = first - 1;
  let last = second - 1;
  while (at % 2 === 1) {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  const [seed, ...rest] = path;
  if (!seed) return false;
  let oldDigest = seed;
  let newDigest = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      oldDigest = hashNode(suite, sibling, oldDigest);
      newDigest = hashNode(suite, sibling, newDigest);
      while (at % 2 === 0 && at !== 0) {
        at = at / 2;
        last = Math.floor(last / 2);
      }
    } else {
      newDigest = hashNode(suite, newDigest, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && oldDigest.equals(firstRoot) && newDigest.equals(secondRoot);
}

/** Places of the stored nodes that `make` will ask for, so that they can be fetched at once. */
export function placesAskedBy(make: (nodes: NodeSource) => unknown): NodePlace[] {
  const asked: NodePlace[] = [];
  const blank = Buffer.alloc(32);
  make((place) => {
    asked.push(place);
    return blank;
  });
  return asked;
}
