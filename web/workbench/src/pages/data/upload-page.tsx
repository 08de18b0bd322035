import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useResource, useResources } from '../../api/catalog.ts';
import { usePerson } from '../../api/session.ts';
import { uploadFile } from '../../api/store.ts';
import { formatBytes, formatShare } from '../../format/quantity.ts';
import { Page, Section } from '../../shell/page.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import './data.css';

interface Progressed {
  readonly sent: number;
  readonly total: number;
  readonly since: number;
}

/** Upload of one CSV file: choose the entry, drop the file, watch it go, then watch it load. */
export function UploadPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const chosen = parameters.get('resource') ?? undefined;
  const mine = useResources({ agency: person.agency.id, status: 'published', limit: 200 });
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<Progressed>();
  const send = useMutation({
    mutationFn: ({ resource, data }: { resource: string; data: File }) => {
      const since = performance.now();
      setProgress({ sent: 0, total: data.size, since });
      return uploadFile(resource, data, (sent, total) => setProgress({ sent, total, since }));
    },
    onSuccess: (load) => navigate(`/loads/${load.id}`),
    onSettled: () => setProgress(undefined),
  });
  return (
    <Page title={t('upload.title')} trail={[{ to: '/loads', label: t('nav.data') }]} lead={t('upload.lead')}>
      <div className="columns">
        <Section title={t('upload.what')}>
          <Form layout="vertical" onFinish={() => chosen && file && send.mutate({ resource: chosen, data: file })}>
            <Form.Item label={t('upload.entry')} htmlFor="upload-entry" extra={mine.data?.total === 0 ? t('upload.noEntry') : undefined}>
              <Select
                id="upload-entry"
                value={chosen}
                loading={mine.isPending}
                onChange={(resource: string) => setParameters({ resource })}
                showSearch={{ optionFilterProp: 'label' }}
                options={(mine.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}  ${one.code}` }))}
              />
            </Form.Item>
            <Upload.Dragger
              accept=".csv,.txt,text/csv"
              multiple={false}
              showUploadList={false}
              disabled={send.isPending}
              beforeUpload={(picked) => {
                setFile(picked);
                send.reset();
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
            {progress ? <Sending progress={progress} /> : null}
            {send.isError ? (
              <div className="upload-problem">
                <ProblemView error={send.error} />
              </div>
            ) : null}
            <div className="upload-go">
              <Button type="primary" htmlType="submit" disabled={!chosen || !file} loading={send.isPending}>
                {t('upload.send')}
              </Button>
              {!chosen || !file ? <span className="small quiet">{t('upload.needs')}</span> : null}
            </div>
          </Form>
        </Section>
        <aside>{chosen ? <Expected resource={chosen} /> : null}</aside>
      </div>
    </Page>
  );
}

function Sending({ progress }: { progress: Progressed }) {
  const { t } = useTranslation();
  const seconds = (performance.now() - progress.since) / 1000;
  const rate = seconds > 0.2 ? progress.sent / seconds : 0;
  const left = rate > 0 ? Math.ceil((progress.total - progress.sent) / rate) : undefined;
  return (
    <div className="upload-progress">
      <Progress
        percent={progress.total === 0 ? 0 : Math.round((progress.sent / progress.total) * 100)}
        showInfo={false}
        size="small"
        aria-label={t('upload.sending')}
      />
      <p className="small quiet numeric">
        {formatBytes(progress.sent)} / {formatBytes(progress.total)} · {formatShare(progress.sent, progress.total)}
        {rate > 0 ? ` · ${formatBytes(rate)}/s` : ''}
        {left ? ` · ${t('upload.secondsLeft', { count: left })}` : ''}
      </p>
    </div>
  );
}

/** The columns that the file must have, by either of their names. */
function Expected({ resource }: { resource: string }) {
  const { t } = useTranslation();
  const found = useResource(resource);
  const items = found.data?.published?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('upload.columns')}>
      <p className="small quiet">{t('upload.columnsLead')}</p>
      <ul className="expected">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              {item.name} {item.key ? <span className="item-key">{t('item.key')}</span> : null}
            </span>
            <code className="small">{item.nameEn}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
