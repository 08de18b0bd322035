import { faults } from '../faults.ts';
import type { Cells } from './row-source.ts';

type ReadKeys = (keys: readonly (readonly string[])[]) => Promise<readonly (Cells | undefined)[]>;

/** One look-up. Only those equal in fingerprint (segment, version, items, filter) may share a statement. */
export interface LookUp {
  readonly fingerprint: string;
  /** Whose share of the queue it takes. */
  readonly caller: string;
  /** Type- and range-checked key values. */
  readonly key: readonly string[];
  /** Reads keys of this fingerprint, answering by position. */
  readonly read: ReadKeys;
}

export interface CoalescerOptions {
  /** Keys in one statement at most. */
  readonly batch?: number;
  /** Statements under way at most. */
  readonly lanes?: number;
  /** Milliseconds after which a statement under way no longer holds back the next of its fingerprint. */
  readonly overdue?: number;
  /** Look-ups that one caller may have waiting. */
  readonly share?: number;
  /** Milliseconds after which a look-up that still waits is given up. */
  readonly patience?: number;
}

interface Waiting {
  readonly key: readonly string[];
  readonly since: number;
  readonly resolve: (row: Cells | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  readonly read: ReadKeys;
  /** Waiting look-ups by caller; the map's order is whose turn it is. */
  readonly callers: Map<string, Waiting[]>;
  waiting: number;
}

/** Statements of one fingerprint under way. */
interface Running {
  statements: number;
  /** When the last of them began. */
  begun: number;
}

export interface Coalescer {
  find(lookUp: LookUp): Promise<Cells | undefined>;
}

/**
 * Gathers look-ups that arrive together into one statement. Each caller has a share of the queue, and a turn in
 * every batch however many look-ups another has waiting. What does not get its turn in time is refused as busy.
 *
 * A statement costs as much as thirty keys in it: so the next of a fingerprint waits for the one under way and takes all
 * that came meanwhile, unless it is full, or the one under way takes long (its rows come from the disk).
 */
export function openCoalescer(options: CoalescerOptions = {}): Coalescer {
  const { batch = 64, lanes = 4, overdue = 20, share = 1_000, patience = 5_000 } = options;
  const queues = new Map<string, Queue>();
  const running = new Map<string, Running>();
  const waitingOf = new Map<string, number>();
  let underWay = 0;
  let scheduled = false;
  let again: NodeJS.Timeout | undefined;

  function schedule(): void {
    if (scheduled || underWay >= lanes || queues.size === 0) return;
    scheduled = true;
    // After the I/O of this turn has been read, so that calls which arrived together leave together.
    setImmediate(() => {
      scheduled = false;
      dispatchAll();
    });
  }

  function dispatchAll(): void {
    // Fingerprints take turns, one statement each.
    for (let served = true; served; ) {
      served = false;
      for (const [fingerprint, queue] of [...queues]) {
        if (underWay >= lanes) return;
        if (!mayStart(fingerprint, queue)) continue;
        dispatch(fingerprint, queue);
        served = true;
      }
    }
  }

  function mayStart(fingerprint: string, queue: Queue): boolean {
    const other = running.get(fingerprint);
    if (!other || queue.waiting >= batch || performance.now() - other.begun >= overdue) return true;
    again ??= setTimeout(() => {
      again = undefined;
      schedule();
    }, overdue).unref();
    return false;
  }

  function dispatch(fingerprint: string, queue: Queue): void {
    queues.delete(fingerprint);
    const taken = takeTurns(queue);
    if (queue.waiting > 0) queues.set(fingerprint, queue);
    if (taken.length === 0) return;
    underWay += 1;
    const own = running.get(fingerprint) ?? { statements: 0, begun: 0 };
    own.statements += 1;
    own.begun = performance.now();
    running.set(fingerprint, own);
    void answer(queue.read, taken).finally(() => {
      underWay -= 1;
      own.statements -= 1;
      if (own.statements === 0) running.delete(fingerprint);
      schedule();
    });
  }

  function takeTurns(queue: Queue): Waiting[] {
    const taken: Waiting[] = [];
    const oldest = performance.now() - patience;
    while (taken.length < batch && queue.callers.size > 0)
      for (const [caller, line] of queue.callers) {
        const next = line.shift();
        if (line.length === 0) queue.callers.delete(caller);
        if (!next) continue;
        queue.waiting -= 1;
        release(caller);
        if (next.since < oldest) next.reject(faults['access.busy']());
        else taken.push(next);
        if (taken.length >= batch) {
          // Whoever was served last goes behind those who were not.
          if (line.length > 0) {
            queue.callers.delete(caller);
            queue.callers.set(caller, line);
          }
          break;
        }
      }
    return taken;
  }

  function release(caller: string): void {
    const left = (waitingOf.get(caller) ?? 1) - 1;
    if (left > 0) waitingOf.set(caller, left);
    else waitingOf.delete(caller);
  }

  return {
    find({ fingerprint, caller, key, read }) {
      const held = waitingOf.get(caller) ?? 0;
      if (held >= share) return Promise.reject(faults['access.busy']());
      waitingOf.set(caller, held + 1);
      return new Promise((resolve, reject) => {
        let queue = queues.get(fingerprint);
        if (!queue) {
          queue = { read, callers: new Map(), waiting: 0 };
          queues.set(fingerprint, queue);
        }
        const waiting = { key, since: performance.now(), resolve, reject };
        queue.waiting += 1;
        const line = queue.callers.get(caller);
        if (line) line.push(waiting);
        else queue.callers.set(caller, [waiting]);
        schedule();
      });
    },
  };
}

/** Reads a batch and settles each look-up by position; a batch that fails is tried again key by key. */
async function answer(read: ReadKeys, taken: readonly Waiting[]): Promise<void> {
  try {
    const rows = await read(taken.map((each) => each.key));
    if (rows.length !== taken.length) throw new Error('the store answered another number of rows than keys');
    for (const [index, each] of taken.entries()) each.resolve(rows[index]);
  } catch (error) {
    if (taken.length === 1 || concernsAll(error)) for (const each of taken) each.reject(readFault(error));
    else for (const each of taken) await answer(read, [each]);
  }
}

/** SQLSTATE of a failure that no single key can have caused: connection, resources, a table gone. */
function concernsAll(error: unknown): boolean {
  const state = stateOf(error);
  return state === '' || /^(?:08|53|57|58|42)/.test(state);
}

function stateOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}

/** A segment that was swept while a look-up waited for it. */
export class SegmentGone extends Error {}

/** The server's text may quote a key: only its SQLSTATE goes on. */
export function readFault(error: unknown): Error {
  const state = stateOf(error);
  if (state === '42P01') return new SegmentGone('the segment is no longer there');
  return faults['access.read-failed']({ cause: new Error(`reading failed with SQLSTATE ${state || 'none'}`) });
}
