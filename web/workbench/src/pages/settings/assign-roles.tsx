import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type AssignableRole, assignableRoles, assignRoles } from '../../api/organization.ts';
import type { Account } from '../../api/wire.ts';
import { ProblemView } from '../../states/problem-view.tsx';
import { useWordOptions } from './word-options.ts';

interface Rights {
  readonly roles?: AssignableRole[];
  readonly duties?: string[];
}

/** The roles of an account, and where a law in use names duties of its own, those that the person holds beside them. */
export function AssignRoles({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const duties = useWordOptions('duties');
  const held = assignableRoles.filter((role) => account.roles.includes(role));
  const assign = useMutation({
    mutationFn: (rights: Rights) => assignRoles(account.id, rights.roles ?? held, rights.duties ?? account.duties),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['roles'] });
      void message.success(t('account.rolesSaved'));
    },
    onError: (error) => modal.error({ icon: null, content: <ProblemView error={error} />, okText: t('form.close') }),
  });
  const shared = { mode: 'multiple', size: 'small', style: { width: '100%' }, loading: assign.isPending } as const;
  return (
    <>
      <Select
        {...shared}
        aria-label={t('account.rolesOf', { name: account.name })}
        value={held}
        onChange={(roles) => assign.mutate({ roles })}
        options={assignableRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {duties.length > 0 ? (
        <Select
          {...shared}
          className="own-duties"
          aria-label={t('account.dutiesOf', { name: account.name })}
          placeholder={t('account.noDuty')}
          value={account.duties}
          onChange={(chosen) => assign.mutate({ duties: chosen })}
          options={duties}
        />
      ) : null}
    </>
  );
}
