import { encodeHeader } from '../proof/encoding.ts';
import type { KeyRing } from '../proof/suite.ts';
import type { Findings } from './findings.ts';
import { type BatchRow, headerOf } from './rows.ts';

/** Checks signatures, and that each disclosure lane counts 1, 2, 3 … in the order of the log. */
export class HeaderCheck {
  readonly #ring: KeyRing;
  readonly #findings: Findings;
  readonly #lanes = new Map<string, bigint>();

  constructor(ring: KeyRing, findings: Findings) {
    this.#ring = ring;
    this.#findings = findings;
  }

  /** @returns the canonical header, and whether its signature is by a trusted key. */
  check(row: BatchRow): { header: Buffer; signed: boolean } {
    const header = encodeHeader(headerOf(row));
    const signed = this.#ring.verifies(row.key, row.algorithm, header, row.sig);
    if (!signed) this.#findings.add(this.#ring.has(row.key) ? 'signature-invalid' : 'key-unknown', `batch ${row.id}`);
    if (row.lane > 0) this.#count(row);
    return { header, signed };
  }

  #count(row: BatchRow): void {
    const lane = `${row.process}/${row.lane}`;
    const n = BigInt(row.n);
    const last = this.#lanes.get(lane) ?? 0n;
    if (n !== last + 1n) this.#findings.add('lane-gap', `lane ${lane}: ${n} after ${last}`);
    this.#lanes.set(lane, n > last ? n : last);
  }
}
