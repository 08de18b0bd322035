import { InboxOutlined } from '@ant-design/icons';
import { Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useResource, useResources } from '../../api/catalog.ts';
import { usePerson } from '../../api/session.ts';
import { useUploads } from '../../api/store.ts';
import type { LoadMode } from '../../api/wire.ts';
import { formatBytes, formatShare } from '../../format/quantity.ts';
import { Page, Section } from '../../shell/page.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ExpectedColumns } from './expected-columns.tsx';
import { ModeField } from './mode-field.tsx';
import { OpenUploads } from './open-uploads.tsx';
import { Sending } from './sending.tsx';
import { useSending } from './use-sending.ts';
import './data.css';

const modeOf = (text: string | null): LoadMode => (text === 'upsert' || text === 'delete' ? text : 'full');

/** Upload of one CSV file: choose the entry and what the file means, drop it, watch it go, then watch it load. */
export function UploadPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const chosen = parameters.get('resource') ?? undefined;
  const mode = modeOf(parameters.get('mode'));
  const mine = useResources({ agency: person.agency.id, status: 'published', limit: 200 });
  const items = useResource(chosen).data?.published?.items;
  const [file, setFile] = useState<File>();
  const sending = useSending((load) => void navigate(`/loads/${load.id}`));
  const { isSending } = sending;
  const send = () => {
    if (chosen && file) sending.start({ resource: chosen, file, mode });
  };
  const change = (next: { resource?: string; mode?: LoadMode }) => {
    sending.reset();
    setParameters({ ...(chosen ? { resource: chosen } : {}), mode, ...next }, { replace: true });
  };
  return (
    <Page title={t('upload.title')} trail={[{ to: '/loads', label: t('nav.data') }]} lead={t('upload.lead')}>
      <div className="columns">
        <Section title={t('upload.what')}>
          <Form layout="vertical" requiredMark={false} onFinish={send}>
            <Form.Item label={t('upload.entry')} htmlFor="upload-entry" help={mine.data?.total === 0 ? t('upload.noEntry') : undefined}>
              <Select
                id="upload-entry"
                value={chosen}
                loading={mine.isPending}
                disabled={isSending}
                onChange={(resource: string) => change({ resource })}
                showSearch={{ optionFilterProp: 'label' }}
                options={(mine.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}  ${one.code}` }))}
              />
            </Form.Item>
            {mine.isError ? <ProblemView error={mine.error} onRetry={() => void mine.refetch()} /> : null}
            <ModeField value={mode} onChange={(next) => change({ mode: next })} items={items} disabled={isSending} />
            <Upload.Dragger
              accept=".csv,.txt,text/csv"
              multiple={false}
              showUploadList={false}
              disabled={isSending}
              beforeUpload={(picked) => {
                setFile(picked);
                sending.reset();
                return false;
              }}
            >
              <div className="drop">
                <InboxOutlined aria-hidden />
                {file ? (
                  <p>
                    <strong>{file.name}</strong> <span className="quiet">{formatBytes(file.size)}</span>
                  </p>
                ) : (
                  <p>{t('upload.drop')}</p>
                )}
                <p className="small quiet">{t('upload.kinds')}</p>
              </div>
            </Upload.Dragger>
            {chosen && file && !sending.progress ? <Known resource={chosen} file={file} mode={mode} /> : null}
            {sending.progress || sending.error ? (
              <Sending sending={sending} onGoOn={send} />
            ) : (
              <div className="upload-go">
                <Button type="primary" htmlType="submit" disabled={!chosen || !file} loading={isSending}>
                  {t('upload.send')}
                </Button>
                {!chosen || !file ? <span className="small quiet">{t('upload.needs')}</span> : null}
              </div>
            )}
          </Form>
        </Section>
        <aside aria-label={t('upload.aside')}>
          {chosen ? <OpenUploads resource={chosen} except={isSending ? sending.progress?.upload.id : undefined} /> : null}
          {items ? <ExpectedColumns items={items} mode={mode} /> : null}
        </aside>
      </div>
    </Page>
  );
}

/** Whether a part of the chosen file has arrived before. */
function Known({ resource, file, mode }: { resource: string; file: File; mode: LoadMode }) {
  const { t } = useTranslation();
  const uploads = useUploads(resource);
  const known = uploads.data?.items.find((one) => one.name === file.name && one.size === file.size && one.mode === mode);
  if (!known || known.received === 0) return null;
  return (
    <p className="small" role="status">
      {t('upload.known', { share: formatShare(known.received, known.size) })}
    </p>
  );
}
