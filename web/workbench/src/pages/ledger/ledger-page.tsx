import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useBatchEntries, useBatches, useLatestCheckpoint } from '../../api/ledger.ts';
import { usePerson } from '../../api/session.ts';
import type { Batch, CheckpointFile } from '../../api/wire.ts';
import { saveText } from '../../format/csv.ts';
import { formatSecond } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { Entries, EntrySearch } from './entry-search.tsx';
import { ReceiptChecker } from './receipt-checker.tsx';
import './ledger.css';

const pageSize = 20;

/** 账本: anyone may keep the checkpoint and check a receipt; batches are for the auditor and the authority. */
export function LedgerPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const checkpoint = useLatestCheckpoint();
  const sees = person.roles.some((role) => role === 'auditor' || role === 'authority');
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      <div className="ledger-top">
        <Section title={t('ledger.checkpoint')}>
          <Answered query={checkpoint} rows={3}>
            {(file) => <Checkpoint file={file} />}
          </Answered>
        </Section>
        <Section title={t('ledger.checker')}>
          <ReceiptChecker />
        </Section>
      </div>
      {person.roles.includes('auditor') ? (
        <Section title={t('ledger.searchTitle')}>
          <EntrySearch />
        </Section>
      ) : null}
      {sees ? <Batches /> : null}
    </Page>
  );
}

function Checkpoint({ file }: { file: CheckpointFile }) {
  const { t } = useTranslation();
  const { checkpoint } = file;
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t('ledger.size')}</dt>
        <dd className="numeric">{t('ledger.batchesCount', { count: checkpoint.size, batches: formatCount(checkpoint.size) })}</dd>
        <dt>{t('ledger.root')}</dt>
        <dd className="mono">{checkpoint.root}</dd>
        <dt>{t('ledger.at')}</dt>
        <dd>{formatSecond(checkpoint.at)}</dd>
        <dt>{t('ledger.signedBy')}</dt>
        <dd className="mono">
          {checkpoint.algorithm} · {checkpoint.key}
        </dd>
      </dl>
      <div className="row">
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => saveText(`checkpoint-${checkpoint.size}.json`, JSON.stringify(file, null, 2), 'application/json')}
        >
          {t('ledger.keep')}
        </Button>
        <span className="small quiet">{t('ledger.keepWhy')}</span>
      </div>
    </div>
  );
}

function Batches() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const before = cursors.at(-1);
  const batches = useBatches(before, pageSize);
  const columns: Column<Batch>[] = [
    {
      title: t('ledger.column.seq'),
      width: 100,
      align: 'right',
      render: (batch) => (batch.seq === null ? t('ledger.waiting') : formatCount(batch.seq)),
    },
    { title: t('ledger.column.batch'), width: 110, render: (batch) => <Link to={`/ledger/${batch.id}`}>{batch.id}</Link> },
    { title: t('ledger.column.at'), width: 180, nowrap: true, render: (batch) => formatSecond(batch.at) },
    { title: t('ledger.column.count'), width: 90, align: 'right', render: (batch) => formatCount(batch.count) },
    { title: t('ledger.column.process'), width: 160, nowrap: true, render: (batch) => `${batch.process} / ${batch.lane}` },
    { title: t('ledger.column.root'), render: (batch) => <span className="mono">{batch.root.slice(0, 20)}…</span> },
  ];
  return (
    <Section title={t('ledger.batches')}>
      <Answered query={batches}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('ledger.empty')} how={t('ledger.emptyHow')} />
          ) : (
            <>
              <DataTable<Batch> name={t('ledger.batches')} columns={columns} rows={list.items} rowKey={(row) => row.id} minWidth={900} />
              <div className="row pager">
                <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                  {t('list.newer')}
                </Button>
                <Button
                  size="small"
                  disabled={list.items.length < pageSize}
                  onClick={() => setCursors([...cursors, list.items.at(-1)?.id ?? '0'])}
                >
                  {t('list.older')}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

/** Entries of one batch. */
export function BatchPage() {
  const { t } = useTranslation();
  const { batch = '' } = useParams();
  const entries = useBatchEntries(batch);
  return (
    <Page title={t('ledger.batchTitle', { batch })} trail={[{ to: '/ledger', label: t('nav.ledger') }]}>
      <Answered query={entries}>{(list) => <Entries entries={list.items} />}</Answered>
    </Page>
  );
}
