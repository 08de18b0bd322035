import { useQuery } from '@tanstack/react-query';
import { get, post, put } from './call.ts';
import type { Classifications, Comparison, Draft, List, Resource, ResourceRow } from './wire.ts';

export interface ResourceFilter {
  readonly text?: string;
  readonly agency?: string;
  readonly status?: string;
  readonly sharing?: string;
  readonly opening?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export const listResources = (filter: ResourceFilter): Promise<List<ResourceRow>> => get('/resources', { ...filter });

export function useResources(filter: ResourceFilter, enabled = true) {
  return useQuery({
    queryKey: ['resources', filter],
    queryFn: () => listResources(filter),
    placeholderData: (previous) => previous,
    enabled,
  });
}

export function useResource(id: string | undefined) {
  return useQuery({ queryKey: ['resource', id], queryFn: () => get<Resource>(`/resources/${id}`), enabled: Boolean(id) });
}

export function useClassifications() {
  return useQuery({ queryKey: ['classifications'], queryFn: () => get<Classifications>('/catalog/classifications'), staleTime: 300_000 });
}

export function useComparison(id: string, from: string, to: string, enabled: boolean) {
  return useQuery({
    queryKey: ['comparison', id, from, to],
    queryFn: () => get<Comparison>(`/resources/${id}/comparison`, { from, to }),
    enabled,
  });
}

export const registerResource = (draft: Draft): Promise<Resource> => post('/resources', draft);
export const reviseResource = (id: string, revision: number, content: Draft): Promise<Resource> =>
  put(`/resources/${id}`, { revision, content });
export const submitResource = (id: string, revision: number): Promise<{ resource: Resource; caseNumber: string }> =>
  post(`/resources/${id}/submit`, { revision });
