/** Codes of what can be wrong with a file as a whole. Texts are in `faults.ts`. */
export type FileFaultCode =
  | 'store.ambiguous-encoding'
  | 'store.cut-off-file'
  | 'store.damaged-utf16'
  | 'store.damaged-utf8'
  | 'store.duplicate-columns'
  | 'store.empty-file'
  | 'store.key-too-long'
  | 'store.missing-columns'
  | 'store.no-rows'
  | 'store.not-a-csv'
  | 'store.row-too-long'
  | 'store.too-many-bad-rows'
  | 'store.unclosed-quote'
  | 'store.unknown-columns'
  | 'store.unknown-encoding';

/**
 * Something wrong with a file as a whole, for which nothing of it is published. It crosses from the worker thread
 * as plain data and becomes a Fault on the other side.
 */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: FileFaultCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'FileFault';
    this.code = code;
    this.values = values;
  }
}
