import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../api/session.ts';
import { Page } from '../../shell/page.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { Accounts } from './accounts.tsx';
import { Agencies } from './agencies.tsx';
import { Keys } from './keys.tsx';
import { PublicAccounts } from './public-accounts.tsx';

/** 设置: keys of the agency's programs, accounts of agencies and of the public, and the directory of agencies; each only for those whose duty it is. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const holds = (...wanted: string[]) => wanted.some((role) => roles.includes(role));
  const tabs = [
    ...(holds('officer', 'head', 'security-administrator')
      ? [{ key: 'keys', label: t('settings.keys'), children: <Keys mayIssue={holds('officer', 'head')} /> }]
      : []),
    ...(holds('system-administrator', 'security-administrator', 'head')
      ? [
          {
            key: 'accounts',
            label: t('settings.accounts'),
            children: <Accounts mayCreate={holds('system-administrator')} mayAssign={holds('security-administrator')} />,
          },
        ]
      : []),
    ...(holds('system-administrator', 'security-administrator')
      ? [
          {
            key: 'public',
            label: t('settings.publicAccounts'),
            children: <PublicAccounts mayChange={holds('system-administrator')} />,
          },
        ]
      : []),
    { key: 'agencies', label: t('settings.agencies'), children: <Agencies mayRegister={holds('system-administrator')} /> },
  ];
  const asked = parameters.get('tab');
  return (
    <Page title={t('settings.title')}>
      {tabs.length === 0 ? (
        <EmptyState what={t('state.absent')} />
      ) : (
        <Tabs
          activeKey={tabs.some((tab) => tab.key === asked) ? (asked ?? '') : (tabs[0]?.key ?? '')}
          onChange={(tab) => setParameters({ tab }, { replace: true })}
          items={tabs}
        />
      )}
    </Page>
  );
}
