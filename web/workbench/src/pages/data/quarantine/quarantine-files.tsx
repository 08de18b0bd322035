import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quarantineAddress } from '../../../api/store.ts';
import type { Item, Load } from '../../../api/wire.ts';
import { decodeText } from '../../../format/read-csv.ts';
import { type CorrectedFile, readCorrectedFile } from './corrected-file.ts';

interface QuarantineFilesProps {
  readonly load: Load;
  readonly items: readonly Item[];
  readonly correctable: boolean;
  readonly onRows: (rows: ReadonlyMap<number, Readonly<Record<string, string>>>) => void;
}

type Read = { readonly name: string } & (CorrectedFile | { readonly problem: 'unreadable' });

/** Quarantined rows out as files and back: for whoever corrects in a spreadsheet program. */
export function QuarantineFiles({ load, items, correctable, onRows }: QuarantineFilesProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read>();
  const take = async (file: File) => {
    const found = await file
      .arrayBuffer()
      .then((bytes) => readCorrectedFile(decodeText(new Uint8Array(bytes)), items))
      .catch(() => ({ problem: 'unreadable' as const }));
    setRead({ name: file.name, ...found });
    if ('rows' in found) onRows(found.rows);
  };
  return (
    <>
      <div className="row">
        <a className="link-button" href={quarantineAddress(load.id, 'report')} download>
          <DownloadOutlined aria-hidden /> {t('quarantine.report')}
        </a>
        {correctable ? (
          <>
            <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
              {t('quarantine.bringBack')}
            </Button>
            <input
              ref={input}
              type="file"
              accept=".csv,.txt,text/csv"
              className="visually-hidden"
              tabIndex={-1}
              aria-label={t('quarantine.bringBack')}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) void take(file);
                // The same file may be chosen again after another correction.
                event.target.value = '';
              }}
            />
          </>
        ) : (
          <a className="link-button" href={quarantineAddress(load.id, 'rows')} download>
            <DownloadOutlined aria-hidden /> {t('quarantine.rows')}
          </a>
        )}
      </div>
      {read ? (
        <p className="small file-read" role={'problem' in read ? 'alert' : 'status'}>
          {'problem' in read
            ? t(`quarantine.fileProblem.${read.problem}`, {
                name: read.name,
                columns: 'columns' in read ? read.columns.join(t('list.comma')) : '',
              })
            : t('quarantine.fileTaken', { count: read.rows.size, name: read.name })}
        </p>
      ) : null}
    </>
  );
}
