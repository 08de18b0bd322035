import { Button, Pagination } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SortHead } from './sort-head.tsx';
import { type Cell, type Sorting, sortRows, within } from './table-rows.ts';
import { TableTools } from './table-tools.tsx';
import './data-table.css';

export interface Column<Row> {
  /** Its head; a column without one (buttons) names itself to a screen reader by `label`. */
  readonly title?: ReactNode;
  readonly label?: string;
  readonly width?: number;
  readonly align?: 'right';
  /** Dates, codes and states stay on one line. */
  readonly nowrap?: boolean;
  /** What the cell holds, as plain text or number: with it the column can be sorted, searched and exported. */
  value?(row: Row): Cell;
  /** The server's name of the order by this column, where the server pages and sorts. */
  readonly sort?: string;
  render(row: Row): ReactNode;
}

interface Paging {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  onPage(page: number): void;
}

/** Pages of the server that are reached one from the other; absent ways are not there. */
export interface Stepping {
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

interface DataTableProps<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Width below which the table scrolls inside its frame. */
  readonly minWidth?: number;
  /** Pages of the server; without it rows are paged here, fifty at a time. */
  readonly paging?: Paging;
  readonly stepping?: Stepping;
  /** The server's order, where the server sorts. */
  readonly sorting?: Sorting & { onSort(next: Sorting): void };
  /** Name of the file into which the rows can be saved; those shown, or all that `exportRows` fetches. */
  readonly saveAs?: string;
  readonly exportRows?: () => Promise<readonly Row[]>;
  /** Whether the rows at hand can be searched. */
  readonly searchable?: boolean;
}

const pageSize = 50;

/** A dense table with hairlines. It is a real `table`, needs no measuring script, and its frame can be scrolled by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, columns, rows, rowKey, minWidth, paging, stepping, sorting, searchable = false } = props;
  const { t } = useTranslation();
  const [own, setOwn] = useState(1);
  const [order, setOrder] = useState<Sorting>({});
  const [words, setWords] = useState('');
  const arranged = useMemo(() => {
    const valueOf = columns[Number(order.by ?? -1)]?.value;
    const values = columns.flatMap((column) => column.value ?? []);
    return sortRows(within(rows, values, words), valueOf, order.descending ?? false);
  }, [rows, columns, order, words]);
  const last = Math.max(1, Math.ceil(arranged.length / pageSize));
  const pages: Paging = paging ?? { page: Math.min(own, last), size: pageSize, total: arranged.length, onPage: setOwn };
  const paged = paging !== undefined || stepping !== undefined;
  const shown = paged ? arranged : arranged.slice((pages.page - 1) * pageSize, pages.page * pageSize);
  return (
    <div className="data-table">
      {searchable || props.saveAs ? (
        <TableTools
          columns={columns}
          count={stepping?.total ?? paging?.total ?? arranged.length}
          more={stepping?.more ?? false}
          rows={arranged}
          {...(searchable ? { words, onWords: setWords } : {})}
          {...(props.saveAs ? { saveAs: props.saveAs } : {})}
          {...(props.exportRows ? { exportRows: props.exportRows } : {})}
        />
      ) : null}
      {/* A frame that scrolls must be reachable by keyboard. */}
      <div className="data-table-frame" tabIndex={0} role="group" aria-label={name}>
        <table style={minWidth ? { minWidth } : {}}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // Columns are fixed for the life of a table.
                <SortHead
                  key={index}
                  align={column.align}
                  width={column.width}
                  {...headOf(column, index, paged, sorting ?? { ...order, onSort: setOrder })}
                >
                  {column.title ?? <span className="visually-hidden">{column.label ?? t('item.actions')}</span>}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <td key={index} data-align={column.align} data-nowrap={column.nowrap}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 ? <p className="quiet small table-none">{t('list.noneLeft')}</p> : null}
      {stepping ? <Steps stepping={stepping} /> : null}
      {!stepping && pages.total > pages.size ? (
        <Pagination
          size="small"
          align="end"
          current={pages.page}
          pageSize={pages.size}
          total={pages.total}
          showSizeChanger={false}
          onChange={pages.onPage}
        />
      ) : null}
    </div>
  );
}

function Steps({ stepping: { onPrevious, onNext } }: { stepping: Stepping }) {
  const { t } = useTranslation();
  if (!onPrevious && !onNext) return null;
  return (
    <div className="row pager">
      <Button size="small" disabled={!onPrevious} onClick={onPrevious}>
        {t('list.previous')}
      </Button>
      <Button size="small" disabled={!onNext} onClick={onNext}>
        {t('list.next')}
      </Button>
    </div>
  );
}

/** By what a head sorts: the server's name of the order, or here the column's place where its values are known and all rows are at hand. */
function headOf<Row>(column: Column<Row>, index: number, paged: boolean, sorting: Sorting & { onSort(next: Sorting): void }) {
  const by = column.sort ?? (column.value && !paged ? String(index) : undefined);
  return by === undefined ? {} : { by, sorting };
}
