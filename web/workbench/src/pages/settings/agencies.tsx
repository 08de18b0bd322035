import { useTranslation } from 'react-i18next';
import { useAgencies, useWordName } from '../../api/organization.ts';
import type { Agency } from '../../api/wire.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { AssignOffices } from './assign-offices.tsx';
import { RegisterAgency } from './register-agency.tsx';
import { Vacancies } from './vacancies.tsx';

/** The directory of agencies; the system administrator registers them and says which statutory offices they hold. */
export function Agencies({ mayRegister }: { mayRegister: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const agencies = useAgencies();
  const wordName = useWordName();
  const nameOf = (agency: Agency) => (language === 'en' ? agency.nameEn : agency.name);
  const kindOf = (agency: Agency) => wordName('agencyKinds', agency.kind);
  const officesOf = (agency: Agency) => agency.offices.map((office) => wordName('offices', office)).join(t('list.comma'));
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
    ...(mayRegister ? [{ width: 130, align: 'right' as const, render: (agency: Agency) => <AssignOffices agency={agency} /> }] : []),
  ];
  return (
    <>
      {mayRegister ? (
        <>
          <Vacancies />
          <RegisterAgency />
        </>
      ) : null}
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
    </>
  );
}
