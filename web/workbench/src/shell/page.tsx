import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

interface PageProps {
  readonly title: string;
  /** Above the title: where this page hangs. */
  readonly trail?: readonly { readonly to: string; readonly label: string }[];
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: names the document, takes the focus to its heading when one arrives, and lays out title, actions and content. */
export function Page({ title, trail = [], lead, actions, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash, key } = useLocation();
  useEffect(() => {
    document.title = `${title} · ${t('shell.name')}`;
  }, [title, t]);
  // A new address is a new arrival.
  useEffect(() => {
    // A page that is the first to be opened keeps the focus at its top, before the skip link.
    if (!hash && key !== 'default') heading.current?.focus({ preventScroll: false });
  }, [pathname]);
  return (
    <>
      <header className="page-head">
        <div>
          {trail.length > 0 ? (
            <nav className="page-trail" aria-label={t('shell.trail')}>
              {trail.map((step) => (
                <Link key={step.to} to={step.to}>
                  {step.label}
                </Link>
              ))}
            </nav>
          ) : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className="page-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </>
  );
}

/** A part of a page with its own heading. */
export function Section({
  title,
  aside,
  children,
  quiet = false,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  quiet?: boolean;
}) {
  return (
    <section className={quiet ? 'section section-quiet' : 'section'}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside ? <div className="section-aside">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
