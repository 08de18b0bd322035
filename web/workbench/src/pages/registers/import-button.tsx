import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { importEntries, type RegisterAt } from '../../api/registers.ts';
import { ProblemView } from '../../states/problem-view.tsx';

/** Imports a CSV file: all of it, or nothing with row and column of each fault. */
export function ImportButton({ at }: { at: RegisterAt }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (file: Blob) => importEntries(at, decode(await file.arrayBuffer())),
    onSuccess: (counts) => {
      void queries.invalidateQueries({ queryKey: ['registers'] });
      void message.success(t('registers.imported', { ...counts }));
    },
  });
  return (
    <>
      <Upload
        accept=".csv,text/csv"
        showUploadList={false}
        beforeUpload={(file) => {
          send.mutate(file);
          return false;
        }}
      >
        <Button loading={send.isPending}>{t('registers.import')}</Button>
      </Upload>
      {send.isError ? <ProblemView error={send.error} /> : null}
    </>
  );
}

/** UTF-8 where the bytes are; else the encoding of Chinese spreadsheets. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
