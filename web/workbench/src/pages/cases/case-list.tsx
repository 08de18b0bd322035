import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../api/session.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { AllCases } from './all-cases.tsx';
import { DraftList } from './draft-list.tsx';
import { Exceptions } from './exceptions-page.tsx';
import { Inbox } from './inbox.tsx';

/** 办件: what waits for me, and all cases that my agency takes part in. Who has no duty in cases sees the latter alone. */
export function CaseList() {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const acts = roles.some((role) => role === 'officer' || role === 'head' || role === 'sharing-head');
  const watches = roles.some((role) => role === 'authority' || role === 'auditor');
  const views = [
    ...(acts ? [{ value: 'mine', label: t('cases.mine') }] : []),
    { value: 'all', label: t('cases.all') },
    ...(acts ? [{ value: 'drafts', label: t('draft.title') }] : []),
    ...(watches ? [{ value: 'exceptions', label: t('exception.title') }] : []),
  ];
  const asked = parameters.get('view');
  const view = views.find(({ value }) => value === asked)?.value ?? views[0]?.value;
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={acts ? <LinkButton to="/cases/new">{t('file.title')}</LinkButton> : null}
    >
      {views.length > 1 ? (
        <div className="filters">
          <Segmented value={view ?? 'all'} onChange={(next) => setParameters(next === 'mine' ? {} : { view: next })} options={views} />
        </div>
      ) : null}
      {view === 'mine' ? <Inbox /> : view === 'drafts' ? <DraftList /> : view === 'exceptions' ? <Exceptions /> : <AllCases />}
    </Page>
  );
}
