import { type CompiledCheck, compileCheck } from '../checks/compile-check.ts';
import { describeReason, type ReasonCode, type ReasonValues, type RowProblem } from '../checks/problems.ts';
import type { RecordFlaw } from '../csv/record-reader.ts';
import type { ItemToLoad } from '../model.ts';

/** A record that passed, as a line of COPY's text format without its row number, or everything that is wrong with it. */
export type CheckedRecord = { readonly line: string } | { readonly problems: RowProblem[] };

/** An item with its demands compiled. */
export interface CompiledItem {
  readonly item: ItemToLoad;
  readonly compiled: CompiledCheck;
  readonly required: boolean;
}

interface Column extends CompiledItem {
  readonly header: string;
}

/** Compiles the demands of items, in their order. */
export async function compileItems(items: readonly ItemToLoad[]): Promise<CompiledItem[]> {
  return await Promise.all(items.map(async (item) => ({ item, compiled: await compileCheck(item), required: item.required || item.key })));
}

/** Checks records of one file against the items of one resource version. */
export class RecordChecker {
  readonly #columns: readonly Column[];
  #normalised = 0;

  /** @param items for each column of the file, the item it stands for. */
  constructor(header: readonly string[], items: readonly CompiledItem[]) {
    this.#columns = items.map((item, at) => ({ header: header[at] ?? '', ...item }));
  }

  /** Cells brought to their standard form so far, in records that passed. */
  get normalised(): number {
    return this.#normalised;
  }

  /** Code sets that items name and this release cannot check. */
  get unchecked(): string[] {
    return [...new Set(this.#columns.flatMap(({ compiled }) => (compiled.unchecked === undefined ? [] : [compiled.unchecked])))];
  }

  /** Item ids in the order of the file's columns, which is the order of the lines' cells. */
  get order(): string[] {
    return this.#columns.map(({ item }) => item.id);
  }

  check(fields: readonly string[], flaw: RecordFlaw | undefined): CheckedRecord {
    const columns = this.#columns;
    if (flaw) return { problems: [wholeRow(flaw)] };
    if (fields.length !== columns.length)
      return { problems: [wholeRow('field-count', { expected: columns.length, found: fields.length })] };
    let line = '';
    let normalised = 0;
    let problems: RowProblem[] | undefined;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as Column;
      const text = fields[at] as string;
      if (text === '') {
        if (column.required) problems = [...(problems ?? []), cell(column, 'required')];
        line += '\t\\N';
        continue;
      }
      const checked = column.compiled.check(text);
      if (typeof checked === 'string') {
        line += `\t${checked}`;
        if (column.compiled.normalises && checked !== text) normalised += 1;
      } else problems = [...(problems ?? []), cell(column, checked.reason, checked.values)];
    }
    if (problems) return { problems };
    this.#normalised += normalised;
    return { line };
  }
}

function wholeRow(reason: ReasonCode, values?: ReasonValues): RowProblem {
  return { column: '', reason, text: describeReason(reason, values) };
}

function cell(column: Column, reason: ReasonCode, values?: ReasonValues): RowProblem {
  return { column: column.header, item: column.item.id, reason, text: describeReason(reason, values) };
}
