import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatDuration, formatShare } from '../../format/quantity.ts';
import { ProblemView } from '../../states/problem-view.tsx';
import type { SendingFile, Sent } from './use-sending.ts';

/** A file on its way out of the browser: how far, how fast, how long still; to be paused, gone on with, or given up. */
export function Sending({ sending, onGoOn }: { sending: SendingFile; onGoOn: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { progress, isSending, isPaused, error } = sending;
  if (!progress && !error) return null;
  const giveUp = () =>
    modal.confirm({
      title: t('upload.giveUpTitle'),
      content: t('upload.giveUpWhat'),
      okText: t('upload.giveUp'),
      okButtonProps: { danger: true },
      cancelText: t('upload.keep'),
      onOk: () => sending.discard(),
    });
  return (
    <div className="upload-progress">
      {progress ? <Bar progress={progress} moving={isSending} /> : null}
      {isPaused ? (
        <p className="small" role="status">
          {t('upload.paused')}
        </p>
      ) : null}
      {error ? (
        <div className="upload-problem">
          <ProblemView error={error} />
        </div>
      ) : null}
      <div className="row">
        {isSending ? <Button onClick={sending.pause}>{t('upload.pause')}</Button> : null}
        {isPaused || error ? (
          <Button type="primary" onClick={onGoOn}>
            {t(progress ? 'upload.goOn' : 'state.retry')}
          </Button>
        ) : null}
        {progress ? (
          <Button type="text" onClick={giveUp}>
            {t('upload.giveUp')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Bar({ progress, moving }: { progress: Sent; moving: boolean }) {
  const { t } = useTranslation();
  const { sent, from, since, trouble } = progress;
  const { size } = progress.upload;
  const seconds = (performance.now() - since) / 1000;
  const rate = moving && seconds > 0.5 && sent > from ? (sent - from) / seconds : 0;
  return (
    <>
      <Progress
        percent={size === 0 ? 100 : Math.floor((sent / size) * 100)}
        showInfo={false}
        size="small"
        aria-label={t('upload.sending')}
      />
      <p className="small quiet numeric">
        {formatBytes(sent)} / {formatBytes(size)} · {formatShare(sent, size)}
        {rate > 0 ? ` · ${formatBytes(rate)}/s · ${t('load.left', { time: formatDuration((size - sent) / rate, t) })}` : ''}
      </p>
      {from > 0 && moving ? <p className="small quiet">{t('upload.wentOnFrom', { size: formatBytes(from) })}</p> : null}
      {trouble > 0 && moving ? (
        <p className="small upload-trouble" role="status">
          {t('upload.trouble', { count: trouble })}
        </p>
      ) : null}
      {moving && sent === size ? <p className="small quiet">{t('upload.checking')}</p> : null}
    </>
  );
}
