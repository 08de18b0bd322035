import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRegisters } from '../../api/registers.ts';
import type { RegisterSummary } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page } from '../../shell/page.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** 登记簿: every register that one may see, with what stands in it, what is missing and what ends soon. */
export function RegistersPage() {
  const { t } = useTranslation();
  const text = useText();
  const registers = useRegisters();
  // Two laws may each ask for a register of one name.
  const several = new Set((registers.data?.items ?? []).map(({ pack }) => pack)).size > 1;
  const figure = (title: string, of: 'inForce' | 'lacking' | 'soon' | 'expired' | 'uncovered'): Column<RegisterSummary> => ({
    title,
    width: 110,
    align: 'right',
    value: (row) => row[of],
    render: (row) => (row[of] === 0 ? <span className="quiet">0</span> : formatCount(row[of])),
  });
  const columns: Column<RegisterSummary>[] = [
    {
      title: t('registers.register'),
      value: (row) => text(row.name),
      render: (row) => (
        <>
          <Link to={`/registers/${row.pack}/${row.register}`}>{text(row.name)}</Link>
          {row.says ? <div className="small quiet">{text(row.says)}</div> : null}
        </>
      ),
    },
    {
      title: t('registers.law'),
      width: several ? 330 : 180,
      render: (row) =>
        row.articles.map((article) => (
          <div key={article} style={{ lineHeight: '26px' }}>
            <LawLink citation={article} long={several} />
          </div>
        )),
    },
    figure(t('registers.inForce'), 'inForce'),
    figure(t('registers.lacking'), 'lacking'),
    figure(t('registers.uncovered'), 'uncovered'),
    figure(t('registers.soon'), 'soon'),
    figure(t('registers.expired'), 'expired'),
  ];
  return (
    <Page title={t('registers.title')} lead={t('registers.lead')}>
      <Answered query={registers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState what={t('registers.none')} how={t('registers.noneHow')} />
          ) : (
            <DataTable<RegisterSummary>
              name={t('registers.title')}
              columns={columns}
              rows={items}
              rowKey={(row) => `${row.pack}/${row.register}`}
              minWidth={several ? 1100 : 980}
              searchable
            />
          )
        }
      </Answered>
    </Page>
  );
}
