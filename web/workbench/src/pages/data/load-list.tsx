import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../api/session.ts';
import { useLoads } from '../../api/store.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { LoadsTable } from './loads-table.tsx';

const pageSize = 20;

/** 数据: what has been loaded and how it went. */
export function LoadList() {
  const { t } = useTranslation();
  const person = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const page = Number(parameters.get('page') ?? 1);
  const loads = useLoads({ limit: pageSize, offset: (page - 1) * pageSize });
  const upload = person.roles.some((role) => role === 'officer') ? (
    <LinkButton primary to="/loads/new">
      {t('load.upload')}
    </LinkButton>
  ) : null;
  return (
    <Page title={t('load.title')} lead={t('load.lead')} actions={upload}>
      <Answered query={loads}>
        {(list) =>
          list.total === 0 ? (
            <EmptyState what={t('load.empty')} how={t('load.emptyHow')} action={upload} />
          ) : (
            <LoadsTable
              loads={list.items}
              page={page}
              pageSize={pageSize}
              total={list.total}
              onPage={(next) => setParameters({ page: String(next) })}
            />
          )
        }
      </Answered>
    </Page>
  );
}
