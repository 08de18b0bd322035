import { CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ProblemPlace, problemOf } from '../api/problem.ts';
import { useText } from '../language/language.tsx';
import { LawText } from '../signatures/law-text.tsx';
import './states.css';

/** What happened, why (the article speaks), what to do, and the request's id for the operators. */
export function ProblemView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const problem = problemOf(error);
  return (
    <div className="problem" role="alert">
      <p className="problem-what">
        <CloseCircleOutlined aria-hidden /> {text(problem.detail)}
      </p>
      {problem.article ? <LawText citation={problem.article} /> : null}
      {problem.remedy ? <p className="problem-remedy">{text(problem.remedy)}</p> : null}
      {problem.places && problem.places.length > 0 ? <Places places={problem.places} /> : null}
      <p className="problem-foot">
        {onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        ) : null}
        <code>{problem.code}</code>
        {problem.requestId ? (
          <span>
            {t('state.requestId')} <code>{problem.requestId}</code>
          </span>
        ) : null}
      </p>
    </div>
  );
}

function Places({ places }: { places: readonly ProblemPlace[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="problem-places">
      {places.slice(0, 12).map((place, index) => (
        // A place has no identity of its own, and the list never changes order.
        <li key={index}>
          {place.row ? `${t('state.row', { row: place.row })} ` : ''}
          {(place.column ?? place.field) ? <code>{place.column ?? place.field}</code> : null} {text(place.reason)}
        </li>
      ))}
      {places.length > 12 ? <li>{t('state.more', { count: places.length - 12 })}</li> : null}
    </ul>
  );
}
