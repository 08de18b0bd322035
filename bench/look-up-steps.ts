import type { DisclosureLedger, RowSource, Segment } from '#access';
import type { LedgerEntry, Receipt, Route } from '#kernel';
import { openSigner } from '../src/kernel/ledger/keys/signer.ts';
import { openTagger } from '../src/kernel/ledger/keys/tagger.ts';
import { sha256Ed25519 } from '../src/kernel/ledger/proof/suite.ts';
import { type PreparedEntry, prepareEntry } from '../src/kernel/ledger/sealing/prepare-entry.ts';
import { sealBatch } from '../src/kernel/ledger/sealing/seal-batch.ts';
import { insertBatchValues } from '../src/kernel/ledger/store/insert-batch.ts';
import { persons } from './look-up-city.ts';

/**
 * Parts of the path, each with all of the one before, so that the difference of two is what a step costs:
 * `face` answers constant bytes behind the program's HTTP face and the recognition of the key; `decision` decides, masks
 * and writes the answer of a row that is at hand; `sealing` prepares, hashes and signs the entry and writes the
 * statement's values without sending them. Reading and committing are what the whole has beyond it.
 */
export type Step = 'face' | 'decision' | 'sealing';

export const steps: readonly Step[] = ['face', 'decision', 'sealing'];

interface Part {
  readonly ledger?: Pick<DisclosureLedger, 'disclose'>;
  readonly source?: RowSource;
  readonly routes?: (routes: readonly Route[]) => readonly Route[];
}

/** Entries sealed together, as many as stand in a commit when 64 connections ask. */
const together = 32;

/** What stands in for the rest of the path. */
export async function partOf(way: string, { answer, keyDirectory }: { answer: string; keyDirectory: string }): Promise<Part> {
  if (way === 'face') return { routes: (routes) => routes.map((route) => constantly(route, answer)) };
  if (way === 'decision') {
    const { receipt } = JSON.parse(answer) as { receipt: Receipt };
    return { source: rowAtHand(), ledger: { disclose: async () => receipt } };
  }
  if (way === 'sealing') return { source: rowAtHand(), ledger: await sealOnly(keyDirectory) };
  return {};
}

function constantly(route: Route, answer: string): Route {
  if (route.operation !== 'sharing.look-up') return route;
  return {
    ...route,
    async handle({ reply }) {
      reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
      return answer;
    },
  };
}

function rowAtHand(): RowSource {
  const segment: Segment = {
    name: 'at-hand@1',
    version: '1',
    rows: 1,
    publishedAt: new Date(0),
    key: persons.items.filter((item) => item.key).map(({ id, dataType, length }) => ({ id, dataType, length })),
    items: new Set(persons.items.map((item) => item.id)),
  };
  const row = ['320211195001010018', '王伟', '江苏省无锡市滨湖区太湖街道金城路1号', '13805100000', '1950-01-01'];
  const never = () => {
    throw new Error('look-ups do not come here');
  };
  return {
    currentSegment: () => segment,
    readByKeys: async (_segment, _items, keys) => keys.map(() => row),
    readPage: never,
    stream: never,
    close: async () => undefined,
  };
}

async function sealOnly(keyDirectory: string): Promise<Pick<DisclosureLedger, 'disclose'>> {
  const suite = sha256Ed25519;
  const [signer, tagOf] = await Promise.all([openSigner(suite, keyDirectory), openTagger(suite, keyDirectory)]);
  let waiting: { entry: PreparedEntry; resolve: (receipt: Receipt) => void }[] = [];
  let n = 0n;
  const seal = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    n += 1n;
    const place = { process: 'bench', lane: 1, n, at: new Date() };
    const batch = sealBatch(
      signer,
      place,
      group.map(({ entry }) => entry),
    );
    insertBatchValues(batch);
    const receipts = batch.receipts(String(n));
    for (const [at, { resolve }] of group.entries()) resolve(receipts[at] as Receipt);
  };
  return {
    disclose: (entry: LedgerEntry) =>
      new Promise((resolve) => {
        waiting.push({ entry: prepareEntry(suite, tagOf, entry), resolve });
        if (waiting.length >= together) seal();
        else if (waiting.length === 1) setTimeout(seal, 2);
      }),
  };
}
