import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../format/quantity.ts';
import { useText } from '../../../language/language.tsx';
import type { Outcome } from './send-corrections.ts';

/** What became of the rows that were sent: which version they are in, and how many still have something wrong. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const text = useText();
  const { accepted, refused, load } = outcome;
  const problem = load && load.state !== 'published' ? load.problem : undefined;
  return (
    <div className={problem ? 'problem' : 'outcome'} role={problem ? 'alert' : 'status'}>
      {accepted > 0 && load ? (
        <p>
          {t('quarantine.accepted', { count: accepted, rows: formatCount(accepted) })}{' '}
          {load.version ? <Link to={`/loads/${load.id}`}>{t('quarantine.inVersion', { version: load.version })}</Link> : null}
        </p>
      ) : null}
      {refused > 0 ? <p>{t('quarantine.refused', { count: refused, rows: formatCount(refused) })}</p> : null}
      {problem ? (
        <>
          <p className="problem-what">{text(problem.message)}</p>
          <p>{text(problem.remedy)}</p>
        </>
      ) : null}
    </div>
  );
}
