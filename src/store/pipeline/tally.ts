import type { RowProblem } from '../checks/problems.ts';
import type { LoadCounts, ReasonCount } from '../model.ts';
import type { LoadLimits } from './build-task.ts';
import { FileFault } from './file-fault.ts';

/** Counts of one load as it goes, and the judgement whether too much of the file is bad. */
export class Tally {
  rows = 0;
  bad = 0;
  blank = 0;
  normalised = 0;
  readonly #reasons = new Map<string, { column: string; reason: string; text: RowProblem['text']; rows: number }>();

  addBad(problems: readonly RowProblem[]): void {
    this.bad += 1;
    for (const { column, reason, text } of problems) {
      // A row's own numbers (field counts, first rows) would make a kind of each row.
      const key = `${column}\n${reason}`;
      const known = this.#reasons.get(key);
      if (known) known.rows += 1;
      else this.#reasons.set(key, { column, reason, text, rows: 1 });
    }
  }

  get counts(): LoadCounts {
    return { rows: this.rows, good: this.rows - this.bad, bad: this.bad, blank: this.blank, normalised: this.normalised };
  }

  /** Kinds of trouble, the most frequent first. `text` is that of the kind's first row. */
  get reasons(): ReasonCount[] {
    return [...this.#reasons.values()].sort((one, other) => other.rows - one.rows);
  }

  /** @throws FileFault when reading on is pointless. */
  stopEarly(limits: LoadLimits): void {
    if (this.bad > limits.badRowsStop && this.bad * 2 > this.rows) this.#refuse();
  }

  /** @throws FileFault when the file read whole has no row, no good row, or more bad rows than the limits allow. */
  judge(limits: LoadLimits): void {
    if (this.rows === 0) throw new FileFault('store.no-rows');
    if (this.bad === this.rows) this.#refuse();
    if (this.bad > limits.badRowsAllowed && this.bad > this.rows * limits.badShareAllowed) this.#refuse();
  }

  #refuse(): never {
    throw new FileFault('store.too-many-bad-rows', { bad: this.bad, rows: this.rows });
  }
}
