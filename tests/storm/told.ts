import type { Receipt } from '#kernel';

/** A dataset that the callers load into and read. */
export interface Target {
  readonly id: string;
  /** As it stands in addresses. */
  readonly slug: string;
}

/** What the callers' process must know. */
export interface Errand {
  readonly address: string;
  /** Where it writes what it was told, outside of the installation. */
  readonly record: string;
  readonly password: string;
  readonly secret: string;
  readonly purpose: string;
  /** Code of the resource on persons. */
  readonly persons: string;
  readonly personsId: string;
  readonly somebody: string;
  readonly targets: readonly Target[];
  readonly seed: string;
}

/** Rows of every file, and how many of them carry the load's own value: a mixture of two versions shows. */
export const rows = 20_000;
export const marked = 1_000;

/** One line of the record, written when the answer had arrived whole. `at`: milliseconds of the machine's clock. */
export type Told = { readonly at: number } & (
  | { readonly what: 'look-up'; readonly receipt: Receipt }
  | { readonly what: 'case'; readonly number: string }
  | { readonly what: 'session'; readonly cookie: string }
  | { readonly what: 'load-begun'; readonly load: string; readonly target: number; readonly value: number }
  | { readonly what: 'load-published'; readonly load: string; readonly target: number; readonly value: number; readonly version: number }
  | { readonly what: 'load-ended'; readonly load: string; readonly state: string; readonly code: string }
  | { readonly what: 'chunk'; readonly upload: string; readonly received: number }
  /** A public reader had the whole file. `sent`: when it was asked for. */
  | { readonly what: 'read'; readonly target: number; readonly sent: number; readonly rows: number; readonly values: readonly string[] }
  | { readonly what: 'refused'; readonly act: string; readonly status: number; readonly code: string }
  | { readonly what: 'cut'; readonly act: string }
);

/** The file that carries a value: whole, or its marked rows alone. */
export function fileOf(value: number, part: 'full' | 'upsert'): string {
  const count = part === 'full' ? rows : marked;
  const lines = Array.from({ length: count }, (_, at) => `S${at},${at < marked ? `value-${value}` : 'still'},120.3`);
  return `站点编号,站点名称,经度\n${lines.join('\n')}\n`;
}
