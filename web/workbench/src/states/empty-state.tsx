import type { ReactNode } from 'react';
import './states.css';

/** What would stand here, and how to make the first. */
export function EmptyState({ what, how, action }: { what: string; how?: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
        <path d="M4 12c10-7 20 7 48 0M4 21c10-7 20 7 48 0M4 30c10-7 20 7 48 0" />
      </svg>
      <p className="empty-what">{what}</p>
      {how ? <p className="empty-how">{how}</p> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}
