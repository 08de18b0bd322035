import { useTranslation } from 'react-i18next';
import { useLoads } from '../../api/store.ts';
import type { Resource } from '../../api/wire.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { LoadsTable } from './loads-table.tsx';

/** Loads of one entry, on its page. */
export function EntryLoads({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const loads = useLoads({ resource: resource.id, limit: 50 });
  return (
    <Answered query={loads}>
      {(list) =>
        list.items.length === 0 ? (
          <EmptyState what={t('load.emptyEntry')} how={t('load.emptyEntryHow')} />
        ) : (
          <div className="stack">
            <div>
              <LinkButton small to={`/loads/versions/${resource.id}`}>
                {t('history.open')}
              </LinkButton>
            </div>
            <LoadsTable loads={list.items} named={false} pageSize={50} />
          </div>
        )
      }
    </Answered>
  );
}
