import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/catalog.ts';
import { useDifferences } from '../../api/store.ts';
import type { Difference, DifferenceKind, VersionComparison } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';

interface DifferencesTableProps {
  readonly resource: string;
  readonly comparison: VersionComparison;
  readonly kind: DifferenceKind;
}

/** A sample of rows in which two versions differ. Of changed cells both states stand there: struck out, and new. */
export function DifferencesTable({ resource, comparison, kind }: DifferencesTableProps) {
  const { t } = useTranslation();
  const rows = useDifferences(resource, comparison.from, comparison.to, kind);
  const published = useResource(resource).data?.published?.items ?? [];
  const inBoth = new Set(comparison.items.map((item) => item.id));
  const shown = published.filter((item) => item.key || inBoth.has(item.id));
  const columns: Column<Difference>[] = shown.map((item) => ({
    title: item.name,
    width: 150,
    render: (row) => <DifferingCell before={row.before?.[item.id]} after={row.after?.[item.id]} kind={row.kind} />,
  }));
  return (
    <Answered query={rows}>
      {(found) => (
        <>
          <DataTable<Difference>
            name={t(`history.figure.${kind}`)}
            columns={columns}
            rows={found.items}
            rowKey={(row) => JSON.stringify(published.filter((item) => item.key).map((item) => (row.after ?? row.before)?.[item.id]))}
            minWidth={shown.length * 150}
          />
          <p className="small quiet">{t('history.sampleOf', { shown: found.items.length, all: formatCount(comparison[kind]) })}</p>
        </>
      )}
    </Answered>
  );
}

type CellText = string | null | undefined;

function DifferingCell({ before, after, kind }: { before: CellText; after: CellText; kind: DifferenceKind }) {
  const { t } = useTranslation();
  const blank = <span className="quiet">{t('history.blank')}</span>;
  if (kind !== 'changed') return <>{after ?? before ?? blank}</>;
  if (before === after) return <span className="quiet">{after ?? blank}</span>;
  return (
    <span className="changed-cell">
      <del>{before ?? blank}</del> <ins>{after ?? blank}</ins>
    </span>
  );
}
