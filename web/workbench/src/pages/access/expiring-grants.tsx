import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGrants } from '../../api/sharing.ts';
import { formatLastDay } from '../../format/day.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';

/** Grants of ours that end within ten working days, each with the way to its renewal; nothing where there is none. */
export function ExpiringGrants() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const grants = useGrants({ side: 'held', expiring: true, limit: 20 });
  const items = grants.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('access.expiring')}>
      <ul className="expiring-grants">
        {items.map((grant) => (
          <li key={grant.id}>
            <Link to={`/grants/${grant.id}`}>{grant.resource.name ?? grant.resource.id}</Link>
            <span className="mark mark-late">{t('access.daysLeft', { count: grant.workdaysLeft ?? 0 })}</span>
            <span className="quiet small">{formatLastDay(grant.validUntil, language)}</span>
            <Link to={`/catalog/${grant.resource.id}/apply`}>{t('access.renew')}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
