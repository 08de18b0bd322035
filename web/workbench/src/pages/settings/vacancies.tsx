import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVacancies } from '../../api/law.ts';
import { useText } from '../../language/language.tsx';

/** Offices and duties of the laws in use that nobody here holds: whatever waits for them would stand still. */
export function Vacancies() {
  const { t } = useTranslation();
  const text = useText();
  const vacant = useVacancies() ?? [];
  if (vacant.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="vacancies"
      title={t('agency.vacant', { names: vacant.map(({ name }) => text(name)).join(t('list.comma')) })}
      description={t('agency.vacantHow')}
    />
  );
}
