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
  const columns: Column<Agency>[] = [
    { title: t('agency.name'), render: (agency) => (language === 'en' ? agency.nameEn : agency.name) },
    { title: t('agency.id'), width: 160, nowrap: true, render: (agency) => <code className="small">{agency.id}</code> },
    { title: t('agency.kind'), width: 150, render: (agency) => t(`agency.kinds.${agency.kind}`) },
    {
      title: t('agency.offices'),
      width: 220,
      render: (agency) => agency.offices.map((office) => t(`office.${office}`, { defaultValue: office })).join(t('list.comma')),
    },
    { title: t('agency.region'), width: 110, render: (row) => row.region },
  ];
  return (
    <Answered query={agencies}>
      {(list) =>
        list.items.length === 0 ? (
          <EmptyState what={t('agency.empty')} how={t('agency.emptyHow')} />
        ) : (
          <DataTable<Agency> name={t('settings.agencies')} columns={columns} rows={list.items} rowKey={(row) => row.id} minWidth={800} />
        )
      }
    </Answered>
  );
}
