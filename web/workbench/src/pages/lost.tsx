import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../states/empty-state.tsx';

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.absent')}>
      <EmptyState what={t('state.lost')} how={t('state.absentHow')} action={<LinkButton to="/today">{t('nav.today')}</LinkButton>} />
    </Page>
  );
}
