import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePack } from '../../api/law.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';

/** Where what a case is about has its own page. */
const pagesOf: Readonly<Record<string, string>> = { resource: '/catalog', grant: '/grants', case: '/cases' };

function Subject({ about }: { about: NonNullable<CaseView['about']> }) {
  const page = pagesOf[about.kind];
  return page ? <Link to={`${page}/${about.id}`}>{about.title}</Link> : about.title;
}

/** A law chosen below the city's own, as it is called. */
function LayerName({ pack }: { pack: string }) {
  const text = useText();
  const law = usePack(pack);
  return <Link to={`/law/${pack}`}>{law.data ? text(law.data.name) : pack}</Link>;
}

/** 基本情况: what the case is about, under which law and version it runs, and the cases around it. */
export function Facts({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  return (
    <dl className="facts">
      {view.about ? (
        <>
          <dt>{t('case.about')}</dt>
          <dd>
            <Subject about={view.about} />
            {view.about.version ? <div className="quiet small">{t('case.subjectVersion', { version: view.about.version })}</div> : null}
          </dd>
        </>
      ) : null}
      <dt>{t('case.applicant')}</dt>
      <dd>{agencyName(view.applicant)}</dd>
      {view.provider ? (
        <>
          <dt>{t('case.provider')}</dt>
          <dd>{agencyName(view.provider)}</dd>
        </>
      ) : null}
      <dt>{t('case.filed')}</dt>
      <dd>{formatDay(view.filedOn, language)}</dd>
      <dt>{t('case.law')}</dt>
      <dd>
        {text(view.packName)}
        <div className="quiet small">
          {t('case.packDigest')} <code>{view.packHash.slice(0, 12)}</code>
        </div>
        <div className="row">
          {view.articles.map(({ article }) => (
            <LawLink key={article} citation={article} />
          ))}
        </div>
      </dd>
      {view.layers.length > 0 ? (
        <>
          <dt>{t('case.layers')}</dt>
          <dd>
            {view.layers.map((layer) => (
              <LayerName key={layer} pack={layer} />
            ))}
          </dd>
        </>
      ) : null}
      {view.directions.map((one) => (
        <Fragment key={one.number}>
          <dt>{t('case.directed')}</dt>
          <dd>
            <Link to={`/cases/${one.number}`}>{one.number}</Link> {text(one.decision)}{' '}
            {one.article ? <LawLink citation={one.article} /> : null}
          </dd>
        </Fragment>
      ))}
      {view.followUps.length > 0 ? (
        <>
          <dt>{t('case.followUps')}</dt>
          <dd>
            {view.followUps.map((one) => (
              <div key={one.number}>
                <Link to={`/cases/${one.number}`}>
                  {text(one.typeName)} <span className="numeric">{one.number}</span>
                </Link>
              </div>
            ))}
          </dd>
        </>
      ) : null}
      {view.mayFile.length > 0 ? (
        <>
          <dt>{t('case.remedies')}</dt>
          <dd>
            {view.mayFile.map((one) => (
              <div key={one.type}>
                <Link to={`/cases/new/${one.type}?about=${view.number}`}>{t('case.open', { type: text(one.name) })}</Link>
              </div>
            ))}
          </dd>
        </>
      ) : null}
      {view.effects.length > 0 ? (
        <>
          <dt>{t('case.effects')}</dt>
          <dd>
            {view.effects.map((effect) => (
              <div key={`${effect.name}${effect.on}`}>
                {t(`effect.${effect.name.replace('.', '-')}`)} <span className="quiet small">{formatDay(effect.on, language)}</span>
              </div>
            ))}
          </dd>
        </>
      ) : null}
      {view.exceptions.length > 0 ? (
        <>
          <dt>{t('exception.title')}</dt>
          <dd>
            {view.exceptions.map((one) => (
              <p key={`${one.article}${one.on}${text(one.step ?? undefined)}`} className="small">
                <LawLink citation={one.article} /> {one.law || one.reason} <span className="quiet">{formatDay(one.on, language)}</span>
              </p>
            ))}
          </dd>
        </>
      ) : null}
      {view.notes.length > 0 ? (
        <>
          <dt>{t('case.notes')}</dt>
          <dd>
            {view.notes.map((note) => (
              <p key={note.zh} className="small">
                {text(note)}
              </p>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
