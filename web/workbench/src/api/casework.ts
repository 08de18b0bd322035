import { useQuery } from '@tanstack/react-query';
import { answerOf, client, firstPage } from './client.ts';
import { asProblem, ProblemError } from './problem.ts';
import type { Answering, Attached, CaseDocument, Extending, Overrides, Query } from './wire.ts';

export type CaseFilter = Query<'casework.list-cases'>;

export type InboxFilter = Query<'casework.read-inbox'>;

export const readInbox = (query: InboxFilter) =>
  answerOf(client.GET('/api/v1/inbox', { params: { query: { ...firstPage, sort: 'due', ...query } } }));

export function useInbox(query: InboxFilter = {}, enabled = true) {
  return useQuery({ queryKey: ['inbox', query], queryFn: () => readInbox(query), placeholderData: (previous) => previous, enabled });
}

export const listCases = (query: CaseFilter) =>
  answerOf(client.GET('/api/v1/cases', { params: { query: { limit: firstPage.limit, sort: 'filed', ...query } } }));

export function useCases(query: CaseFilter, enabled = true) {
  return useQuery({ queryKey: ['cases', query], queryFn: () => listCases(query), placeholderData: (previous) => previous, enabled });
}

const of = (number: string) => ({ params: { path: { number } } });

export function useCase(number: string) {
  return useQuery({ queryKey: ['case', number], queryFn: () => answerOf(client.GET('/api/v1/cases/{number}', of(number))) });
}

export const fileCase = (body: { type: string; about?: string; form: Record<string, unknown>; overrides?: Overrides }) =>
  answerOf(client.POST('/api/v1/cases', { body }));
export const answerCase = (number: string, body: Answering) =>
  answerOf(client.POST('/api/v1/cases/{number}/answers', { ...of(number), body }));
export const supplyCase = (number: string, form: Record<string, unknown>, overrides?: Overrides) =>
  answerOf(client.POST('/api/v1/cases/{number}/supply', { ...of(number), body: { form, ...(overrides ? { overrides } : {}) } }));
export const askSupplement = (number: string, missing: string[]) =>
  answerOf(client.POST('/api/v1/cases/{number}/supplement', { ...of(number), body: { missing } }));
export const extendStep = (number: string, body: Extending) =>
  answerOf(client.POST('/api/v1/cases/{number}/extend', { ...of(number), body }));
export const withdrawCase = (number: string) => answerOf(client.POST('/api/v1/cases/{number}/withdraw', { ...of(number), body: {} }));

export function useDocuments(number: string) {
  return useQuery({
    queryKey: ['case', number, 'documents'],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{number}/documents', of(number))),
  });
}

const documentsAt = (number: string) => `/api/v1/cases/${encodeURIComponent(number)}/documents`;

/** Sends one file as a form: its name must not stand in an address. @throws ProblemError */
export async function attachDocument(number: string, kind: CaseDocument['kind'], file: File): Promise<Attached> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(`${documentsAt(number)}?kind=${kind}`, { method: 'POST', credentials: 'same-origin', body });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ProblemError(asProblem(answer, response.status));
  return answer as Attached;
}

/** The document's bytes; the server records the download first. @throws ProblemError */
export async function fetchDocument(number: string, id: string): Promise<Blob> {
  const response = await fetch(`${documentsAt(number)}/${encodeURIComponent(id)}`, { credentials: 'same-origin' });
  if (!response.ok) throw new ProblemError(asProblem(await response.json().catch(() => undefined), response.status));
  return response.blob();
}
