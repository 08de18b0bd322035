import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccounts, useAgencyName } from '../../api/organization.ts';
import { formatCount } from '../../format/quantity.ts';
import { Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** The administrators' day: how the accounts stand, and who waits for roles. */
export function AccountsDesk({ mayAssign }: { mayAssign: boolean }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const accounts = useAccounts();
  return (
    <Section title={t('settings.accounts')} aside={<Link to="/settings?tab=accounts">{t('today.manage')}</Link>}>
      <Answered query={accounts} rows={3}>
        {({ items, total }) => {
          const bare = items.filter((account) => account.state === 'active' && account.roles.length === 0);
          return (
            <>
              <dl className="facts">
                <dt>{t('today.accountsAll')}</dt>
                <dd>{formatCount(total)}</dd>
                {['active', 'suspended', 'closed'].map((state) => (
                  <div key={state} className="facts-row">
                    <dt>{t(`account.states.${state}`)}</dt>
                    <dd>{formatCount(items.filter((account) => account.state === state).length)}</dd>
                  </div>
                ))}
              </dl>
              <h3>{t('today.withoutRoles')}</h3>
              {bare.length === 0 ? (
                <EmptyState what={t('today.noneWithoutRoles')} how={t(mayAssign ? 'today.rolesMine' : 'today.rolesOthers')} />
              ) : (
                <ul className="task-list">
                  {bare.slice(0, 12).map((account) => (
                    <li key={account.id} className="small">
                      {account.name} · {agencyName(account.agency)} · <code>{account.login}</code>
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
