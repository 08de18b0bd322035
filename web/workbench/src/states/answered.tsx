import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { EmptyState } from './empty-state.tsx';
import { ProblemView } from './problem-view.tsx';

interface AnsweredProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** The four states of anything asked of the server: loading, refused or failed, absent, here. */
export function Answered<Data>({ query, rows = 5, children }: AnsweredProps<Data>) {
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
    if (status === 403 || status === 404) return <EmptyState what={t('state.absent')} how={t('state.absentHow')} />;
    return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <>{children(query.data)}</>;
}
