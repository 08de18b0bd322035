import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { Page } from '../shell/page.tsx';
import { EmptyState } from './empty-state.tsx';
import { ProblemView } from './problem-view.tsx';

interface AnsweredProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  /** Whether a whole page hangs on the answer: where it is absent or refused, the page still has its heading. */
  readonly whole?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** The four states of anything asked of the server: loading, refused or failed, absent, here. */
export function Answered<Data>({ query, rows = 5, whole = false, children }: AnsweredProps<Data>) {
  const { t } = useTranslation();
  if (query.isPending)
    return (
      <div role="status" aria-label={t('state.loading')}>
        <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
      </div>
    );
  if (query.isError) {
    const { status } = problemOf(query.error);
    // What one may not see looks as if it were not there.
    const absent = status === 403 || status === 404;
    const told = absent ? (
      <EmptyState what={t('state.absentWhat')} how={t('state.absentHow')} />
    ) : (
      <ProblemView error={query.error} onRetry={() => void query.refetch()} />
    );
    return whole ? <Page title={t(absent ? 'state.absent' : 'state.failed')}>{told}</Page> : told;
  }
  return <>{children(query.data)}</>;
}
