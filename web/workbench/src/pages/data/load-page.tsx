import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useResource } from '../../api/catalog.ts';
import { useLoad, useQuarantine } from '../../api/store.ts';
import type { Load, QuarantinedRow } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { formatBytes, formatCount, formatShare } from '../../format/quantity.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { LoadState } from './load-state.tsx';
import './data.css';

/** One load: how far it is, what it counted, and the rows it put aside. */
export function LoadPage() {
  const { id = '' } = useParams();
  const load = useLoad(id);
  return (
    <Answered query={load} rows={8}>
      {(found) => <OneLoad load={found} />}
    </Answered>
  );
}

function OneLoad({ load }: { load: Load }) {
  const { t } = useTranslation();
  const resource = useResource(load.resource);
  const name = resource.data?.published?.name ?? load.resource;
  return (
    <Page
      title={load.file.name}
      trail={[
        { to: '/loads', label: t('nav.data') },
        { to: `/catalog/${load.resource}?tab=loads`, label: name },
      ]}
      lead={<LoadState load={load} />}
      actions={load.state === 'running' ? null : <LinkButton to={`/loads/new?resource=${load.resource}`}>{t('load.again')}</LinkButton>}
    >
      {load.state === 'running' ? <Running load={load} /> : null}
      {load.problem ? <Refused load={load} /> : null}
      <Counts load={load} />
      {load.reasons.length > 0 ? <Reasons load={load} /> : null}
      {load.counts.bad > 0 ? <Quarantine load={load} /> : null}
      <Section title={t('load.file')}>
        <File load={load} />
      </Section>
    </Page>
  );
}

function Running({ load }: { load: Load }) {
  const { t } = useTranslation();
  return (
    <Section title={t(`load.phase.${load.phase}`)}>
      <Progress
        percent={load.file.bytes === 0 ? 0 : Math.round((load.bytesRead / load.file.bytes) * 100)}
        showInfo={false}
        aria-label={t('load.progress')}
      />
      <p className="small quiet numeric" aria-live="polite">
        {formatBytes(load.bytesRead)} / {formatBytes(load.file.bytes)} · {formatShare(load.bytesRead, load.file.bytes)} ·{' '}
        {t('load.rowsRead', { count: load.counts.rows, rows: formatCount(load.counts.rows) })}
      </p>
      <p className="small quiet">{t('load.mayLeave')}</p>
    </Section>
  );
}

function Refused({ load }: { load: Load }) {
  const text = useText();
  if (!load.problem) return null;
  return (
    <div className="problem" role="alert">
      <p className="problem-what">{text(load.problem.message)}</p>
      <p>{text(load.problem.remedy)}</p>
      <p className="problem-foot">
        <code>{load.problem.code}</code>
      </p>
    </div>
  );
}

function Counts({ load }: { load: Load }) {
  const { t } = useTranslation();
  const { counts } = load;
  const figures: [string, number][] = [
    ['rows', counts.rows],
    ['good', counts.good],
    ['bad', counts.bad],
    ['normalised', counts.normalised],
  ];
  return (
    <dl className="figures">
      {figures.map(([key, count]) => (
        <div key={key} className={key === 'bad' && count > 0 ? 'figure figure-loud' : 'figure'}>
          <dt>{t(`load.count.${key}`)}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reasons({ load }: { load: Load }) {
  const { t } = useTranslation();
  const text = useText();
  type Reason = Load['reasons'][number];
  const columns: Column<Reason>[] = [
    { title: t('load.reason.column'), render: (row) => row.column, width: 220 },
    { title: t('load.reason.reason'), render: (reason) => text(reason.text) },
    { title: t('load.reason.rows'), width: 120, align: 'right', render: (reason) => formatCount(reason.rows) },
  ];
  return (
    <Section title={t('load.reasons')}>
      <DataTable<Reason>
        name={t('load.reasons')}
        columns={columns}
        rows={load.reasons}
        rowKey={(reason) => `${reason.column}/${reason.reason}`}
      />
    </Section>
  );
}

const pageSize = 50;

function Quarantine({ load }: { load: Load }) {
  const { t } = useTranslation();
  const text = useText();
  const [cursors, setCursors] = useState<readonly number[]>([]);
  const rows = useQuarantine(load.id, { limit: pageSize, after: cursors.at(-1) ?? 0 });
  const columns: Column<QuarantinedRow>[] = [
    { title: t('load.quarantine.row'), width: 90, align: 'right', render: (row) => formatCount(row.row) },
    {
      title: t('load.quarantine.problems'),
      width: 380,
      render: (row) => (
        <ul className="row-problems">
          {row.problems.map((problem) => (
            <li key={`${problem.column}${problem.reason}`}>
              <strong>{problem.column}</strong> {text(problem.text)}
            </li>
          ))}
        </ul>
      ),
    },
    { title: t('load.quarantine.raw'), render: (row) => <code className="raw-row">{row.raw}</code> },
  ];
  return (
    <Section
      title={t('load.quarantine.title', { count: load.counts.bad, rows: formatCount(load.counts.bad) })}
      aside={t('load.quarantine.lead')}
    >
      <Answered query={rows}>
        {(list) => (
          <>
            <DataTable<QuarantinedRow>
              name={t('load.quarantine.problems')}
              columns={columns}
              rows={list.items}
              rowKey={(row) => row.row}
              minWidth={900}
            />
            {list.total > pageSize ? (
              <div className="row pager">
                <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                  {t('list.previous')}
                </Button>
                <Button
                  size="small"
                  disabled={list.items.length < pageSize}
                  onClick={() => setCursors([...cursors, list.items.at(-1)?.row ?? 0])}
                >
                  {t('list.next')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Answered>
    </Section>
  );
}

function File({ load }: { load: Load }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <dt>{t('load.fact.resource')}</dt>
      <dd>
        <Link to={`/catalog/${load.resource}`}>{t('load.fact.entry')}</Link> v{load.resourceVersion}
      </dd>
      {load.version ? (
        <>
          <dt>{t('load.fact.version')}</dt>
          <dd>v{load.version}</dd>
        </>
      ) : null}
      <dt>{t('load.fact.size')}</dt>
      <dd>{formatBytes(load.file.bytes)}</dd>
      <dt>{t('load.fact.encoding')}</dt>
      <dd>{[load.file.encoding, load.file.delimiter].filter(Boolean).join(' · ') || '—'}</dd>
      <dt>SHA-256</dt>
      <dd className="mono">{load.file.sha256}</dd>
      <dt>{t('load.fact.started')}</dt>
      <dd>{formatSecond(load.startedAt)}</dd>
      {load.endedAt ? (
        <>
          <dt>{t('load.fact.ended')}</dt>
          <dd>{formatSecond(load.endedAt)}</dd>
        </>
      ) : null}
      {load.unchecked.length > 0 ? (
        <>
          <dt>{t('load.fact.unchecked')}</dt>
          <dd>{load.unchecked.join(t('list.comma'))}</dd>
        </>
      ) : null}
    </dl>
  );
}
