import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, InputNumber, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueKey, revokeKey, useAgencyName, useKeys } from '../../api/organization.ts';
import type { ApiKey } from '../../api/wire.ts';
import { dayOf, formatDay } from '../../format/day.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import './settings.css';

/** Keys of the agency's programs. A secret is shown once, here, and never again. */
export function Keys({ mayIssue }: { mayIssue: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const keys = useKeys();
  const agencyName = useAgencyName();
  const [wanted, setWanted] = useState('');
  const stateOf = (key: ApiKey) => t(`key.states.${standingOf(key)}`);
  const columns: Column<ApiKey>[] = [
    { title: t('key.name'), value: (row) => row.name, render: (row) => row.name },
    ...(mayIssue
      ? []
      : [
          {
            title: t('account.agency'),
            width: 170,
            value: (key: ApiKey) => agencyName(key.agency),
            render: (key: ApiKey) => agencyName(key.agency),
          },
        ]),
    {
      title: t('key.id'),
      width: 120,
      nowrap: true,
      value: (key) => `syk_${key.id}_…`,
      render: (key) => <code className="small">syk_{key.id}_…</code>,
    },
    {
      title: t('key.issued'),
      width: 160,
      nowrap: true,
      value: (key) => dayOf(key.issuedAt),
      render: (key) => formatDay(key.issuedAt, language),
    },
    {
      title: t('key.expires'),
      width: 160,
      nowrap: true,
      value: (key) => dayOf(key.expiresAt),
      render: (key) => formatDay(key.expiresAt, language),
    },
    { title: t('key.state'), width: 100, value: stateOf, render: stateOf },
    { width: 90, align: 'right', render: (key) => (standingOf(key) === 'active' ? <Revoke of={key} /> : null) },
  ];
  return (
    <>
      {mayIssue ? <Issue /> : null}
      <Section title={t('settings.keys')} quiet>
        <Answered query={keys}>
          {(list) =>
            list.items.length === 0 ? (
              <EmptyState what={t('key.empty')} how={t('key.emptyHow')} />
            ) : (
              <>
                <div className="filters">
                  <Select
                    aria-label={t('key.state')}
                    value={wanted}
                    onChange={setWanted}
                    style={{ width: 140 }}
                    options={[
                      { value: '', label: t('account.anyState') },
                      ...(['active', 'expired', 'revoked'] as const).map((value) => ({ value, label: t(`key.states.${value}`) })),
                    ]}
                  />
                </div>
                <DataTable<ApiKey>
                  name={t('settings.keys')}
                  columns={columns}
                  rows={list.items.filter((key) => !wanted || standingOf(key) === wanted)}
                  rowKey={(row) => row.id}
                  minWidth={760}
                  searchable
                  saveAs={t('settings.keys')}
                />
              </>
            )
          }
        </Answered>
      </Section>
    </>
  );
}

/** A key whose time has passed is of no use, although nobody revoked it. */
function standingOf(key: ApiKey): 'active' | 'expired' | 'revoked' {
  if (key.state !== 'active') return 'revoked';
  return new Date(key.expiresAt).getTime() <= Date.now() ? 'expired' : 'active';
}

function Issue() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ name: string; days: number }>();
  const [secret, setSecret] = useState<string>();
  const issue = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) => issueKey(name, days),
    onSuccess: (key) => {
      setSecret(key.secret);
      form.resetFields();
      void queries.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  return (
    <Section title={t('key.issue')}>
      <Form form={form} layout="inline" requiredMark={false} initialValues={{ days: 90 }} onFinish={(values) => issue.mutate(values)}>
        <Form.Item name="name" label={t('key.name')} rules={[{ required: true, message: t('form.required') }]}>
          <Input maxLength={100} style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="days" label={t('key.days')}>
          <InputNumber min={1} max={365} style={{ width: 90 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={issue.isPending}>
          {t('key.issue')}
        </Button>
      </Form>
      {issue.isError ? <ProblemView error={issue.error} /> : null}
      {secret ? (
        <Alert
          className="key-secret"
          type="warning"
          showIcon={false}
          closable={{ onClose: () => setSecret(undefined), closeIcon: true, 'aria-label': t('form.close') }}
          title={t('key.once')}
          description={
            <Typography.Text code copyable={{ tooltips: [t('key.copy'), t('key.copied')] }} data-secret>
              {secret}
            </Typography.Text>
          }
        />
      ) : null}
    </Section>
  );
}

function Revoke({ of }: { of: ApiKey }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeKey(of.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys'] });
      void message.success(t('key.revoked'));
    },
    onError: () => void message.error(t('key.notRevoked')),
  });
  return (
    <Popconfirm
      title={t('key.revokeAsk', { name: of.name })}
      description={t('key.revokeLoses')}
      okText={t('key.revoke')}
      cancelText={t('form.cancel')}
      onConfirm={() => revoke.mutate()}
    >
      <Button size="small" danger loading={revoke.isPending}>
        {t('key.revoke')}
      </Button>
    </Popconfirm>
  );
}
