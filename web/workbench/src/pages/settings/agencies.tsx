import { useTranslation } from 'react-i18next';
import { useAgencies } from '../../api/organization.ts';
import type { Agency } from '../../api/wire.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** The directory of agencies. */
export function Agencies() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const agencies = useAgencies();
  const nameOf = (agency: Agency) => (language === 'en' ? agency.nameEn : agency.name);
  const kindOf = (agency: Agency) => t(`agency.kinds.${agency.kind}`);
  const officesOf = (agency: Agency) =>
    agency.offices.map((office) => t(`office.${office}`, { defaultValue: office })).join(t('list.comma'));
  const columns: Column<Agency>[] = [
    { title: t('agency.name'), value: nameOf, render: nameOf },
    {
      title: t('agency.id'),
      width: 160,
      nowrap: true,
      value: (agency) => agency.id,
      render: (agency) => <code className="small">{agency.id}</code>,
    },
    { title: t('agency.kind'), width: 150, value: kindOf, render: kindOf },
    { title: t('agency.offices'), width: 220, value: officesOf, render: officesOf },
    { title: t('agency.region'), width: 110, value: (row) => row.region, render: (row) => row.region },
  ];
  return (
    <Answered query={agencies}>
      {(list) =>
        list.items.length === 0 ? (
          <EmptyState what={t('agency.empty')} how={t('agency.emptyHow')} />
        ) : (
          <DataTable<Agency>
            name={t('settings.agencies')}
            columns={columns}
            rows={list.items}
            rowKey={(row) => row.id}
            minWidth={800}
            searchable
            saveAs={t('settings.agencies')}
          />
        )
      }
    </Answered>
  );
}
