import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { searchEntries } from '../../api/ledger.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { EntriesFound, LedgerEntry, EntrySearch as Search } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

interface Asked {
  readonly case?: string;
  readonly subject?: string;
  readonly reason?: string;
  readonly object?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
}

/** 查询存证事项: what was done in a case or about a person. Looking a person up needs a reason and is itself recorded. */
export function EntrySearch() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Asked>();
  const subject = Form.useWatch('subject', form)?.trim();
  const [asked, setAsked] = useState<Search>();
  const [found, setFound] = useState<EntriesFound>();
  const search = useMutation({
    mutationFn: ({ body }: { body: Search; before: readonly LedgerEntry[] }) => searchEntries(body),
    onSuccess: (answer, { before }) => setFound({ ...answer, items: [...before, ...answer.items] }),
  });
  const ask = (values: Asked) => {
    const given = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
    const body: Search = { ...given, limit: 50 };
    setAsked(body);
    setFound(undefined);
    search.mutate({ body, before: [] });
  };
  const last = found?.items.at(-1);
  return (
    <div className="stack">
      <p className="quiet small">{t('ledger.searchLead')}</p>
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={ask} className="entry-search">
        <Form.Item
          name="case"
          label={t('ledger.search.case')}
          rules={[{ pattern: /^\s*\d{4}-\d{6,}\s*$/, message: t('ledger.search.caseForm') }]}
        >
          <Input maxLength={20} placeholder="2026-000001" />
        </Form.Item>
        <Form.Item name="subject" label={t('ledger.search.subject')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {subject ? (
          <Form.Item name="reason" label={t('ledger.search.reason')} rules={[{ required: true, message: t('ledger.search.reasonNeeded') }]}>
            <Input maxLength={500} />
          </Form.Item>
        ) : null}
        <Form.Item name="object" label={t('ledger.search.object')}>
          <Input maxLength={100} placeholder="resource:7" />
        </Form.Item>
        <Form.Item name="kind" label={t('ledger.column.kind')}>
          <Input maxLength={100} placeholder="casework.answer-step" />
        </Form.Item>
        <Form.Item name="from" label={t('ledger.search.from')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t('ledger.search.to')}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={search.isPending}>
          {t('ledger.search.submit')}
        </Button>
      </Form>
      {search.isError ? <ProblemView error={search.error} /> : null}
      {found && found.items.length === 0 ? (
        <EmptyState what={t('ledger.search.none')} how={t('ledger.search.noneHow', { from: found.from, to: found.to })} />
      ) : null}
      {found && found.items.length > 0 ? <Entries entries={found.items} /> : null}
      {found?.more && asked && last ? (
        <div>
          <Button
            loading={search.isPending}
            onClick={() => search.mutate({ body: { ...asked, before: { batch: last.batch, index: last.index } }, before: found.items })}
          >
            {t('list.older')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Entries as a table: where each stands, what was done, by whom, about what. */
export function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const columns: Column<LedgerEntry>[] = [
    {
      title: t('ledger.column.at'),
      width: 180,
      nowrap: true,
      value: (entry) => formatSecond(entry.at),
      render: (entry) => formatSecond(entry.at),
    },
    {
      title: t('ledger.column.batch'),
      width: 100,
      value: (entry) => `${entry.batch}/${entry.index}`,
      render: (entry) => (
        <Link to={`/ledger/${entry.batch}`}>
          {entry.batch}/{entry.index}
        </Link>
      ),
    },
    {
      title: t('ledger.column.kind'),
      width: 220,
      nowrap: true,
      value: (entry) => entry.kind,
      render: (entry) => <code className="small">{entry.kind}</code>,
    },
    {
      title: t('ledger.column.actor'),
      width: 170,
      value: (entry) => `${agencyName(entry.agency)} / ${entry.actor}`,
      render: (entry) => `${agencyName(entry.agency)} / ${entry.actor}`,
    },
    {
      title: t('ledger.column.object'),
      width: 170,
      nowrap: true,
      value: (entry) => entry.object,
      render: (entry) => <ObjectLink object={entry.object} />,
    },
    {
      title: t('ledger.column.public'),
      value: (entry) => JSON.stringify(entry.public),
      render: (entry) => <code className="raw-row">{JSON.stringify(entry.public)}</code>,
    },
    {
      title: t('ledger.column.personal'),
      width: 90,
      value: (entry) => (entry.personal ? t('form.yes') : ''),
      render: (entry) => (entry.personal ? t('form.yes') : ''),
    },
  ];
  return (
    <DataTable<LedgerEntry>
      name={t('ledger.search.results')}
      columns={columns}
      rows={entries}
      rowKey={(entry) => `${entry.batch}/${entry.index}`}
      minWidth={1180}
      searchable
      saveAs={t('ledger.search.results')}
    />
  );
}

const pages: Readonly<Record<string, string>> = { case: '/cases', resource: '/catalog', grant: '/grants', load: '/loads' };

/** What an entry is about, linked where it has a page. */
function ObjectLink({ object }: { object: string }) {
  const [kind = '', id = ''] = object.split(':');
  const page = pages[kind];
  const shown = <code className="small">{object}</code>;
  return page && id ? <Link to={`${page}/${encodeURIComponent(id)}`}>{shown}</Link> : shown;
}
