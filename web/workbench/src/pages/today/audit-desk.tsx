import { useTranslation } from 'react-i18next';
import { useLatestCheckpoint } from '../../api/ledger.ts';
import { useQueries } from '../../api/sharing.ts';
import { formatSecond } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';

/** The auditor's day: how the ledger stands, and what people have looked up by hand. */
export function AuditDesk() {
  const { t } = useTranslation();
  const checkpoint = useLatestCheckpoint();
  const queries = useQueries({ limit: 1 });
  return (
    <Section title={t('today.audit')}>
      <Answered query={checkpoint} rows={2}>
        {({ checkpoint: { size, at } }) => (
          <dl className="facts">
            <dt>{t('ledger.checkpoint')}</dt>
            <dd>
              {formatSecond(at)} · {t('ledger.batchesCount', { count: size, batches: formatCount(size) })}
            </dd>
            <dt>{t('today.byHand')}</dt>
            <dd>{formatCount(queries.data?.total)}</dd>
          </dl>
        )}
      </Answered>
      <div className="row desk-links">
        <LinkButton to="/ledger">{t('ledger.searchTitle')}</LinkButton>
        <LinkButton to="/grants?side=queries">{t('today.byHand')}</LinkButton>
      </div>
    </Section>
  );
}
