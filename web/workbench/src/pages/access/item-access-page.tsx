import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClassifications } from '../../api/catalog.ts';
import { useAgencyName } from '../../api/organization.ts';
import { useItemAccess } from '../../api/sharing.ts';
import type { Holder, ItemAccess } from '../../api/wire.ts';
import { formatLastDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ClassMark } from '../catalog/marks.tsx';
import { GrantMark } from './grant-state.tsx';
import './access.css';

/** 谁能看到这一项: each holder of a grant that reaches the item, with basis, mask and end. */
export function ItemAccessPage() {
  const { id = '', item = '' } = useParams();
  const sight = useItemAccess(id, item);
  return (
    <Answered query={sight} rows={8}>
      {(found) => <OneItem sight={found} />}
    </Answered>
  );
}

function OneItem({ sight }: { sight: ItemAccess }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { item, resource } = sight;
  const provider = agencyName(resource.provider);
  return (
    <Page
      title={t('sight.title', { item: item.name })}
      trail={[
        { to: '/catalog', label: t('nav.catalog') },
        { to: `/catalog/${resource.id}?tab=access`, label: resource.name },
      ]}
      lead={t(sight.complete ? 'sight.lead' : 'sight.leadOwn', { provider })}
    >
      <Section title={t('sight.holders')} quiet>
        {sight.holders.length === 0 ? (
          <EmptyState what={t(sight.complete ? 'sight.none' : 'sight.noneOwn')} how={t(sight.open ? 'sight.openToAll' : 'sight.noneHow')} />
        ) : (
          <Holders holders={sight.holders} />
        )}
      </Section>
      <Section title={t('sight.item')}>
        <ItemFacts sight={sight} provider={provider} />
      </Section>
    </Page>
  );
}

function Holders({ holders }: { holders: readonly Holder[] }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const columns: Column<Holder>[] = [
    {
      title: t('grant.holder'),
      width: 160,
      render: ({ agency, grant }) => (
        <Link to={`/grants/${grant}`}>{agency.kind === 'public' ? t('sight.public') : agencyName(agency)}</Link>
      ),
    },
    { title: t('grant.purpose'), render: ({ purpose }) => purpose },
    { title: t('sight.basis'), width: 150, render: ({ article }) => <LawLink citation={article} /> },
    { title: t('grant.case'), width: 116, render: ({ caseNumber }) => <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link> },
    {
      title: t('explain.mask'),
      width: 190,
      render: ({ mask }) => (mask ? t('explain.shown', { mask: text(mask.title), shows: text(mask.reveals) }) : t('sight.clear')),
    },
    { title: t('grant.modes'), width: 110, render: ({ modes }) => modes.map((mode) => t(`grant.mode.${mode}`)).join(t('list.comma')) },
    {
      title: t('grant.until'),
      width: 130,
      nowrap: true,
      render: ({ validUntil }) => (validUntil ? formatLastDay(validUntil, language) : t('grant.noEnd')),
    },
    { title: t('grants.state'), width: 90, render: ({ state }) => <GrantMark state={state} /> },
  ];
  return <DataTable<Holder> name={t('sight.holders')} columns={columns} rows={holders} rowKey={(row) => row.grant} minWidth={960} />;
}

function ItemFacts({ sight, provider }: { sight: ItemAccess; provider: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: lists } = useClassifications();
  const { item } = sight;
  const sensitivity = lists?.sensitivities.find(({ id }) => id === item.sensitivity);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t('item.nameEn')}</dt>
        <dd>
          <code>{item.column}</code>
        </dd>
        <dt>{t('grant.provider')}</dt>
        <dd>{provider}</dd>
        <dt>{t('item.sensitivity')}</dt>
        <dd>{text(sensitivity) || item.sensitivity}</dd>
        <dt>{t('item.sharing')}</dt>
        <dd>
          <ClassMark of={lists?.sharingClasses.find(({ scale }) => scale === item.sharing) ?? null} />
        </dd>
        <dt>{t('item.opening')}</dt>
        <dd>
          <ClassMark of={lists?.openingClasses.find(({ scale }) => scale === item.opening) ?? null} />
        </dd>
        <dt>{t('item.mask')}</dt>
        <dd>{item.mask ? t('explain.shown', { mask: text(item.mask.title), shows: text(item.mask.reveals) }) : t('sight.clear')}</dd>
      </dl>
      <p className="quiet small">{t(sight.open ? 'sight.openToAll' : 'sight.notOpen')}</p>
    </div>
  );
}
