import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../api/session.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { AllCases } from './all-cases.tsx';
import { Inbox } from './inbox.tsx';

/** 办件: what waits for me, and all cases that my agency takes part in. Who has no duty in cases sees the latter alone. */
export function CaseList() {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const acts = roles.some((role) => role === 'officer' || role === 'head' || role === 'sharing-head');
  const view = parameters.get('view') === 'all' || !acts ? 'all' : 'mine';
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={acts ? <LinkButton to="/cases/new">{t('file.title')}</LinkButton> : null}
    >
      {acts ? (
        <div className="filters">
          <Segmented
            value={view}
            onChange={(next) => setParameters(next === 'all' ? { view: 'all' } : {})}
            options={[
              { value: 'mine', label: t('cases.mine') },
              { value: 'all', label: t('cases.all') },
            ]}
          />
        </div>
      ) : null}
      {view === 'mine' ? <Inbox /> : <AllCases />}
    </Page>
  );
}
