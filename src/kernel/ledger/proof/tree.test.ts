import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConsistencyProof, checkInclusionProof, makeConsistencyProof, makeInclusionProof, type NodeSource } from './proofs.ts';
import { sha256Ed25519 as suite } from './suite.ts';
import { buildLevels, emptyRoot, Frontier, hashLeaf, hashNode, pathIn } from './tree.ts';

// The eight inputs and roots that Certificate Transparency's implementations of RFC 6962 are tested with.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((input) => hashLeaf(suite, Buffer.from(input, 'hex')));

/** The definition of RFC 6962 section 2.1, word for word: the oracle. */
function treeHash(digests: readonly Buffer[]): Buffer {
  if (digests.length === 0) return emptyRoot(suite);
  if (digests.length === 1) return digests[0] as Buffer;
  let k = 1;
  while (k * 2 < digests.length) k *= 2;
  return hashNode(suite, treeHash(digests.slice(0, k)), treeHash(digests.slice(k)));
}

/** What the ledger's node table would hold after these leaves. */
function grown(digests: readonly Buffer[]): { frontier: Frontier; nodes: NodeSource } {
  const frontier = new Frontier(suite);
  const stored = new Map<string, Buffer>();
  for (const digest of digests) for (const node of frontier.append(digest)) stored.set(`${node.level}/${node.position}`, node.hash);
  return {
    frontier,
    nodes: ({ level, position }) => {
      const hash = stored.get(`${level}/${position}`);
      if (!hash) throw new Error(`no node ${level}/${position}`);
      return hash;
    },
  };
}

const manyLeaves = (n: number) => Array.from({ length: n }, (_, at) => hashLeaf(suite, Buffer.from(`leaf ${at}`)));

describe('the tree of RFC 6962', () => {
  it('gives the known roots of the eight reference inputs', () => {
    expect(emptyRoot(suite).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const [at, root] of roots.entries()) {
      expect(
        grown(leaves.slice(0, at + 1))
          .frontier.root()
          .toString('hex'),
      ).toBe(root);
      expect(
        buildLevels(suite, leaves.slice(0, at + 1))
          .at(-1)?.[0]
          ?.toString('hex'),
      ).toBe(root);
    }
  });

  it('gives the known proofs of the reference inputs', () => {
    const { nodes } = grown(leaves);
    const hex = (path: readonly Buffer[]) => path.map((each) => each.toString('hex'));
    expect(hex(makeInclusionProof(suite, nodes, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(makeConsistencyProof(suite, nodes, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('grows to the same root as the definition, at every size', () => {
    for (let n = 0; n <= 70; n += 1) {
      const digests = manyLeaves(n);
      expect(grown(digests).frontier.root()).toEqual(treeHash(digests));
    }
  });
});

describe('proofs', () => {
  it('prove every leaf of every tree, and no other leaf, place, size or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), fc.nat(), (size, pick, bend) => {
        const digests = manyLeaves(size);
        const index = pick % size;
        const leaf = digests[index] as Buffer;
        const { frontier, nodes } = grown(digests);
        const path = makeInclusionProof(suite, nodes, index, size);
        expect(path).toEqual(pathIn(buildLevels(suite, digests), index));
        const good = { leaf, index, size, path, root: frontier.root() };
        expect(checkInclusionProof(suite, good)).toBe(true);
        expect(checkInclusionProof(suite, { ...good, leaf: hashLeaf(suite, Buffer.from('other')) })).toBe(false);
        expect(checkInclusionProof(suite, { ...good, index: size })).toBe(false);
        if (size > 1) {
          const other = (index + 1 + (bend % (size - 1))) % size;
          expect(checkInclusionProof(suite, { ...good, index: other })).toBe(false);
          const at = bend % path.length;
          expect(checkInclusionProof(suite, { ...good, path: path.with(at, Buffer.alloc(32, bend % 256)) })).toBe(false);
          expect(checkInclusionProof(suite, { ...good, path: path.slice(1) })).toBe(false);
        }
        expect(checkInclusionProof(suite, { ...good, path: [...path, leaf] })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('prove that an earlier tree is the beginning of a later one, and only of one that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), fc.nat(), (second, pick, bend) => {
        const first = 1 + (pick % second);
        const digests = manyLeaves(second);
        const { frontier, nodes } = grown(digests);
        const path = makeConsistencyProof(suite, nodes, first, second);
        const firstRoot = treeHash(digests.slice(0, first));
        const good = { first, second, firstRoot, secondRoot: frontier.root(), path };
        expect(checkConsistencyProof(suite, good)).toBe(true);
        // A history that differs in one leaf of the beginning cannot be proved with any single bent step.
        const rewritten = digests.with(bend % first, hashLeaf(suite, Buffer.from('rewritten')));
        const forged = grown(rewritten);
        const forgedPath = makeConsistencyProof(suite, forged.nodes, first, second);
        expect(checkConsistencyProof(suite, { ...good, path: forgedPath, secondRoot: forged.frontier.root() })).toBe(false);
        expect(checkConsistencyProof(suite, { ...good, secondRoot: Buffer.alloc(32) })).toBe(false);
        expect(checkConsistencyProof(suite, { ...good, path: [...path, firstRoot] })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('work beyond the 32-bit limit of sizes', () => {
    const digests = manyLeaves(3);
    const size = 2 ** 40 + 3;
    const peak: Buffer = Buffer.alloc(32, 7);
    const frontier = new Frontier(suite, 2 ** 40, [peak]);
    const stored = new Map<string, Buffer>([['40/0', peak]]);
    for (const digest of digests) for (const node of frontier.append(digest)) stored.set(`${node.level}/${node.position}`, node.hash);
    const nodes: NodeSource = ({ level, position }) => stored.get(`${level}/${position}`) as Buffer;
    const path = makeInclusionProof(suite, nodes, size - 1, size);
    expect(checkInclusionProof(suite, { leaf: digests[2] as Buffer, index: size - 1, size, path, root: frontier.root() })).toBe(true);
  });
});
