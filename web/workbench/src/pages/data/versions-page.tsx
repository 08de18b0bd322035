import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useResource } from '../../api/catalog.ts';
import { problemOf } from '../../api/problem.ts';
import { usePerson } from '../../api/session.ts';
import { useDataVersions } from '../../api/store.ts';
import type { DataVersion } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ChangeMarks } from './change-marks.tsx';
import { RollBackButton } from './roll-back.tsx';
import { ChoosePair, VersionComparisonView } from './version-comparison.tsx';
import './data.css';

const pageSize = 50;

/** The versions of one resource's data: how each came about, what it changed, how two differ, and the way back. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { resource = '' } = useParams();
  const person = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const found = useResource(resource);
  const page = Number(parameters.get('page') ?? 1);
  const versions = useDataVersions(resource, { limit: pageSize, offset: (page - 1) * pageSize });
  const name = found.data?.published?.name ?? '';
  const own = person.agency.id === found.data?.agency.id;
  const officer = own && person.roles.includes('officer');
  const upload = officer ? (
    <LinkButton primary to={`/loads/new?resource=${resource}`}>
      {t('load.upload')}
    </LinkButton>
  ) : null;
  return (
    <Page
      title={name ? t('history.titleOf', { name }) : t('history.title')}
      trail={[
        { to: '/loads', label: t('nav.data') },
        { to: `/catalog/${resource}?tab=loads`, label: name || t('load.fact.entry') },
      ]}
      lead={t('history.lead')}
      actions={upload}
    >
      {versions.isError && problemOf(versions.error).code === 'store.no-data' ? (
        <EmptyState what={t('load.emptyEntry')} how={t('load.emptyEntryHow')} action={upload} />
      ) : (
        <Answered query={versions}>
          {(list) => (
            <>
              <Section title={t('history.versions', { count: list.total })}>
                <VersionsTable
                  versions={list.items}
                  resource={resource}
                  mayRollBack={own && person.roles.some((role) => role === 'officer' || role === 'head')}
                  paging={{ page, size: pageSize, total: list.total, onPage: (next) => setParameters({ page: String(next) }) }}
                  onCompare={(from, to) => setParameters({ from: String(from), to: String(to) })}
                />
              </Section>
              <Comparing versions={list.items} resource={resource} officer={officer} />
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}

/** The comparison that the address names; without one, that of the newest version with the one before. */
function Comparing({ versions, resource, officer }: { versions: readonly DataVersion[]; resource: string; officer: boolean }) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const held = versions.filter((version) => version.held).map((version) => version.number);
  const to = Number(parameters.get('to') ?? held[0]);
  const from = Number(parameters.get('from') ?? held.find((number) => number < to) ?? held.find((number) => number !== to));
  if (held.length < 2) return null;
  return (
    <Section
      title={t('history.comparison')}
      aside={
        <ChoosePair
          held={held}
          from={from}
          to={to}
          onChoose={(pair) => setParameters({ from: String(pair.from), to: String(pair.to) }, { replace: true })}
        />
      }
    >
      {from === to ? (
        <p>{t('history.chooseTwo')}</p>
      ) : (
        <VersionComparisonView key={`${from}-${to}`} resource={resource} from={from} to={to} officer={officer} />
      )}
    </Section>
  );
}

interface VersionsTableProps {
  readonly versions: readonly DataVersion[];
  readonly resource: string;
  readonly mayRollBack: boolean;
  readonly paging: { page: number; size: number; total: number; onPage: (page: number) => void };
  readonly onCompare: (from: number, to: number) => void;
}

function VersionsTable({ versions, resource, mayRollBack, paging, onCompare }: VersionsTableProps) {
  const { t } = useTranslation();
  const current = versions.find((version) => version.current)?.number;
  const columns: Column<DataVersion>[] = [
    {
      title: t('history.version'),
      width: 110,
      nowrap: true,
      render: (version) => (
        <>
          <span className="numeric">v{version.number}</span>{' '}
          {version.current ? <span className="mark mark-done">{t('history.current')}</span> : null}
        </>
      ),
    },
    { title: t('history.how'), render: (version) => <How version={version} /> },
    { title: t('history.rows'), width: 110, align: 'right', render: (version) => formatCount(version.rows) },
    { title: t('history.change'), width: 200, render: (version) => (version.change ? <ChangeMarks change={version.change} /> : '—') },
    { title: t('history.publishedAt'), width: 150, nowrap: true, render: (version) => formatMinute(version.publishedAt) },
    {
      label: t('item.actions'),
      width: 150,
      align: 'right',
      render: (version) => (
        <span className="row version-actions">
          {version.held && current !== undefined && version.number !== current ? (
            <Button
              size="small"
              onClick={() => onCompare(version.number, current)}
              aria-label={t('history.compareNamed', { version: version.number })}
            >
              {t('history.compare')}
            </Button>
          ) : null}
          {version.held && current !== undefined && version.number !== current && mayRollBack ? (
            <RollBackButton resource={resource} current={current} version={version} />
          ) : null}
          {version.held ? null : <span className="small quiet">{t('history.notHeld')}</span>}
        </span>
      ),
    },
  ];
  return (
    <DataTable<DataVersion>
      name={t('history.versionsTable')}
      columns={columns}
      rows={versions}
      rowKey={(version) => version.number}
      minWidth={840}
      paging={paging}
    />
  );
}

function How({ version }: { version: DataVersion }) {
  const { t } = useTranslation();
  if (version.kind === 'roll-back')
    return (
      <>
        {t('history.restored', { version: version.restores ?? 0 })}
        {version.reason ? <div className="small quiet plain-text">{t('history.reasonWas', { reason: version.reason })}</div> : null}
      </>
    );
  return (
    <span className="with-link">
      {t(`history.kind.${version.kind}`)} <Link to={`/loads/${version.load}`}>{t('load.fact.load', { id: version.load })}</Link>
    </span>
  );
}
