import { FileFault } from '../pipeline/file-fault.ts';

/** What a record has wrong in itself, before its fields are looked at. */
export type RecordFlaw = 'text-after-quote';

/**
 * Takes one record. `fields` is reused for the next record, so what is to be kept is copied.
 * @param row 1 for the first line of the file; blank lines count, as they do in a spreadsheet.
 * @param raw makes the record's original text, without its line end.
 */
export type RecordSink = (fields: string[], row: number, raw: () => string, flaw: RecordFlaw | undefined, ended: boolean) => void;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads CSV (RFC 4180) from pieces of text cut anywhere. Quoted fields hold delimiters, line ends of any kind and
 * doubled quotes. CRLF, LF and CR end a record, mixed as they come. A quote inside an unquoted field is an
 * ordinary character; text after a closing quote is a flaw of that record, and reading goes on with the next line.
 * Ragged records are handed on as they are: the caller counts fields. Blank lines are counted, not handed on.
 * Memory is bounded by the longest record allowed.
 *
 * Written here because the parsers tried lose data silently on input that is not well formed: uDSV joins a short row
 * with the one after it.
 */
export class RecordReader {
  readonly #delimiter: number;
  readonly #recordLengthMax: number;
  readonly #fields: string[] = [];
  #rest = '';
  #row = 0;
  #blank = 0;

  /** @param recordLengthMax longest record in UTF-16 units; a longer one stops the reading. */
  constructor(delimiter: string, recordLengthMax: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#recordLengthMax = recordLengthMax;
  }

  /** Blank lines met so far. */
  get blank(): number {
    return this.#blank;
  }

  /** Lines (records and blank lines) read so far. */
  get row(): number {
    return this.#row;
  }

  push(text: string, sink: RecordSink): void {
    this.#read(this.#rest === '' ? text : this.#rest + text, false, sink);
  }

  /** @throws FileFault `store.unclosed-quote` when the text ends inside a quoted field. */
  end(sink: RecordSink): void {
    this.#read(this.#rest, true, sink);
  }

  #read(text: string, final: boolean, sink: RecordSink): void {
    const length = text.length;
    const delimiter = this.#delimiter;
    const fields = this.#fields;
    let at = 0;
    while (at < length) {
      const start = at;
      let code = text.charCodeAt(at);
      if (code === lineFeed || code === carriageReturn) {
        if (code === carriageReturn && at + 1 === length && !final) return this.#keep(text, start);
        at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
        this.#row += 1;
        this.#blank += 1;
        continue;
      }
      let flaw: RecordFlaw | undefined;
      fields.length = 0;
      for (;;) {
        let value = '';
        const quoted = text.charCodeAt(at) === quote;
        if (quoted) {
          for (let from = at + 1; ; ) {
            const close = text.indexOf('"', from);
            if (close === -1 && final) throw new FileFault('store.unclosed-quote', { row: this.#row + 1 });
            if (close === -1 || (close + 1 === length && !final)) return this.#keep(text, start);
            const doubled = text.charCodeAt(close + 1) === quote;
            value += text.slice(from, doubled ? close + 1 : close);
            at = close + 1;
            if (!doubled) break;
            from = close + 2;
          }
        }
        const from = at;
        for (; at < length; at++) {
          code = text.charCodeAt(at);
          if (code === delimiter || code === lineFeed || code === carriageReturn) break;
        }
        if (quoted && at > from) flaw = 'text-after-quote';
        fields.push(quoted && at === from ? value : value + text.slice(from, at));
        if (at < length && code === delimiter) {
          at += 1;
          continue;
        }
        break;
      }
      const end = at;
      const ended = at < length;
      if (!ended && !final) return this.#keep(text, start);
      if (ended) {
        if (code === carriageReturn) {
          if (at + 1 === length && !final) return this.#keep(text, start);
          if (text.charCodeAt(at + 1) === lineFeed) at += 1;
        }
        at += 1;
      }
      if (end - start > this.#recordLengthMax) throw this.#tooLong();
      this.#row += 1;
      sink(fields, this.#row, () => text.slice(start, end), flaw, ended);
    }
    this.#rest = '';
  }

  #keep(text: string, start: number): void {
    if (text.length - start > this.#recordLengthMax) throw this.#tooLong();
    this.#rest = start === 0 ? text : text.slice(start);
  }

  #tooLong(): FileFault {
    return new FileFault('store.row-too-long', { row: this.#row + 1, limit: this.#recordLengthMax });
  }
}
