import { CheckCircleOutlined, ClockCircleOutlined, RollbackOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseRow } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import '../states.css';

/** Where a case stands: icon and word, so that colour never speaks alone. */
export function CaseState({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const text = useText();
  const agencyName = useAgencyName();
  if (row.status === 'closed')
    return (
      <span className="mark mark-done">
        <CheckCircleOutlined aria-hidden /> {text(row.resultName) || t('cases.statusName.closed')}
      </span>
    );
  if (row.status === 'returned')
    return (
      <span className="mark mark-back">
        <RollbackOutlined aria-hidden /> {t('cases.statusName.returned')}
      </span>
    );
  const who = row.waitingFor.map(agencyName).join(t('list.comma'));
  return (
    <span className="mark mark-open">
      <ClockCircleOutlined aria-hidden /> {who ? t('today.waits', { who }) : t('cases.statusName.open')}
      {row.late ? <strong className="mark-late">{t('cases.late')}</strong> : null}
    </span>
  );
}
