import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';

export interface ExceptionQuery {
  readonly text?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Rules passed over in the city, newest first. */
export function useExceptions(query: ExceptionQuery) {
  return useQuery({
    queryKey: ['exceptions', query],
    queryFn: () => answerOf(client.GET('/api/v1/exceptions', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
