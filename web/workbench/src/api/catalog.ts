import { useQuery } from '@tanstack/react-query';
import { useText } from '../language/language.tsx';
import { answerOf, client, firstPage } from './client.ts';
import type { Draft, Query } from './wire.ts';

export type ResourceFilter = Query<'catalog.list-resources'>;

export const listResources = (query: ResourceFilter) =>
  answerOf(client.GET('/api/v1/resources', { params: { query: { ...firstPage, ...query } } }));

export function useResources(query: ResourceFilter, enabled = true) {
  return useQuery({
    queryKey: ['resources', query],
    queryFn: () => listResources(query),
    placeholderData: (previous) => previous,
    enabled,
  });
}

const of = (id: string) => ({ params: { path: { id } } });

export function useResource(id: string | undefined) {
  return useQuery({
    queryKey: ['resource', id],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}', of(id ?? ''))),
    enabled: Boolean(id),
  });
}

export function useClassifications() {
  return useQuery({
    queryKey: ['classifications'],
    queryFn: () => answerOf(client.GET('/api/v1/catalog/classifications')),
    staleTime: 300_000,
  });
}

/** The masking rule's name in the language of the interface. */
export function useMaskName(): (mask: string) => string {
  const text = useText();
  const { data } = useClassifications();
  return (mask) => text(data?.masks.find((one) => one.id === mask)) || mask;
}

export function useComparison(id: string, from: string, to: string) {
  return useQuery({
    queryKey: ['comparison', id, from, to],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}/comparison', { params: { path: { id }, query: { from, to } } })),
  });
}

export const registerResource = (body: Draft) => answerOf(client.POST('/api/v1/resources', { body }));
export const reviseResource = (id: string, revision: number, content: Draft) =>
  answerOf(client.PUT('/api/v1/resources/{id}', { ...of(id), body: { revision, content } }));
export const submitResource = (id: string, revision: number) =>
  answerOf(client.POST('/api/v1/resources/{id}/submit', { ...of(id), body: { revision } }));
export const discardDraft = (id: string, revision: number) =>
  answerOf(client.DELETE('/api/v1/resources/{id}/draft', { params: { path: { id }, query: { revision } } }));

/** What is published, counted by agency, class and update cycle. */
export function useCatalogFigures() {
  return useQuery({ queryKey: ['figures', 'catalog'], queryFn: () => answerOf(client.GET('/api/v1/catalog/figures')) });
}
