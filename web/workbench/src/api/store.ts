import { useQuery } from '@tanstack/react-query';
import { get, sendFile } from './call.ts';
import type { List, Load, QuarantinedRow } from './wire.ts';

const running = (load: Load | undefined) => load?.state === 'running';

export interface LoadFilter {
  readonly resource?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export function useLoads(filter: LoadFilter) {
  return useQuery({
    queryKey: ['loads', filter],
    queryFn: () => get<List<Load>>('/loads', { ...filter }),
    placeholderData: (previous) => previous,
    refetchInterval: (query) => (query.state.data?.items.some(running) ? 2000 : false),
  });
}

/** One load; asked again every half second while it runs, so that one may leave and come back. */
export function useLoad(id: string) {
  return useQuery({
    queryKey: ['load', id],
    queryFn: () => get<Load>(`/loads/${id}`),
    refetchInterval: (query) => (running(query.state.data) ? 500 : false),
  });
}

export function useQuarantine(id: string, page: { limit: number; after: number }) {
  return useQuery({
    queryKey: ['quarantine', id, page],
    queryFn: () => get<List<QuarantinedRow>>(`/loads/${id}/quarantine`, page),
    placeholderData: (previous) => previous,
  });
}

export const uploadFile = (resource: string, file: File, onProgress: (sent: number, total: number) => void): Promise<Load> =>
  sendFile(`/resources/${resource}/loads`, file, { name: file.name }, onProgress);
