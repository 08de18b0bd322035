import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import type { LookUp, Query } from './wire.ts';

export function useGrants(query: Query<'sharing.list-grants'>) {
  return useQuery({
    queryKey: ['grants', query],
    queryFn: () => answerOf(client.GET('/api/v1/grants', { params: { query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
  });
}

const of = (id: string) => ({ params: { path: { id } } });

export function useGrant(id: string) {
  return useQuery({ queryKey: ['grant', id], queryFn: () => answerOf(client.GET('/api/v1/grants/{id}', of(id))) });
}

/** Whether my agency may take it, why not, and who can see each item. */
export function useExplanation(resource: string, enabled: boolean) {
  return useQuery({
    queryKey: ['explain', resource],
    queryFn: () =>
      answerOf(client.GET('/api/v1/resources/{id}/explain', { params: { path: { id: resource }, query: { mode: 'lookup' } } })),
    enabled,
  });
}

/** A look-up by hand: recorded like any other, with the matter in hand. */
export const lookUpByHand = (code: string, body: LookUp) =>
  answerOf(client.POST('/api/v1/sharing/{code}/console-lookup', { params: { path: { code } }, body }));
