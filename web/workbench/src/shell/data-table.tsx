import { Pagination } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './data-table.css';

export interface Column<Row> {
  /** Its head; a column without one (buttons) names itself to a screen reader by `label`. */
  readonly title?: ReactNode;
  readonly label?: string;
  readonly width?: number;
  readonly align?: 'right';
  /** Dates, codes and states stay on one line. */
  readonly nowrap?: boolean;
  render(row: Row): ReactNode;
}

interface Paging {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  onPage(page: number): void;
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
}

const pageSize = 50;

/** A dense table with hairlines. It is a real `table`, needs no measuring script, and its frame can be scrolled by keyboard. */
export function DataTable<Row>({ name, columns, rows, rowKey, minWidth, paging }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const [own, setOwn] = useState(1);
  const shown = paging ? rows : rows.slice((own - 1) * pageSize, own * pageSize);
  const pages: Paging = paging ?? { page: own, size: pageSize, total: rows.length, onPage: setOwn };
  return (
    <div className="data-table">
      {/* A frame that scrolls must be reachable by keyboard. */}
      <div className="data-table-frame" tabIndex={0} role="group" aria-label={name}>
        <table style={minWidth ? { minWidth } : {}}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // Columns are fixed for the life of a table.
                <th
                  key={index}
                  scope="col"
                  data-align={column.align}
                  style={column.width ? { width: column.width, minWidth: column.width } : { minWidth: 180 }}
                >
                  {column.title ?? <span className="visually-hidden">{column.label ?? t('item.actions')}</span>}
                </th>
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
      {pages.total > pages.size ? (
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
