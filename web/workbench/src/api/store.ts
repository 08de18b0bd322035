import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import type { CorrectedRow, Correction, DifferenceKind, Load, Query, RollBack } from './wire.ts';

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

export const findLoad = (id: string): Promise<Load> => answerOf(client.GET('/api/v1/loads/{id}', of(id)));

/** One load; asked again every half second while it runs, so that one may leave and come back. */
export function useLoad(id: string) {
  return useQuery({
    queryKey: ['load', id],
    queryFn: () => findLoad(id),
    refetchInterval: ({ state }) => (running(state.data) ? 500 : false),
  });
}

export const cancelLoad = (id: string): Promise<Load> => answerOf(client.POST('/api/v1/loads/{id}/cancel', of(id)));

export interface QuarantineQuery {
  readonly limit: number;
  readonly after: number;
  readonly open: boolean;
}

export function useQuarantine(id: string, query: QuarantineQuery) {
  return useQuery({
    queryKey: ['quarantine', id, query],
    queryFn: () => answerOf(client.GET('/api/v1/loads/{id}/quarantine', { params: { path: { id }, query } })),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (state.data?.items.some((row) => row.state === 'submitted') ? 2000 : false),
    // Each reading is recorded: it is not repeated because a window comes to the front.
    refetchOnWindowFocus: false,
  });
}

/** The rows still to be corrected as a file: `report` for a spreadsheet, `rows` to be uploaded again. */
export const quarantineAddress = (id: string, form: 'report' | 'rows') =>
  `/api/v1/loads/${encodeURIComponent(id)}/quarantine.csv?form=${form}`;

/** At most 500 rows at once. */
export const correctRows = (id: string, rows: CorrectedRow[]): Promise<Correction> =>
  answerOf(client.POST('/api/v1/loads/{id}/corrections', { ...of(id), body: { rows } }));

/** Files on their way in for a resource. Only its agency's officers have any. */
export function useUploads(resource: string | undefined) {
  return useQuery({
    queryKey: ['uploads', resource],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}/uploads', of(resource ?? ''))),
    enabled: resource !== undefined,
  });
}

export const discardUpload = (id: string) => answerOf(client.DELETE('/api/v1/uploads/{id}', of(id)));

export function useDataVersions(resource: string, query: { limit: number; offset: number }) {
  return useQuery({
    queryKey: ['data-versions', resource, query],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}/data-versions', { params: { path: { id: resource }, query } })),
    placeholderData: (previous) => previous,
  });
}

export function useVersionComparison(resource: string, from: number, to: number) {
  return useQuery({
    queryKey: ['data-comparison', resource, from, to],
    queryFn: () =>
      answerOf(client.GET('/api/v1/resources/{id}/data-versions/{from}/compare/{to}', { params: { path: { id: resource, from, to } } })),
    staleTime: 60_000,
  });
}

/** Rows in which two versions differ. Each asking is recorded, so it is not asked again by itself. */
export function useDifferences(resource: string, from: number, to: number, kind: DifferenceKind) {
  return useQuery({
    queryKey: ['data-differences', resource, from, to, kind],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/resources/{id}/data-versions/{from}/compare/{to}/rows', {
          params: { path: { id: resource, from, to }, query: { kind, limit: 20 } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export const rollBack = (resource: string, body: RollBack) =>
  answerOf(client.POST('/api/v1/resources/{id}/data-versions/roll-back', { ...of(resource), body }));

/** The age of the data against what is promised, and the loads of thirty days. */
export function useFreshness(enabled = true) {
  return useQuery({ queryKey: ['figures', 'loads'], queryFn: () => answerOf(client.GET('/api/v1/loads/figures')), enabled });
}
