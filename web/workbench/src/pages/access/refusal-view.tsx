import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../../api/problem.ts';
import { ProblemView } from '../../states/problem-view.tsx';

/** A refusal of data, with the way to where it is explained: whether we may take it, and who can see each item. */
export function RefusalView({ error, resource }: { error: unknown; resource: string }) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemView error={error} />
      {problemOf(error).code.startsWith('access.') ? (
        <p>
          <Link to={`/catalog/${resource}?tab=access`}>{t('access.whyThis')}</Link>
        </p>
      ) : null}
    </>
  );
}
