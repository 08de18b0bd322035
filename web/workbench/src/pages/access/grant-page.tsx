import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMaskName, useResource } from '../../api/catalog.ts';
import { useAgencyName } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import { useGrant } from '../../api/sharing.ts';
import type { Grant } from '../../api/wire.ts';
import { formatDay, formatLastDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage } from '../../language/language.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import { Answered } from '../../states/answered.tsx';
import { Console } from './console.tsx';
import { GrantActions } from './grant-actions.tsx';
import { GrantState } from './grant-state.tsx';
import { Download, Preview } from './grant-taking.tsx';
import { QueriesOfGrant } from './queries-log.tsx';
import { Standstill } from './standstill.tsx';
import { UseChart } from './use-chart.tsx';
import './access.css';

/** 授权页: what it allows, on which ground, and a console that really calls. */
export function GrantPage() {
  const { id = '' } = useParams();
  const grant = useGrant(id);
  return (
    <Answered whole query={grant} rows={8}>
      {(found) => <OneGrant grant={found} />}
    </Answered>
  );
}

/** Duties that read the record of queries. */
const readers = ['officer', 'head', 'sharing-head'];

function OneGrant({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  const person = usePerson();
  const maskName = useMaskName();
  const maskOf = (mask: string) => (mask === 'clear' ? t('sight.clear') : t('grant.masked', { mask: maskName(mask) }));
  const mine = person.agency.id === grant.holder.id;
  const party = mine || person.agency.id === grant.provider.id;
  const asks = person.roles.includes('auditor') || (party && person.roles.some((role) => readers.includes(role)));
  return (
    <Page
      title={grant.resource.name ?? grant.resource.id}
      trail={[{ to: '/grants', label: t('nav.grants') }]}
      lead={<StateLine grant={grant} />}
      actions={<GrantActions grant={grant} />}
    >
      <div className="columns">
        <div>
          <Standstill grant={grant} />
          {grant.conditions ? (
            <Section title={t('access.conditions')}>
              <p className="grant-conditions">{grant.conditions}</p>
            </Section>
          ) : null}
          {mine ? <TakingSections grant={grant} /> : null}
          <Section title={t('access.use')}>
            <UseChart grant={grant.id} />
          </Section>
          <Section title={t('grant.may')} aside={<Link to={`/catalog/${grant.resource.id}?tab=access`}>{t('access.whoSees')}</Link>}>
            <ul className="granted-items">
              {grant.items.map((item) => (
                <li key={item.id}>
                  {item.name ?? item.id}
                  {item.mask ? <span className="small quiet">{maskOf(item.mask)}</span> : null}
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <aside>
          <Section title={t('grant.ground')}>
            <div className="stack">
              <LawText citation={grant.article} />
              <dl className="facts">
                <dt>{t('grant.holder')}</dt>
                <dd>{agencyName(grant.holder)}</dd>
                <dt>{t('grant.provider')}</dt>
                <dd>{agencyName(grant.provider)}</dd>
                <dt>{t('grant.purpose')}</dt>
                <dd>{grant.purpose}</dd>
                <dt>{t('grant.case')}</dt>
                <dd>
                  <Link to={`/cases/${grant.caseNumber}`}>{grant.caseNumber}</Link>
                </dd>
                <dt>{t('grant.from')}</dt>
                <dd>{formatDay(grant.validFrom, language)}</dd>
                <dt>{t('grant.until')}</dt>
                <dd>
                  {grant.validUntil ? formatLastDay(grant.validUntil, language) : t('grant.noEnd')}
                  {grant.workdaysLeft === null ? null : (
                    <span className="quiet small"> {t('access.daysLeft', { count: grant.workdaysLeft })}</span>
                  )}
                </dd>
                <dt>{t('grant.modes')}</dt>
                <dd>{grant.modes.map((mode) => t(`grant.mode.${mode}`)).join(t('list.comma'))}</dd>
                <dt>{t('grant.quota')}</dt>
                <dd>{grant.quotaPerDay === null ? t('grant.noQuota') : formatCount(grant.quotaPerDay)}</dd>
              </dl>
            </div>
          </Section>
        </aside>
      </div>
      {asks ? (
        <Section title={t('access.log.title')} quiet aside={mine ? t('access.log.ofGrantHeld') : t('access.log.ofGrantGiven')}>
          <QueriesOfGrant grant={grant.id} side={person.agency.id === grant.provider.id ? 'given' : 'asked'} />
        </Section>
      ) : null}
    </Page>
  );
}

/** The state, and the case that brought it about. */
function StateLine({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const changed = grant.changedByCase !== grant.caseNumber;
  return (
    <span className="row">
      <GrantState grant={grant} />
      {changed ? <Link to={`/cases/${grant.changedByCase}`}>{t('access.changedBy', { case: grant.changedByCase })}</Link> : null}
    </span>
  );
}

/** What the holder's people may do with it themselves: as far as the grant's modes go. */
function TakingSections({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const resource = useResource(grant.resource.id);
  const byHand = roles.includes('officer');
  return (
    <>
      {grant.modes.includes('lookup') ? <ConsoleSection grant={grant} /> : null}
      {byHand && grant.modes.includes('preview') ? (
        <Section title={t('access.preview')}>
          <Answered query={resource}>{(found) => <Preview grant={grant} resource={found} />}</Answered>
        </Section>
      ) : null}
      {byHand && grant.modes.includes('download') ? (
        <Section title={t('access.download')}>
          <Answered query={resource}>{(found) => <Download grant={grant} resource={found} />}</Answered>
        </Section>
      ) : null}
    </>
  );
}

function ConsoleSection({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const resource = useResource(grant.resource.id);
  if (!roles.includes('officer'))
    return (
      <Section title={t('console.title')}>
        <p>
          {t('console.officerOnly')} <Why explanation={{ rule: t('console.officerRule'), who: t('role.officer') }} />
        </p>
      </Section>
    );
  return (
    <Section title={t('console.title')} aside={t('console.lead')}>
      <Answered query={resource}>{(found) => <Console grant={grant} resource={found} />}</Answered>
    </Section>
  );
}
