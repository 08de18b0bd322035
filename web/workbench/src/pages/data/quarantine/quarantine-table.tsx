import { Button, Checkbox } from 'antd';
import type { Dispatch, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Item, QuarantinedRow } from '../../../api/wire.ts';
import { formatCount } from '../../../format/quantity.ts';
import { useText } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../shell/data-table.tsx';
import type { DraftStep, Drafts } from './drafts.ts';

interface QuarantineTableProps {
  readonly rows: readonly QuarantinedRow[];
  readonly items: readonly Item[];
  readonly drafts: Drafts;
  readonly step: Dispatch<DraftStep>;
  readonly editable: boolean;
}

/** Quarantined rows as a sheet: what is wrong at the left, each cell to be mended in its place. Enter and the arrows go from row to row. */
export function QuarantineTable({ rows, items, drafts, step, editable }: QuarantineTableProps) {
  const { t } = useTranslation();
  const columns: Column<QuarantinedRow>[] = [
    { title: t('quarantine.row'), width: 80, align: 'right', render: (row) => <RowNumber row={row.row} /> },
    {
      title: t('quarantine.problems'),
      width: 260,
      render: (row) => <Problems row={row} drafts={drafts} step={step} editable={editable} />,
    },
    ...items.map((item) => ({
      title: item.name,
      width: 150,
      render: (row: QuarantinedRow) => <Cell row={row} item={item} drafts={drafts} step={step} editable={editable} />,
    })),
    { title: t('quarantine.raw'), width: 260, render: (row) => <Raw raw={row.raw} /> },
  ];
  return (
    <div className="quarantine-sheet">
      <DataTable<QuarantinedRow>
        name={t('quarantine.sheet')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.row}
        minWidth={600 + items.length * 150}
      />
    </div>
  );
}

function RowNumber({ row }: { row: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="cell-name">{t('quarantine.row')}</span> {formatCount(row)}
    </>
  );
}

/** Two lines of it; the whole on touch. */
function Raw({ raw }: { raw: string }) {
  return (
    <code className="raw-row" title={raw}>
      {raw}
    </code>
  );
}

type CellProps = Omit<QuarantineTableProps, 'rows' | 'items'> & { readonly row: QuarantinedRow };

function Problems({ row, drafts, step, editable }: CellProps) {
  const { t } = useTranslation();
  const text = useText();
  const draft = drafts.get(row.row);
  if (row.state !== 'open')
    return (
      <span className="mark mark-done with-link">
        {t(`quarantine.state.${row.state}`)}{' '}
        {row.result ? <Link to={`/loads/${row.result}`}>{t('load.fact.load', { id: row.result })}</Link> : null}
      </span>
    );
  return (
    <>
      <ul className="row-problems">
        {row.problems.map((problem) => (
          <li key={`${problem.column}${problem.reason}`}>
            <strong>{problem.column || t('load.wholeRow')}</strong> {text(problem.text)}
          </li>
        ))}
      </ul>
      {editable && row.problems.some((problem) => problem.reason === 'key-present') ? (
        <Checkbox
          checked={draft?.replace ?? false}
          onChange={(event) => step({ kind: 'replace', row, replace: event.target.checked })}
          aria-label={t('quarantine.replaceNamed', { row: row.row })}
        >
          {t('quarantine.replace')}
        </Checkbox>
      ) : null}
      {editable && row.problems.every((problem) => problem.item === undefined && problem.reason !== 'key-present') ? (
        <Checkbox
          checked={draft?.asShown ?? false}
          onChange={(event) => step({ kind: 'as-shown', row, asShown: event.target.checked })}
          aria-label={t('quarantine.asShownNamed', { row: row.row })}
        >
          {t('quarantine.asShown')}
        </Checkbox>
      ) : null}
      {row.attempts > 0 ? <span className="small quiet">{t('quarantine.attempts', { count: row.attempts })}</span> : null}
      {draft ? (
        <Button
          size="small"
          type="link"
          onClick={() => step({ kind: 'undo', row: row.row })}
          aria-label={t('quarantine.undoNamed', { row: row.row })}
        >
          {t('quarantine.undo')}
        </Button>
      ) : null}
    </>
  );
}

function Cell({ row, item, drafts, step, editable }: CellProps & { item: Item }) {
  const { t } = useTranslation();
  const text = useText();
  const draft = drafts.get(row.row);
  const stood = row.cells?.[item.id] ?? '';
  const value = draft?.values[item.id] ?? stood;
  const wrong = row.state === 'open' ? row.problems.filter((problem) => problem.item === item.id) : [];
  const name = <span className="cell-name">{item.name}</span>;
  if (!editable || row.state !== 'open')
    return (
      <>
        {name}
        <span className={wrong.length > 0 ? 'cell-wrong' : undefined}>{value}</span>
      </>
    );
  const why = wrong.map((problem) => text(problem.text)).join(t('list.comma'));
  return (
    <>
      {name}
      <input
        className="cell-input"
        data-item={item.id}
        data-changed={value !== stood}
        value={value}
        title={why || undefined}
        aria-label={t('item.cell', { row: row.row, column: item.name }) + (why ? `${t('list.comma')}${why}` : '')}
        aria-invalid={wrong.length > 0 && value === stood}
        onChange={(event) => step({ kind: 'type', row, item: item.id, value: event.target.value })}
        onKeyDown={moveBetweenRows}
      />
    </>
  );
}

/** Enter and the down arrow go to the same column of the next row, the up arrow to the one before. */
function moveBetweenRows(event: KeyboardEvent<HTMLInputElement>): void {
  const steps: Record<string, number> = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 };
  const by = steps[event.key];
  // Enter also ends the choosing of a Chinese character.
  if (by === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { item } = event.currentTarget.dataset;
  const column = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-item="${item}"]`) ?? [])];
  column[column.indexOf(event.currentTarget) + by]?.focus();
}
