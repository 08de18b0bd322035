import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignableRoles, createAccount, useAccounts, useAgencies, useAgencyName, useWordName } from '../../api/organization.ts';
import type { Account, NewAccount } from '../../api/wire.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { AccountActions } from './account-actions.tsx';
import { AssignRoles } from './assign-roles.tsx';

/** Accounts: one administrator makes and suspends them, another gives the roles. */
export function Accounts({ mayCreate, mayAssign }: { mayCreate: boolean; mayAssign: boolean }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const accounts = useAccounts();
  const wordName = useWordName();
  const rolesOf = (account: Account) =>
    [...account.roles.map((role) => t(`role.${role}`)), ...account.duties.map((duty) => wordName('duties', duty))].join(t('list.comma'));
  const columns: Column<Account>[] = [
    { title: t('account.name'), width: 130, value: (row) => row.name, render: (row) => row.name },
    {
      title: t('account.login'),
      width: 150,
      nowrap: true,
      value: (account) => account.login,
      render: (account) => <code className="small">{account.login}</code>,
    },
    {
      title: t('account.agency'),
      value: (account) => agencyName(account.agency),
      render: (account) => agencyName(account.agency),
    },
    {
      title: t('account.roles'),
      width: 280,
      value: rolesOf,
      render: (account) => (mayAssign && account.state !== 'closed' ? <AssignRoles account={account} /> : rolesOf(account)),
    },
    {
      title: t('account.state'),
      width: 90,
      value: (account) => t(`account.states.${account.state}`),
      render: (account) => t(`account.states.${account.state}`),
    },
    ...(mayCreate || mayAssign
      ? [{ width: 240, align: 'right' as const, render: (account: Account) => <AccountActions account={account} mayAssign={mayAssign} /> }]
      : []),
  ];
  const [state, setState] = useState('');
  const [role, setRole] = useState('');
  const [agency, setAgency] = useState('');
  const fits = (account: Account) =>
    (!state || account.state === state) &&
    (!agency || account.agency === agency) &&
    (!role || (role === 'none' ? account.roles.length === 0 : account.roles.includes(role)));
  return (
    <>
      {mayCreate ? <Create /> : null}
      <Answered query={accounts}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('account.empty')} how={t('account.emptyHow')} />
          ) : (
            <>
              <div className="filters">
                <Select
                  aria-label={t('account.agency')}
                  value={agency}
                  onChange={setAgency}
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: 200 }}
                  options={[
                    { value: '', label: t('account.anyAgency') },
                    ...[...new Set(list.items.map((one) => one.agency))].map((value) => ({ value, label: agencyName(value) })),
                  ]}
                />
                <Select
                  aria-label={t('account.state')}
                  value={state}
                  onChange={setState}
                  style={{ width: 130 }}
                  options={[
                    { value: '', label: t('account.anyState') },
                    ...['active', 'suspended', 'closed'].map((value) => ({ value, label: t(`account.states.${value}`) })),
                  ]}
                />
                <Select
                  aria-label={t('account.roles')}
                  value={role}
                  onChange={setRole}
                  style={{ width: 190 }}
                  options={[
                    { value: '', label: t('account.anyRole') },
                    { value: 'none', label: t('account.noRole') },
                    ...assignableRoles.map((value) => ({ value, label: t(`role.${value}`) })),
                  ]}
                />
              </div>
              <DataTable<Account>
                name={t('settings.accounts')}
                columns={columns}
                rows={list.items.filter(fits)}
                rowKey={(row) => row.id}
                minWidth={1000}
                searchable
                saveAs={t('settings.accounts')}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Create() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const agencies = useAgencies();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<NewAccount>();
  const create = useMutation({
    mutationFn: createAccount,
    onSuccess: () => {
      setOpen(false);
      form.resetFields();
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void message.success(t('account.created'));
    },
  });
  const required = [{ required: true, message: t('form.required') }];
  return (
    <div className="filters">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('account.create')}
      </Button>
      <Modal
        open={open}
        title={t('account.create')}
        okText={t('account.create')}
        cancelText={t('form.cancel')}
        okButtonProps={{ loading: create.isPending }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<NewAccount> form={form} layout="vertical" requiredMark={false} onFinish={(values) => create.mutate(values)}>
          <Form.Item name="agency" label={t('account.agency')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
            />
          </Form.Item>
          <Form.Item name="name" label={t('account.name')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="staffNumber" label={t('account.staffNumber')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="login" label={t('account.login')} rules={required}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item name="password" label={t('account.password')} rules={required} extra={t('account.passwordHint')}>
            <Input.Password maxLength={256} autoComplete="new-password" />
          </Form.Item>
        </Form>
        {create.isError ? <ProblemView error={create.error} /> : null}
      </Modal>
    </div>
  );
}
