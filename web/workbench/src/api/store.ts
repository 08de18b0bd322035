import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import { sendFile } from './send-file.ts';
import type { Load, Query } from './wire.ts';

const running = (load: Load | undefined) => load?.state === 'running';

export function useLoads(query: Query<'store.list-loads'>) {
  return useQuery({
    queryKey: ['loads', query],
    queryFn: () => answerOf(client.GET('/api/v1/loads', { params: { query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (state.data?.items.some(running) ? 2000 : false),
  });
}

const of = (id: string) => ({ params: { path: { id } } });

/** One load; asked again every half second while it runs, so that one may leave and come back. */
export function useLoad(id: string) {
  return useQuery({
    queryKey: ['load', id],
    queryFn: () => answerOf(client.GET('/api/v1/loads/{id}', of(id))),
    refetchInterval: ({ state }) => (running(state.data) ? 500 : false),
  });
}

export function useQuarantine(id: string, query: { limit: number; after: number }) {
  return useQuery({
    queryKey: ['quarantine', id, query],
    queryFn: () => answerOf(client.GET('/api/v1/loads/{id}/quarantine', { params: { path: { id }, query } })),
    placeholderData: (previous) => previous,
  });
}

export const uploadFile = (resource: string, file: File, onProgress: (sent: number, total: number) => void): Promise<Load> =>
  sendFile(`/api/v1/resources/${encodeURIComponent(resource)}/loads?name=${encodeURIComponent(file.name)}`, file, onProgress);

/** The age of the data against what is promised, and the loads of thirty days. */
export function useFreshness(enabled = true) {
  return useQuery({ queryKey: ['figures', 'loads'], queryFn: () => answerOf(client.GET('/api/v1/loads/figures')), enabled });
}
