import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadRows, previewRows } from '../../api/sharing.ts';
import type { BulkRequest, Grant, Resource } from '../../api/wire.ts';
import { saveText } from '../../format/csv.ts';
import { useText } from '../../language/language.tsx';
import { DataTable } from '../../shell/data-table.tsx';
import { markFields } from '../cases/case-form.tsx';
import { RefusalView } from './refusal-view.tsx';
import { WhyStopped } from './standstill.tsx';

interface Asked {
  readonly case: string;
  readonly reason?: string;
  readonly form?: BulkRequest['form'];
}

interface TakingProps {
  readonly grant: Grant;
  readonly resource: Resource;
}

const rowsOfPage = 20;

/** The matter in hand, and why: stated and recorded whenever a person takes data. */
export function MatterFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="case"
        label={t('console.case')}
        extra={t('console.caseHint')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="reason" label={t('access.reason')} extra={t('access.reasonHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

/** Granted rows page by page, masked as granted; each page is recorded. */
export function Preview({ grant, resource }: TakingProps) {
  const { t } = useTranslation();
  const text = useText();
  const [form] = Form.useForm<Asked>();
  const [asked, setAsked] = useState<Asked>();
  const call = useMutation({
    mutationFn: ({ after, ...matter }: Asked & { after?: number }) =>
      previewRows(resource.slug, {
        purpose: grant.purposeCode,
        case: matter.case,
        ...(matter.reason ? { reason: matter.reason } : {}),
        limit: rowsOfPage,
        ...(after === undefined ? {} : { after }),
      }),
    onError: (error) => markFields(form, error, text),
  });
  const page = call.data;
  const begin = (matter: Asked) => {
    setAsked(matter);
    call.mutate(matter);
  };
  return (
    <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={begin}>
      <div className="editor-grid">
        <MatterFields />
      </div>
      <div className="row">
        <Button htmlType="submit" loading={call.isPending} disabled={grant.state !== 'active'}>
          {t('access.preview')}
        </Button>
        <WhyStopped grant={grant} />
      </div>
      {call.isError ? <RefusalView error={call.error} resource={resource.id} /> : null}
      {page ? (
        <div className="console-answer" aria-live="polite">
          <DataTable
            name={t('access.preview')}
            columns={page.items.map((item) => ({
              title: item.name,
              render: (row: (typeof page.rows)[number]) => String(row[item.column] ?? '—'),
            }))}
            rows={page.rows}
            rowKey={(row) => page.rows.indexOf(row)}
            minWidth={page.items.length * 140}
          />
          {page.after !== null && asked ? (
            <Button size="small" onClick={() => call.mutate({ ...asked, after: page.after ?? 0 })} loading={call.isPending}>
              {t('access.more')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Form>
  );
}

/** Everything under the grant as one file, with the receipt beside it. */
export function Download({ grant, resource }: TakingProps) {
  const { t } = useTranslation();
  const text = useText();
  const [form] = Form.useForm<Asked>();
  const call = useMutation({
    mutationFn: (asked: Asked) =>
      downloadRows(resource.slug, {
        purpose: grant.purposeCode,
        case: asked.case,
        ...(asked.reason ? { reason: asked.reason } : {}),
        form: asked.form ?? 'exact',
      }),
    onSuccess: ({ file, name, receipt }) => {
      saveFile(name, file);
      saveText(name.replace(/\.csv$/, '-receipt.json'), receipt, 'application/json');
    },
    onError: (error) => markFields(form, error, text),
  });
  return (
    <Form<Asked>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ form: 'exact' }}
      onFinish={(asked) => call.mutate(asked)}
    >
      <div className="editor-grid">
        <MatterFields />
        <Form.Item name="form" label={t('access.form')}>
          <Radio.Group
            options={[
              { value: 'exact', label: t('access.formExact') },
              { value: 'excel', label: t('access.formExcel') },
            ]}
          />
        </Form.Item>
      </div>
      <div className="row">
        <Button htmlType="submit" loading={call.isPending} disabled={grant.state !== 'active'}>
          {t('access.download')}
        </Button>
        <WhyStopped grant={grant} />
      </div>
      {call.isError ? <RefusalView error={call.error} resource={resource.id} /> : null}
      {call.data ? <p aria-live="polite">{t('access.downloaded', { name: call.data.name })}</p> : null}
    </Form>
  );
}

function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
