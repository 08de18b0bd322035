import type { Database } from '#kernel';
import { epochChannel } from './bump-epoch.ts';
import { CompiledGrants } from './compiled-grants.ts';
import { readChangedGrants, readEpoch } from './read-grants.ts';

export interface FollowedGrants {
  readonly index: CompiledGrants;
  /** Brings the index to an epoch that was current after this call began. Calls at once share one read. */
  refresh(): Promise<void>;
  /**
   * Asks the database whether an epoch still stands, and brings the index up where it is behind.
   * @param decided the epoch under which something was decided; the index's unless told.
   * @returns true where the database is beyond it, so that deciding again may come out otherwise.
   */
  refreshIfMoved(decided?: bigint): Promise<boolean>;
  /** Called after the index has moved. */
  onMoved(listener: () => void): void;
  close(): Promise<void>;
}

/**
 * Loads all grants and keeps them current: the epoch is the truth (every record of a disclosure is conditional
 * on it), LISTEN only makes it likely that the index is current before anyone asks.
 */
export async function followGrants(database: Database, listen: boolean): Promise<FollowedGrants> {
  const index = new CompiledGrants();
  const listeners: (() => void)[] = [];
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let closed = false;
  let session: Awaited<ReturnType<Database['openSession']>> | undefined;

  async function read(): Promise<void> {
    let { epoch, grants } = await readChangedGrants(database.reader, index.epoch);
    if (epoch < index.epoch) {
      index.clear();
      ({ epoch, grants } = await readChangedGrants(database.reader, 0n));
    }
    if (epoch === index.epoch && grants.length === 0) return;
    index.apply(grants, epoch);
    for (const listener of listeners) listener();
  }

  function refresh(): Promise<void> {
    if (!running) {
      running = read().finally(() => {
        running = undefined;
      });
      return running;
    }
    // The read under way may have begun before the change that the caller saw: one more is due after it.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return refresh();
      });
    return next;
  }

  async function listenForHints(): Promise<void> {
    if (closed) return;
    try {
      session = await database.openSession();
      session.on('notification', () => void refresh().catch(() => undefined));
      session.once('end', () => {
        if (!closed) setTimeout(() => void listenForHints(), 1_000).unref();
      });
      await session.query(`listen ${epochChannel}`);
      await refresh();
    } catch {
      // Without hints the first disclosure after a change finds the index behind and reads again.
      if (!closed) setTimeout(() => void listenForHints(), 1_000).unref();
    }
  }

  await refresh();
  if (listen) await listenForHints();
  return {
    index,
    refresh,
    async refreshIfMoved(decided = index.epoch) {
      const now = await readEpoch(database.reader);
      if (now !== index.epoch) await refresh();
      return now !== decided;
    },
    onMoved: (listener) => void listeners.push(listener),
    async close() {
      closed = true;
      await session?.end().catch(() => undefined);
    },
  };
}
