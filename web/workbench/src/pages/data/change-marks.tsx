import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/quantity.ts';

interface Change {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How a version differs from the one before, in one line. */
export function ChangeMarks({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { added, changed, removed } = change;
  if (added + changed + removed === 0) return <span className="quiet">{t('history.nothingChanged')}</span>;
  return (
    <span className="change-marks numeric">
      {added > 0 ? <span>{t('history.added', { count: added, rows: formatCount(added) })}</span> : null}
      {changed > 0 ? <span>{t('history.changed', { count: changed, rows: formatCount(changed) })}</span> : null}
      {removed > 0 ? <span>{t('history.removed', { count: removed, rows: formatCount(removed) })}</span> : null}
    </span>
  );
}
