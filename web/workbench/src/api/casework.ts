import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import type { Answering, Query } from './wire.ts';

export type CaseFilter = Query<'casework.list-cases'>;

export function useInbox() {
  return useQuery({ queryKey: ['inbox'], queryFn: () => answerOf(client.GET('/api/v1/inbox')) });
}

export function useCases(query: CaseFilter) {
  return useQuery({
    queryKey: ['cases', query],
    queryFn: () => answerOf(client.GET('/api/v1/cases', { params: { query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
  });
}

const of = (number: string) => ({ params: { path: { number } } });

export function useCase(number: string) {
  return useQuery({ queryKey: ['case', number], queryFn: () => answerOf(client.GET('/api/v1/cases/{number}', of(number))) });
}

export const fileCase = (body: { type: string; about?: string; form: Record<string, unknown> }) =>
  answerOf(client.POST('/api/v1/cases', { body }));
export const answerCase = (number: string, body: Answering) =>
  answerOf(client.POST('/api/v1/cases/{number}/answers', { ...of(number), body }));
export const supplyCase = (number: string, form: Record<string, unknown>) =>
  answerOf(client.POST('/api/v1/cases/{number}/supply', { ...of(number), body: { form } }));
export const withdrawCase = (number: string) => answerOf(client.POST('/api/v1/cases/{number}/withdraw', { ...of(number), body: {} }));
