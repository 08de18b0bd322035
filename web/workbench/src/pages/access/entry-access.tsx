import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import { type Mode, modes, useExplanation, useGrants } from '../../api/sharing.ts';
import type { Explained, Resource } from '../../api/wire.ts';
import { formatLastDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Section } from '../../shell/page.tsx';
import { ExplanationView } from '../../signatures/why.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { GrantsTable } from './grants-page.tsx';
import './access.css';

/** On an entry's page: whether my agency may take it and why not, who can see each item, and its grants. */
export function EntryAccess({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const published = resource.published !== null;
  const [mode, setMode] = useState<Mode>('lookup');
  const explained = useExplanation(resource.id, mode, published);
  const grants = useGrants({ resource: resource.id, limit: 100 });
  if (!published) return <EmptyState what={t('explain.notPublished')} />;
  return (
    <>
      <Answered query={explained}>
        {(explanation) => (
          <>
            {explanation.agency.id === explanation.resource.provider.id ? null : (
              <Mine explanation={explanation} mode={mode} onMode={setMode} />
            )}
            <Section title={t('explain.items')} quiet>
              <WhoSees explanation={explanation} />
            </Section>
          </>
        )}
      </Answered>
      <Section title={t('grants.title')} quiet>
        <Answered query={grants}>
          {(list) =>
            list.items.length === 0 ? (
              <EmptyState what={t('grants.empty.entry')} how={t('grants.emptyHow.entry')} />
            ) : (
              <GrantsTable grants={list.items} />
            )
          }
        </Answered>
      </Section>
    </>
  );
}

interface MineProps {
  readonly explanation: Explained;
  readonly mode: Mode;
  onMode(mode: Mode): void;
}

function Mine({ explanation, mode, onMode }: MineProps) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { refusal } = explanation;
  return (
    <Section
      title={t(explanation.allowed ? 'explain.allowed' : 'explain.notAllowed', { agency: agencyName(explanation.agency) })}
      aside={
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('grant.modes')}
          value={mode}
          onChange={({ target }) => onMode(target.value as Mode)}
          options={modes.map((value) => ({ value, label: t(`grant.mode.${value}`) }))}
        />
      }
    >
      {refusal ? (
        <ExplanationView
          explanation={{
            rule: refusal.detail,
            article: refusal.article ?? undefined,
            change: refusal.remedy,
            who: t(`explain.changer.${refusal.changer}`),
          }}
        />
      ) : explanation.grant ? (
        <div className="stack">
          <p className="standstill">
            {t('explain.under', { purpose: explanation.grant.purpose, case: explanation.grant.caseNumber })}{' '}
            <Link to={`/grants/${explanation.grant.id}`}>{t('explain.theGrant')}</Link>
          </p>
          {explanation.grant.conditions ? <p className="grant-conditions">{explanation.grant.conditions}</p> : null}
        </div>
      ) : null}
    </Section>
  );
}

type ExplainedItem = Explained['items'][number];

function WhoSees({ explanation }: { explanation: Explained }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const columns: Column<ExplainedItem>[] = [
    {
      title: t('item.name'),
      width: 180,
      render: (row) => <Link to={`/catalog/${explanation.resource.id}/items/${row.id}`}>{row.name}</Link>,
    },
    {
      title: t('explain.mask'),
      width: 220,
      render: (item) => {
        if (item.mask) return t('explain.shown', { mask: text(item.mask.title), shows: text(item.mask.reveals) });
        return item.granted ? t('sight.clear') : '';
      },
    },
    { title: t('explain.mine'), width: 110, render: (item) => t(item.granted ? 'form.yes' : 'form.no') },
    {
      title: t('explain.holders'),
      render: (item) =>
        item.holders === null ? (
          <span className="quiet">{t('explain.hidden')}</span>
        ) : item.holders.length === 0 ? (
          <span className="quiet">{t('explain.nobody')}</span>
        ) : (
          item.holders.map((holder) => (
            <div key={holder.grant} className="small">
              {holder.agency.kind === 'public' ? t('sight.public') : agencyName(holder.agency)}
              {` · ${holder.mask ? text(holder.mask.title) : t('sight.clear')}`}
              {holder.validUntil ? ` · ${t('explain.until', { day: formatLastDay(holder.validUntil, language) })}` : ''}
            </div>
          ))
        ),
    },
  ];
  return (
    <DataTable<ExplainedItem>
      name={t('explain.items')}
      columns={columns}
      rows={explanation.items}
      rowKey={(row) => row.id}
      minWidth={700}
    />
  );
}
