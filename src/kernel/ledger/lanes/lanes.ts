import { ledgerFaults } from '../faults.ts';
import type { Receipt } from '../record.ts';
import type { PreparedEntry } from '../sealing/prepare-entry.ts';
import { Lane, type LaneParts, type Waiting } from './lane.ts';

/** Most entries of one commit. */
const mostTogether = 256;
/** Entries that go at once although another lane is committing. */
const manyTogether = 64;
/** Milliseconds after which a commit under way no longer holds back the next. */
const overdue = 50;
/** Most disclosures that may wait; beyond, new ones are refused, so that memory stays bounded. */
const mostWaiting = 10_000;

/**
 * Group commit: what arrives while a commit is in flight goes together with the next. A commit costs as much as fifteen
 * entries in it, so a second lane starts only for many at once, or where the first takes long.
 */
export class Lanes {
  readonly #free: Lane[];
  readonly #all: readonly Lane[];
  #waiting: Waiting[] = [];
  #scheduled = false;
  #closed = false;
  #whenIdle: (() => void) | undefined;
  /** When the last commit began. */
  #begun = 0;
  #again: NodeJS.Timeout | undefined;

  constructor(parts: LaneParts, count: number) {
    this.#all = Array.from({ length: count }, (_, at) => new Lane(parts, at + 1));
    this.#free = [...this.#all];
  }

  /**
   * Resolves when the entry's commit is on the disk.
   * @throws Fault `ledger.fence-moved`, `ledger.unavailable` or `ledger.overloaded`; nothing was disclosed under it.
   */
  add(entry: PreparedEntry, fence: bigint): Promise<Receipt> {
    if (this.#closed) return Promise.reject(ledgerFaults['ledger.unavailable']());
    if (this.#waiting.length >= mostWaiting) return Promise.reject(ledgerFaults['ledger.overloaded']());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, fence, resolve, reject });
      this.#schedule();
    });
  }

  /** Refuses new entries, waits for those that were accepted, ends the sessions. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#waiting.length > 0 || this.#free.length < this.#all.length) {
      await new Promise<void>((resolve) => {
        this.#whenIdle = resolve;
      });
    }
    await Promise.all(this.#all.map((lane) => lane.close()));
  }

  // Once an event-loop turn, so that all requests read in one turn stand in one commit.
  #schedule(): void {
    if (this.#scheduled || this.#free.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#start();
    });
  }

  #start(): void {
    while (this.#waiting.length > 0 && this.#mayStart()) {
      const lane = this.#free.pop();
      if (!lane) return;
      this.#begun = performance.now();
      void lane.commit(this.#takeGroup()).then(() => {
        this.#free.push(lane);
        if (this.#waiting.length > 0) this.#schedule();
        else if (this.#free.length === this.#all.length) this.#whenIdle?.();
      });
    }
  }

  #mayStart(): boolean {
    if (this.#free.length === this.#all.length || this.#waiting.length >= manyTogether) return true;
    if (performance.now() - this.#begun >= overdue) return true;
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.#schedule();
    }, overdue).unref();
    return false;
  }

  /** The longest waiting, and those behind it that were decided under the same fence in the same jurisdiction. */
  #takeGroup(): Waiting[] {
    const first = this.#waiting[0];
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const each of this.#waiting) {
      const fits = each.fence === first?.fence && each.entry.form.jurisdiction === first.entry.form.jurisdiction;
      (fits && group.length < mostTogether ? group : rest).push(each);
    }
    this.#waiting = rest;
    return group;
  }
}
