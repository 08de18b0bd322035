import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AssignableRole,
  assignableRoles,
  assignRoles,
  changeAccountState,
  createAccount,
  useAccounts,
  useAgencies,
  useAgencyName,
} from '../../api/organization.ts';
import type { Account, NewAccount } from '../../api/wire.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** Accounts: one administrator makes and suspends them, another gives the roles. */
export function Accounts({ mayCreate, mayAssign }: { mayCreate: boolean; mayAssign: boolean }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const accounts = useAccounts();
  const columns: Column<Account>[] = [
    { title: t('account.name'), render: (row) => row.name, width: 130 },
    { title: t('account.login'), width: 150, nowrap: true, render: (account) => <code className="small">{account.login}</code> },
    { title: t('account.agency'), render: (account) => agencyName(account.agency) },
    {
      title: t('account.roles'),
      width: 280,
      render: (account) => (mayAssign ? <Roles account={account} /> : account.roles.map((role) => t(`role.${role}`)).join(t('list.comma'))),
    },
    { title: t('account.state'), width: 90, render: (account) => t(`account.states.${account.state}`) },
    ...(mayCreate ? [{ width: 110, align: 'right' as const, render: (account: Account) => <ChangeState account={account} /> }] : []),
  ];
  return (
    <>
      {mayCreate ? <Create /> : null}
      <Answered query={accounts}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('account.empty')} how={t('account.emptyHow')} />
          ) : (
            <DataTable<Account> name={t('settings.accounts')} columns={columns} rows={list.items} rowKey={(row) => row.id} minWidth={860} />
          )
        }
      </Answered>
    </>
  );
}

function Roles({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const assign = useMutation({
    mutationFn: (roles: AssignableRole[]) => assignRoles(account.id, roles),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void message.success(t('account.rolesSaved'));
    },
    onError: (error) => modal.error({ icon: null, content: <ProblemView error={error} />, okText: t('form.close') }),
  });
  return (
    <Select
      mode="multiple"
      size="small"
      style={{ width: '100%' }}
      aria-label={t('account.rolesOf', { name: account.name })}
      value={assignableRoles.filter((role) => account.roles.includes(role))}
      loading={assign.isPending}
      onChange={(roles) => assign.mutate(roles)}
      options={assignableRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
    />
  );
}

function ChangeState({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const next = account.state === 'active' ? 'suspended' : 'active';
  const change = useMutation({
    mutationFn: () => changeAccountState(account.id, next, reason.trim()),
    onSuccess: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  if (account.state === 'closed') return null;
  const title = t(next === 'suspended' ? 'account.suspend' : 'account.reinstate');
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <Modal
        open={asking}
        title={t('account.changeOf', { what: title, name: account.name })}
        okText={title}
        cancelText={t('form.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', loading: change.isPending }}
        onOk={() => change.mutate()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <label htmlFor={`reason-${account.id}`}>{t('account.reason')}</label>
        <Input.TextArea
          id={`reason-${account.id}`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
          rows={2}
        />
        {change.isError ? <ProblemView error={change.error} /> : null}
      </Modal>
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
    <div className="list-line">
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
