import { useTranslation } from 'react-i18next';
import { useCatalogFigures } from '../../api/catalog.ts';
import { usePerson } from '../../api/session.ts';
import { useCallFigures } from '../../api/sharing.ts';
import { useFreshness } from '../../api/store.ts';
import type { CatalogFigures } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { BarChart } from './bar-chart.tsx';
import { CallsFigures } from './calls-figures.tsx';
import { FreshnessFigures } from './freshness-figures.tsx';
import './figures.css';

/** 全市数据: what is catalogued, how far it may go, how fresh it is, and how much it is used; every picture with its table. */
export function FiguresPage() {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const catalog = useCatalogFigures();
  const freshness = useFreshness();
  const seesCalls = roles.some((role) => !['system-administrator', 'security-administrator', 'citizen', 'application'].includes(role));
  const calls = useCallFigures(seesCalls);
  return (
    <Page title={t('figures.title')} lead={t('figures.lead')}>
      <div className="figures-grid">
        <Section title={t('figures.byAgency')}>
          <Answered query={catalog}>{(figures) => <ByAgency figures={figures} />}</Answered>
        </Section>
        <Section title={t('figures.byClass')}>
          <Answered query={catalog}>{(figures) => <ByClass figures={figures} />}</Answered>
        </Section>
      </div>
      <Section title={t('figures.freshness')}>
        <Answered query={freshness}>{(figures) => <FreshnessFigures figures={figures} />}</Answered>
      </Section>
      {seesCalls ? (
        <Section title={t('figures.calls')}>
          <Answered query={calls}>{(figures) => <CallsFigures figures={figures} />}</Answered>
        </Section>
      ) : null}
    </Page>
  );
}

function ByAgency({ figures }: { figures: CatalogFigures }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const nameOf = (row: CatalogFigures['agencies'][number]) => (language === 'en' ? row.agency.nameEn : row.agency.name);
  const first = figures.agencies[0];
  if (!first) return <EmptyState what={t('figures.nothing')} how={t('figures.nothingHow')} />;
  return (
    <BarChart
      title={t('figures.agencySentence', {
        agency: nameOf(first),
        most: formatCount(first.published),
        all: formatCount(figures.published),
      })}
      rows={figures.agencies}
      rowKey={(row) => row.agency.id}
      label={nameOf}
      head={t('catalog.column.agency')}
      saveAs={t('figures.byAgency')}
      series={[
        { label: t('figures.scale.open'), fill: 'jade', count: (row) => row.sharing.open_to_all },
        { label: t('figures.scale.gated'), fill: 'indigo', count: (row) => row.sharing.gated },
        { label: t('figures.scale.closed'), fill: 'quiet', count: (row) => row.sharing.closed },
      ]}
    />
  );
}

function ByClass({ figures }: { figures: CatalogFigures }) {
  const { t } = useTranslation();
  const text = useText();
  if (figures.published === 0) return <EmptyState what={t('figures.nothing')} how={t('figures.nothingHow')} />;
  const parts = [
    { key: 'sharing', name: t('catalog.column.sharing'), rows: figures.sharing },
    { key: 'opening', name: t('catalog.column.opening'), rows: figures.opening },
  ];
  return (
    <>
      {parts.map(({ key, name, rows }) => (
        <BarChart
          key={key}
          title={t('figures.classSentence', {
            part: name,
            name: text(rows[0]),
            most: formatCount(rows[0]?.count ?? 0),
            all: formatCount(figures.published),
          })}
          rows={rows}
          rowKey={(row) => row.class}
          label={(row) => text(row)}
          head={name}
          saveAs={name}
          series={[{ label: t('figures.entries'), fill: key === 'sharing' ? 'indigo' : 'jade', count: (row) => row.count }]}
        />
      ))}
    </>
  );
}
