import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Grant } from '../../api/wire.ts';
import { formatDay, formatLastDay } from '../../format/day.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import './access.css';

/** Why nothing leaves under a grant now, on which ground, and in which case that is decided; nothing while it is in force. */
export function Standstill({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const said = useStandstill(grant);
  if (!said) return null;
  const changed = grant.state === 'suspended' || grant.state === 'revoked';
  return (
    <Section title={t(`grant.state.${grant.state}`)}>
      <div className="stack">
        <p className="standstill">{said.rule}</p>
        {changed ? <LawText citation={grant.changedByArticle} /> : null}
        <p className="standstill">
          {said.change}{' '}
          {changed ? <Link to={`/cases/${grant.changedByCase}`}>{t('access.changedBy', { case: grant.changedByCase })}</Link> : null}
        </p>
      </div>
    </Section>
  );
}

/** 为什么, beside a button that a grant out of force keeps shut. */
export function WhyStopped({ grant }: { grant: Grant }) {
  const said = useStandstill(grant);
  return said ? <Why explanation={said} /> : null;
}

function useStandstill(grant: Grant) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (grant.state === 'active') return undefined;
  const day = grant.state === 'expired' ? formatLastDay(grant.validUntil, language) : formatDay(grant.validFrom, language);
  return {
    rule: t(`access.standstill.${grant.state}`, { day }),
    change: t(`access.standstillChange.${grant.state}`),
    ...(grant.state === 'suspended' || grant.state === 'revoked' ? { article: grant.changedByArticle } : {}),
  };
}
