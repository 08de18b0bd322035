import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../format/quantity.ts';

interface CorrectionBarProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClear: () => void;
}

/** How many rows are corrected and not sent, and the way to send them. It stays in sight while one scrolls. */
export function CorrectionBar({ count, busy, onSend, onClear }: CorrectionBarProps) {
  const { t } = useTranslation();
  return (
    <div className="correction-bar">
      <span role="status">{count === 0 ? t('quarantine.noneTyped') : t('quarantine.typed', { count, rows: formatCount(count) })}</span>
      <span className="row">
        <Button disabled={count === 0 || busy} onClick={onClear}>
          {t('quarantine.undoAll')}
        </Button>
        <Button type="primary" disabled={count === 0} loading={busy} onClick={onSend}>
          {t('quarantine.send')}
        </Button>
      </span>
    </div>
  );
}
