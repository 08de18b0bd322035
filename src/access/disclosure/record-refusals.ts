import type { Database, LedgerEntry } from '#kernel';
import type { DisclosureLedger } from '../room.ts';

/** One refused call, without anything personal: neither key nor subject nor the caller's free text. */
export interface RefusedCall {
  readonly jurisdiction: string;
  readonly actor: string;
  readonly agency: string;
  /** Resource id, or empty where nothing was found under the name. */
  readonly resource: string;
  readonly kind: string;
  readonly mode: string;
  readonly article: string | undefined;
  readonly grant: string | undefined;
}

export interface RefusalRecorder {
  /**
   * Records a refusal as an act. The first of its kind (caller, resource, ground, mode) within a second is on the disk
   * when this resolves; its repetitions within that second are counted and written as one entry at its end.
   */
  record(call: RefusedCall): Promise<void>;
  /** Writes what is still counted. @throws what kept it from being written; nothing is tried again after that. */
  close(): Promise<void>;
}

/** Kinds counted at once: a flood of ever new kinds waits for the next second instead of filling memory. */
const mostKinds = 10_000;

export function recordRefusals(database: Database, ledger: DisclosureLedger, interval = 1_000): RefusalRecorder {
  const seen = new Map<string, { readonly call: RefusedCall; repeated: number }>();
  let timer: NodeJS.Timeout | undefined;
  let pending: { readonly calls: RefusedCall[]; readonly done: Promise<void> } | undefined;
  let committing: Promise<void> = Promise.resolve();

  async function write(entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length > 0) await database.transact(async (connection) => void (await ledger.record(connection, entries)));
  }

  /** First refusals that come while one transaction commits go together in the next. */
  function join(call: RefusedCall): Promise<void> {
    if (!pending) {
      const calls: RefusedCall[] = [];
      const done = committing
        .catch(() => undefined)
        .then(() => {
          pending = undefined;
          return write(calls.map((each) => entryOf(each, 1)));
        });
      committing = done;
      pending = { calls, done };
    }
    pending.calls.push(call);
    return pending.done;
  }

  async function writeRepetitions(): Promise<void> {
    timer = undefined;
    const repeated = [...seen].filter(([, each]) => each.repeated > 0);
    seen.clear();
    try {
      await write(repeated.map(([, each]) => entryOf(each.call, each.repeated)));
    } catch (error) {
      // Counted on until the database is back: the ledger must not miss what was refused meanwhile.
      for (const [kind, { call, repeated: before }] of repeated) {
        const since = seen.get(kind);
        // What began anew since stands in the ledger with its first; its repetitions are added.
        if (since) since.repeated += before;
        else if (seen.size < mostKinds) seen.set(kind, { call, repeated: before });
      }
      if (seen.size > 0) timer ??= setTimeout(() => void writeRepetitions().catch(() => undefined), interval).unref();
      throw error;
    }
  }

  return {
    async record(call) {
      timer ??= setTimeout(() => void writeRepetitions().catch(() => undefined), interval).unref();
      const kind = `${call.actor}|${call.agency}|${call.resource}|${call.kind}|${call.mode}|${call.grant ?? ''}`;
      const known = seen.get(kind);
      if (known) {
        known.repeated += 1;
        return;
      }
      if (seen.size < mostKinds) seen.set(kind, { call, repeated: 0 });
      await join(call);
    },
    async close() {
      clearTimeout(timer);
      // Whoever waits for a first refusal hears of its failure themselves.
      await pending?.done.catch(() => undefined);
      try {
        await writeRepetitions();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function entryOf(call: RefusedCall, calls: number): LedgerEntry {
  return {
    kind: 'access.refuse',
    jurisdiction: call.jurisdiction,
    actor: call.actor,
    agency: call.agency,
    object: call.resource ? `resource:${call.resource}` : 'resource:unknown',
    public: {
      ground: call.kind,
      mode: call.mode,
      calls,
      ...(call.article ? { article: call.article } : {}),
      ...(call.grant ? { grant: call.grant } : {}),
    },
  };
}
