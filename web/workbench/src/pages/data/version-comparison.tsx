import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVersionComparison } from '../../api/store.ts';
import type { DifferenceKind, VersionComparison } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Why } from '../../signatures/why.tsx';
import { Answered } from '../../states/answered.tsx';
import { DifferencesTable } from './differences-table.tsx';

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Two of the versions whose rows are held. */
export function ChoosePair({ held, from, to, onChoose }: Pair & { held: readonly number[]; onChoose: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const options = held.map((number) => ({ value: number, label: `v${number}` }));
  return (
    <span className="row">
      <Select
        size="small"
        aria-label={t('history.from')}
        value={from}
        options={options}
        onChange={(next) => onChoose({ from: next, to })}
      />
      →
      <Select size="small" aria-label={t('history.to')} value={to} options={options} onChange={(next) => onChoose({ from, to: next })} />
    </span>
  );
}

const kinds: readonly DifferenceKind[] = ['added', 'changed', 'removed'];

/** How two versions differ: counts for whoever answers for the data, rows for the providing agency's officers alone. */
export function VersionComparisonView({ resource, from, to, officer }: Pair & { resource: string; officer: boolean }) {
  const comparison = useVersionComparison(resource, from, to);
  return (
    <Answered query={comparison} rows={4}>
      {(found) => (
        <div className="stack">
          <ComparisonCounts comparison={found} />
          <ItemCounts comparison={found} />
          {found.added + found.changed + found.removed > 0 ? <Rows resource={resource} comparison={found} officer={officer} /> : null}
        </div>
      )}
    </Answered>
  );
}

/** The comparison in a sentence and four figures. */
export function ComparisonCounts({ comparison }: { comparison: VersionComparison }) {
  const { t } = useTranslation();
  const { from, to, added, changed, removed, same, rows } = comparison;
  return (
    <>
      <p>
        {added + changed + removed === 0
          ? t('history.equal', { from, to })
          : t('history.sentence', { from, to, before: formatCount(rows.before), after: formatCount(rows.after) })}
      </p>
      <dl className="figures">
        {Object.entries({ added, changed, removed, same }).map(([key, count]) => (
          <div key={key} className="figure">
            <dt>{t(`history.figure.${key}`)}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** In which items the changed rows differ, and items that only one version has. */
function ItemCounts({ comparison }: { comparison: VersionComparison }) {
  const { t } = useTranslation();
  type Count = VersionComparison['items'][number];
  const differing = comparison.items.filter((item) => item.changed > 0).sort((one, other) => other.changed - one.changed);
  const columns: Column<Count>[] = [
    { title: t('item.name'), render: (item) => item.name },
    { title: t('history.changedRows'), width: 160, align: 'right', render: (item) => formatCount(item.changed) },
  ];
  const names = (items: readonly { name: string }[]) => items.map((item) => item.name).join(t('list.comma'));
  return (
    <>
      {comparison.itemsAdded.length > 0 ? <p>{t('history.itemsAdded', { names: names(comparison.itemsAdded) })}</p> : null}
      {comparison.itemsRemoved.length > 0 ? <p>{t('history.itemsRemoved', { names: names(comparison.itemsRemoved) })}</p> : null}
      {differing.length > 0 ? (
        <DataTable<Count> name={t('history.byItem')} columns={columns} rows={differing} rowKey={(item) => item.id} />
      ) : null}
    </>
  );
}

/** Rows leave only when they are asked for: each asking is recorded. */
function Rows({ resource, comparison, officer }: { resource: string; comparison: VersionComparison; officer: boolean }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<DifferenceKind>();
  if (!officer)
    return (
      <p className="quiet row">
        {t('history.rowsForOwn')} <Why explanation={{ rule: t('history.rowsRule'), who: t('quarantine.ownWho') }} />
      </p>
    );
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={t('history.sample')}>
        <span className="quiet small">{t('history.sampleLead')}</span>
        {kinds
          .filter((one) => comparison[one] > 0)
          .map((one) => (
            <button key={one} type="button" className="choice" aria-pressed={kind === one} onClick={() => setKind(one)}>
              {t(`history.figure.${one}`)} {formatCount(comparison[one])}
            </button>
          ))}
      </div>
      {kind ? <DifferencesTable resource={resource} comparison={comparison} kind={kind} /> : null}
    </div>
  );
}
