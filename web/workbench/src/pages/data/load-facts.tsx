import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Load } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { formatBytes, formatCount } from '../../format/quantity.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Section } from '../../shell/page.tsx';
import { ChangeMarks } from './change-marks.tsx';

/** What one load counted. */
export function LoadCounts({ load }: { load: Load }) {
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

/** What was wrong with rows, the most frequent first. */
export function LoadReasons({ load }: { load: Load }) {
  const { t } = useTranslation();
  const text = useText();
  type Reason = Load['reasons'][number];
  const columns: Column<Reason>[] = [
    { title: t('load.reason.column'), render: (reason) => reason.column || t('load.wholeRow'), width: 220 },
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

/** The file, what it was checked against, and what came of it. */
export function LoadFacts({ load }: { load: Load }) {
  const { t } = useTranslation();
  const facts: [string, ReactNode][] = [
    [
      'resource',
      <>
        <Link to={`/catalog/${load.resource}`}>{t('load.fact.entry')}</Link> v{load.resourceVersion}
      </>,
    ],
    ['mode', t(`load.mode.${load.mode}`)],
    ['corrects', load.corrects ? <Link to={`/loads/${load.corrects}`}>{t('load.fact.load', { id: load.corrects })}</Link> : null],
    ['base', load.baseVersion ? `v${load.baseVersion}` : null],
    [
      'version',
      load.version ? <Link to={`/loads/versions/${load.resource}`}>{t('load.fact.dataVersion', { version: load.version })}</Link> : null,
    ],
    ['change', load.change ? <ChangeMarks change={load.change} /> : null],
    ['size', formatBytes(load.file.bytes)],
    ['encoding', [load.file.encoding, load.file.delimiter === '\t' ? 'TAB' : load.file.delimiter].filter(Boolean).join(' · ') || '—'],
    ['digest', <span className="mono">{load.file.sha256}</span>],
    ['started', formatSecond(load.startedAt)],
    ['ended', load.endedAt ? formatSecond(load.endedAt) : null],
    ['unchecked', load.unchecked.length > 0 ? load.unchecked.join(t('list.comma')) : null],
  ];
  return (
    <Section title={t('load.file')}>
      <dl className="facts with-link">
        {facts
          .filter(([, value]) => value !== null)
          .map(([key, value]) => (
            <Fragment key={key}>
              <dt>{t(`load.fact.${key}`)}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
    </Section>
  );
}
