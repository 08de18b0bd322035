import type { CorrectedRow, QuarantinedRow } from '../../../api/wire.ts';

/** What a person has typed for one quarantined row and not sent yet. */
export interface Draft {
  /** Cells by item id. */
  readonly values: Readonly<Record<string, string>>;
  /** Takes the place of the row that stands with its key. */
  readonly replace: boolean;
  /** Is sent with its cells as they are: what was wrong was the row, not a cell. */
  readonly asShown?: boolean;
}

export type Drafts = ReadonlyMap<number, Draft>;

export type DraftStep =
  | { readonly kind: 'type'; readonly row: QuarantinedRow; readonly item: string; readonly value: string }
  | { readonly kind: 'replace'; readonly row: QuarantinedRow; readonly replace: boolean }
  | { readonly kind: 'as-shown'; readonly row: QuarantinedRow; readonly asShown: boolean }
  | { readonly kind: 'undo'; readonly row: number }
  | { readonly kind: 'take'; readonly rows: ReadonlyMap<number, Readonly<Record<string, string>>> }
  | { readonly kind: 'clear' };

/** What becomes of the drafts by one step; a draft that is again as the row stood is none. */
export function stepDrafts(drafts: Drafts, step: DraftStep): Drafts {
  const next = new Map(drafts);
  if (step.kind === 'clear') next.clear();
  else if (step.kind === 'undo') next.delete(step.row);
  else if (step.kind === 'take')
    for (const [row, values] of step.rows)
      next.set(row, { values: { ...next.get(row)?.values, ...values }, replace: next.get(row)?.replace ?? false });
  else {
    const { row } = step;
    const before = next.get(row.row) ?? { values: row.cells ?? {}, replace: false };
    const draft = changed(before, step);
    const same =
      !draft.replace && !draft.asShown && Object.entries(draft.values).every(([item, value]) => value === (row.cells?.[item] ?? ''));
    if (same) next.delete(row.row);
    else next.set(row.row, draft);
  }
  return next;
}

function changed(draft: Draft, step: Extract<DraftStep, { readonly kind: 'type' | 'replace' | 'as-shown' }>): Draft {
  if (step.kind === 'type') return { ...draft, values: { ...draft.values, [step.item]: step.value } };
  return step.kind === 'replace' ? { ...draft, replace: step.replace } : { ...draft, asShown: step.asShown };
}

/** Most rows that one call takes. */
const batchRows = 500;

/** The drafts as calls, in the order of the file. @param items ids that the entry has now; what it has no longer is left out. */
export function batchesOf(drafts: Drafts, items: readonly string[]): CorrectedRow[][] {
  const known = new Set(items);
  const rows = [...drafts]
    .sort(([one], [other]) => one - other)
    .map(([row, { values, replace }]) => ({
      row,
      values: Object.fromEntries(Object.entries(values).filter(([item]) => known.has(item))),
      ...(replace ? { replace } : {}),
    }));
  return Array.from({ length: Math.ceil(rows.length / batchRows) }, (_, at) => rows.slice(at * batchRows, (at + 1) * batchRows));
}
