import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { discardUpload, useUploads } from '../../api/store.ts';
import type { UploadOnItsWay } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { formatBytes, formatShare } from '../../format/quantity.ts';
import { Section } from '../../shell/page.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** Uploads that stopped half way: what to choose again to go on, and until when. @param except the one being sent now. */
export function OpenUploads({ resource, except }: { resource: string; except: string | undefined }) {
  const { t } = useTranslation();
  const uploads = useUploads(resource);
  const waiting = uploads.data?.items.filter((upload) => upload.id !== except) ?? [];
  if (uploads.isError) return <ProblemView error={uploads.error} onRetry={() => void uploads.refetch()} />;
  if (waiting.length === 0) return null;
  return (
    <Section title={t('upload.waiting')}>
      <p className="small quiet">{t('upload.waitingLead')}</p>
      <ul className="waiting-uploads">
        {waiting.map((upload) => (
          <Waiting key={upload.id} upload={upload} />
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ upload }: { upload: UploadOnItsWay }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () => discardUpload(upload.id),
    onSuccess: () => void message.success(t('upload.givenUp')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['uploads'] }),
  });
  const ask = () =>
    modal.confirm({
      title: t('upload.giveUpTitle'),
      content: t('upload.giveUpWhat'),
      okText: t('upload.giveUp'),
      okButtonProps: { danger: true },
      cancelText: t('upload.keep'),
      onOk: () => discard.mutateAsync().catch(() => undefined),
    });
  return (
    <li>
      <strong className="waiting-name">{upload.name}</strong>
      <Progress
        size="small"
        showInfo={false}
        percent={upload.size === 0 ? 100 : Math.floor((upload.received / upload.size) * 100)}
        aria-label={t('upload.arrivedOf', { name: upload.name })}
      />
      <span className="small quiet numeric">
        {t(`load.mode.${upload.mode}`)} · {formatBytes(upload.received)} / {formatBytes(upload.size)} ·{' '}
        {formatShare(upload.received, upload.size)} · {t('upload.keptUntil', { time: formatMinute(upload.expiresAt) })}
      </span>
      <Button size="small" type="text" onClick={ask} aria-label={t('upload.giveUpNamed', { name: upload.name })}>
        {t('upload.giveUp')}
      </Button>
      {discard.isError ? <ProblemView error={discard.error} /> : null}
    </li>
  );
}
