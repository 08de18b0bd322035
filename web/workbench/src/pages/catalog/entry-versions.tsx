import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useComparison } from '../../api/catalog.ts';
import type { Comparison, Resource } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

type Version = Resource['versions'][number];
type Change = Comparison['changes'][number];

/** Published versions, newest first, and what each changed against the one before. */
export function EntryVersions({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [pair, setPair] = useState<{ from: string; to: string }>();
  if (resource.versions.length === 0 && !resource.draft) return <EmptyState what={t('catalog.noVersions')} />;
  const versions = [...resource.versions].sort((a, b) => b.version - a.version);
  const columns: Column<Version>[] = [
    { title: t('version.version'), width: 90, nowrap: true, render: (one) => <span className="numeric">v{one.version}</span> },
    { title: t('version.publishedAt'), width: 180, nowrap: true, render: (one) => formatDay(one.publishedAt, language) },
    { title: t('version.case'), render: (one) => (one.caseNumber ? <Link to={`/cases/${one.caseNumber}`}>{one.caseNumber}</Link> : '') },
    {
      width: 160,
      align: 'right',
      render: (one) =>
        one.version > 1 ? (
          <Button size="small" onClick={() => setPair({ from: String(one.version - 1), to: String(one.version) })}>
            {t('version.compare')}
          </Button>
        ) : null,
    },
  ];
  const newest = versions[0];
  return (
    <div className="stack">
      {versions.length > 0 ? (
        <DataTable<Version> name={t('version.version')} columns={columns} rows={versions} rowKey={(row) => row.version} />
      ) : (
        <EmptyState what={t('catalog.noVersions')} how={t('catalog.noVersionsHow')} />
      )}
      {resource.draft && newest ? (
        <div>
          <Button size="small" onClick={() => setPair({ from: String(newest.version), to: 'draft' })}>
            {t('version.compareDraft')}
          </Button>
        </div>
      ) : null}
      {pair ? <Changes id={resource.id} {...pair} /> : null}
    </div>
  );
}

function Changes({ id, from, to }: { id: string; from: string; to: string }) {
  const { t } = useTranslation();
  const comparison = useComparison(id, from, to);
  const label = (version: string) => (version === 'draft' ? t('catalog.status.draft') : `v${version}`);
  const columns: Column<Change>[] = [
    { title: t('version.what'), width: 260, render: (change) => change.item?.name ?? <code className="small">{change.field}</code> },
    { title: t('version.kind'), width: 90, render: (change) => t(`version.${change.kind}`) },
    { title: label(from), render: (change) => <span className="plain-text small">{show(change.before)}</span> },
    { title: label(to), render: (change) => <span className="plain-text small">{show(change.after)}</span> },
  ];
  return (
    <Section title={t('version.changes', { from: label(from), to: label(to) })}>
      <Answered query={comparison}>
        {({ changes }) =>
          changes.length === 0 ? (
            <EmptyState what={t('version.same')} />
          ) : (
            <DataTable<Change>
              name={t('version.kind')}
              columns={columns}
              rows={changes}
              rowKey={(change) => `${change.kind}${change.field}`}
              minWidth={700}
            />
          )
        }
      </Answered>
    </Section>
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}
