import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { csvRecord, saveText } from '../format/csv.ts';
import { dayOf } from '../format/day.ts';
import { ProblemView } from '../states/problem-view.tsx';
import type { Column } from './data-table.tsx';

interface ToolsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly count: number;
  /** There are more than `count`. */
  readonly more?: boolean;
  readonly words?: string;
  onWords?(words: string): void;
  readonly saveAs?: string;
  readonly exportRows?: () => Promise<readonly Row[]>;
}

/** Above a table: search among its rows, their number, and all of them as a file that a spreadsheet opens safely. */
export function TableTools<Row>({ columns, rows, count, more = false, words, onWords, saveAs, exportRows }: ToolsProps<Row>) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: async () => {
      const kept = columns.filter((column) => column.value);
      const all = exportRows ? await exportRows() : rows;
      const head = csvRecord(kept.map((column) => (typeof column.title === 'string' ? column.title : (column.label ?? ''))));
      saveText(
        `${saveAs}-${dayOf(new Date())}.csv`,
        head + all.map((row) => csvRecord(kept.map((column) => column.value?.(row)))).join(''),
      );
    },
  });
  return (
    <>
      <div className="row list-line">
        {onWords ? (
          <Input
            size="small"
            allowClear
            value={words ?? ''}
            onChange={(event) => onWords(event.target.value)}
            placeholder={t('list.search')}
            aria-label={t('list.search')}
            style={{ width: 200 }}
          />
        ) : null}
        <span className="quiet small" role="status">
          {t(more ? 'list.totalMore' : 'list.total', { count })}
        </span>
        {saveAs ? (
          <Button size="small" type="text" icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
            {t('list.export')}
          </Button>
        ) : null}
      </div>
      {save.isError ? <ProblemView error={save.error} /> : null}
    </>
  );
}
