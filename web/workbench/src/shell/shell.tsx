import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { PersonContext, useSession } from '../api/session.ts';
import { ProblemView } from '../states/problem-view.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <div className="boot" role="status" aria-label={t('state.loading')} />;
  if (session.isError)
    return (
      <main className="boot">
        <ProblemView error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  if (!session.data) return <Navigate to="/sign-in" replace state={{ from: `${location.pathname}${location.search}` }} />;
  return (
    <PersonContext value={session.data}>
      <div className="shell">
        <a
          className="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
        >
          {t('shell.skip')}
        </a>
        <header className="shell-top">
          <Link className="brand" to="/today">
            <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="6" />
              <path d="M8 10.5c4-3 8 3 16 0M8 16.5c4-3 8 3 16 0M8 22.5c4-3 8 3 16 0" />
            </svg>
            <span>{t('shell.brand')}</span>
          </Link>
          <TopBar />
        </header>
        <Navigation />
        <main id="content" className="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </PersonContext>
  );
}
