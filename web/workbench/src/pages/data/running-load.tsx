import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../api/session.ts';
import { cancelLoad } from '../../api/store.ts';
import type { Load } from '../../api/wire.ts';
import { formatBytes, formatCount, formatDuration, formatShare } from '../../format/quantity.ts';
import { Section } from '../../shell/page.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

const phases = ['reading', 'keying', 'comparing', 'waiting', 'publishing'] as const;

/** A load on its way: where it is, how far, how fast, how long still; and the way to break it off. */
export function RunningLoad({ load }: { load: Load }) {
  const { t } = useTranslation();
  const { pace, file, bytesRead, counts } = load;
  const now = phases.findIndex((phase) => phase === load.phase);
  return (
    <Section title={t(load.cancelling ? 'load.cancelling' : `load.phase.${load.phase}`)} aside={<Cancel load={load} />}>
      <Progress
        percent={file.bytes === 0 ? 0 : Math.min(100, Math.floor((bytesRead / file.bytes) * 100))}
        status="active"
        showInfo={false}
        aria-label={t('load.progress')}
      />
      <p className="small quiet numeric">
        {formatBytes(bytesRead)} / {formatBytes(file.bytes)} · {formatShare(bytesRead, file.bytes)} ·{' '}
        {t('load.rowsRead', { count: counts.rows, rows: formatCount(counts.rows) })}
        {pace ? ` · ${formatBytes(pace.bytesPerSecond)}/s · ${t('load.left', { time: formatDuration(pace.secondsLeft, t) })}` : ''}
      </p>
      <ol className="phases">
        {phases.map((phase, at) => (
          <li key={phase} aria-current={at === now ? 'step' : undefined} data-past={at < now}>
            {t(`load.step.${phase}`)}
          </li>
        ))}
      </ol>
      <p className="small quiet">{t(load.phase === 'waiting' ? 'load.waits' : 'load.mayLeave')}</p>
      {/* A screen reader hears the matter at hand when it changes, not every byte. */}
      <p className="visually-hidden" role="status">
        {t(`load.phase.${load.phase}`)}
      </p>
    </Section>
  );
}

function Cancel({ load }: { load: Load }) {
  const { t } = useTranslation();
  const person = usePerson();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelLoad(load.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['load', load.id] }),
    onError: (error) =>
      modal.error({ title: t('load.notCancelled'), content: <ProblemView error={error} />, icon: null, okText: t('form.close') }),
  });
  if (person.agency.id !== load.agency || !person.roles.includes('officer')) return null;
  const ask = () =>
    modal.confirm({
      title: t('load.cancelTitle'),
      content: t('load.cancelWhat'),
      okText: t('load.cancel'),
      okButtonProps: { danger: true },
      cancelText: t('load.letGoOn'),
      onOk: () => cancel.mutateAsync().catch(() => undefined),
    });
  return (
    <Button danger disabled={load.cancelling ?? false} loading={cancel.isPending} onClick={ask}>
      {t('load.cancel')}
    </Button>
  );
}
