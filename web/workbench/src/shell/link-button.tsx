import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that goes somewhere to act: looks like a button, is a link. */
export function LinkButton({
  to,
  children,
  primary = false,
  small = false,
}: {
  to: string;
  children: ReactNode;
  primary?: boolean;
  small?: boolean;
}) {
  return (
    <Link to={to} className={`link-button${primary ? ' link-button-primary' : ''}${small ? ' link-button-small' : ''}`}>
      {children}
    </Link>
  );
}
