import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';
import type { Drafting } from './wire.ts';

/** What waits for the viewer's signature, and what the own agency has drafted; of one case where a number is given. */
export function useDrafts(query: { readonly unsettled: boolean; readonly number?: string }, enabled = true) {
  return useQuery({
    queryKey: ['drafts', query],
    queryFn: () => answerOf(client.GET('/api/v1/drafts', { params: { query } })),
    enabled,
  });
}

const of = (draft: string) => ({ params: { path: { draft } } });

export function useDraft(draft: string) {
  return useQuery({ queryKey: ['draft', draft], queryFn: () => answerOf(client.GET('/api/v1/drafts/{draft}', of(draft))) });
}

export const draftAct = (body: Drafting) => answerOf(client.POST('/api/v1/drafts', { body }));
export const signDraft = (draft: string) => answerOf(client.POST('/api/v1/drafts/{draft}/signature', of(draft)));
export const returnDraft = (draft: string, reasons: string) =>
  answerOf(client.POST('/api/v1/drafts/{draft}/return', { ...of(draft), body: { reasons } }));
export const dropDraft = (draft: string) => answerOf(client.DELETE('/api/v1/drafts/{draft}', of(draft)));
