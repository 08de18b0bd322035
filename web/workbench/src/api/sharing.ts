import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import { asProblem, ProblemError } from './problem.ts';
import type { BulkRequest, LookUp, PreviewRequest, Query } from './wire.ts';

/** Ways in which rows leave under a grant. */
export const modes = ['lookup', 'preview', 'download'] as const;
export type Mode = (typeof modes)[number];

export function useGrants(query: Query<'sharing.list-grants'>, enabled = true) {
  return useQuery({
    queryKey: ['grants', query],
    queryFn: () => answerOf(client.GET('/api/v1/grants', { params: { query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
    enabled,
  });
}

const of = (id: string) => ({ params: { path: { id } } });

export function useGrant(id: string) {
  return useQuery({ queryKey: ['grant', id], queryFn: () => answerOf(client.GET('/api/v1/grants/{id}', of(id))) });
}

/** Calls under a grant on each of the last thirty days. */
export function useUse(id: string) {
  return useQuery({ queryKey: ['grant', id, 'use'], queryFn: () => answerOf(client.GET('/api/v1/grants/{id}/use', of(id))) });
}

/** What people asked for by hand: one's own; the whole agency's for its head; all for the auditor; or of one's agency's data. */
export function useQueries(query: Query<'sharing.list-queries'>, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['queries', query],
    queryFn: () => answerOf(client.GET('/api/v1/queries', { params: { query: { ...firstPage, ...query } } })),
    placeholderData: (previous) => previous,
  });
}

/** Whether my agency may take it, why not, and who can see each item. */
export function useExplanation(resource: string, mode: Mode, enabled: boolean) {
  return useQuery({
    queryKey: ['explain', resource, mode],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}/explain', { params: { path: { id: resource }, query: { mode } } })),
    placeholderData: (previous) => previous,
    enabled,
  });
}

/** Every grant that reaches an item, as far as the caller may know. */
export function useItemAccess(resource: string, item: string) {
  return useQuery({
    queryKey: ['explain', resource, 'item', item],
    queryFn: () => answerOf(client.GET('/api/v1/resources/{id}/items/{item}/access', { params: { path: { id: resource, item } } })),
  });
}

const at = (code: string) => ({ params: { path: { code } } });

/** A look-up by hand: recorded like any other, with the matter in hand. */
export const lookUpByHand = (code: string, body: LookUp) =>
  answerOf(client.POST('/api/v1/sharing/{code}/console-lookup', { ...at(code), body }));

/** A page of granted rows, recorded with the matter in hand. */
export const previewRows = (code: string, body: PreviewRequest) =>
  answerOf(client.POST('/api/v1/sharing/{code}/preview', { ...at(code), body }));

export interface BulkFile {
  readonly file: Blob;
  readonly name: string;
  /** The receipt as the server wrote it, for keeping. */
  readonly receipt: string;
}

/** Everything under a grant, as a file with its receipt. @throws ProblemError */
export async function downloadRows(code: string, body: BulkRequest): Promise<BulkFile> {
  const response = await fetch(`/api/v1/sharing/${encodeURIComponent(code)}/download`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new ProblemError(asProblem(await response.json().catch(() => undefined), response.status));
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'data.csv';
  const receipt = atob((response.headers.get('shuyuan-receipt') ?? '').replaceAll('-', '+').replaceAll('_', '/'));
  return { file: await response.blob(), name, receipt };
}

/** Calls of the last thirty days: of the city, or of the own agency. */
export function useCallFigures(enabled = true) {
  return useQuery({ queryKey: ['figures', 'calls'], queryFn: () => answerOf(client.GET('/api/v1/sharing/figures')), enabled });
}
