import { useRouteError } from 'react-router';
import { ProblemView } from './problem-view.tsx';

/** A page that failed in the browser itself: said plainly, with a way on. */
export function Broken() {
  const error = useRouteError();
  return (
    <main className="boot">
      <ProblemView error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}
