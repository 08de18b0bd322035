import type pg from 'pg';
import type { DisclosureLedger, RowSource, Segment } from '#access';
import { type Database, octetsOf, openLedger, ReadyJson, type Receipt, type Route, systemClock } from '#kernel';
import { persons } from './look-up-city.ts';

/**
 * Parts of the path, each with all of the one before, so that the difference of two is what a step costs:
 * `face` answers constant bytes behind the program's HTTP face and the recognition of the key; `decision` decides, masks
 * and writes the answer of a row that is at hand; `sealing` prepares, hashes and signs the entry in its group and gives
 * the statement to a session that forgets it. Reading and committing are what the whole has beyond it.
 */
export type Step = 'face' | 'decision' | 'sealing';

export const steps: readonly Step[] = ['face', 'decision', 'sealing'];

interface Part {
  readonly ledger?: Pick<DisclosureLedger, 'disclose'>;
  readonly source?: RowSource;
  readonly routes?: (routes: readonly Route[]) => readonly Route[];
}

/** Milliseconds that a commit is made to take, so that groups form as they do in service. */
const commitMs = 3;

/** What stands in for the rest of the path. */
export async function partOf(
  way: string,
  { answer, keyDirectory, database }: { answer: string; keyDirectory: string; database: Database },
): Promise<Part> {
  if (way === 'face') return { routes: (routes) => routes.map((route) => constantly(route, answer)) };
  if (way === 'decision') {
    const { receipt } = JSON.parse(answer) as { receipt: Receipt };
    return { source: rowAtHand(), ledger: { disclose: async () => receipt } };
  }
  if (way === 'sealing') {
    const sealing = { ...database, openSession: async () => takesAndForgets() };
    return {
      source: rowAtHand(),
      ledger: await openLedger({ database: sealing, clock: systemClock, keyDirectory, process: 'bench-sealing' }),
    };
  }
  return {};
}

/** A session of the database that says of every batch that it is written, and writes none. */
function takesAndForgets(): pg.Client {
  let id = 0;
  const session = {
    once: () => session,
    async query(asked: string | { readonly name?: string }) {
      if (typeof asked === 'string' || asked.name === undefined) return { rows: [] };
      await new Promise((resolve) => setTimeout(resolve, commitMs));
      id += 1;
      return { rows: [{ id: String(id) }] };
    },
    end: async () => undefined,
  };
  return session as unknown as pg.Client;
}

function constantly(route: Route, answer: string): Route {
  if (route.operation !== 'sharing.look-up') return route;
  const ready = new ReadyJson(octetsOf(answer));
  return {
    ...route,
    async handle({ reply }) {
      reply.header('cache-control', 'no-store');
      return ready;
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
