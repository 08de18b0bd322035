/** How far the demonstration has come up. */
export interface Progress {
  /** Matters done, and in all. */
  readonly step: number;
  readonly steps: number;
  /** The matter at hand, in both languages. */
  readonly name: string;
  /** The day of the city's past that it belongs to; undefined where everything is of today. */
  readonly day?: string;
  /** Rows loaded so far. */
  readonly rows: number;
  /** Share of the work done, by what the matters are expected to cost: 0 to 1. */
  readonly share: number;
}

export type Report = (progress: Progress) => void;
