import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';
import type { EntrySearch, Receipt } from './wire.ts';

export function useBatches(before: string | undefined, limit: number) {
  return useQuery({
    queryKey: ['batches', before, limit],
    queryFn: () => answerOf(client.GET('/api/v1/ledger/batches', { params: { query: { limit, ...(before ? { before } : {}) } } })),
  });
}

export function useBatchEntries(id: string) {
  return useQuery({
    queryKey: ['batch-entries', id],
    queryFn: () => answerOf(client.GET('/api/v1/ledger/batches/{id}/entries', { params: { path: { id } } })),
  });
}

export function useLatestCheckpoint() {
  return useQuery({ queryKey: ['checkpoint'], queryFn: () => answerOf(client.GET('/api/v1/ledger/checkpoints/latest')) });
}

export const checkReceipt = (receipt: Receipt) => answerOf(client.POST('/api/v1/ledger/receipts/check', { body: { receipt } }));

export const searchEntries = (body: EntrySearch) => answerOf(client.POST('/api/v1/ledger/entries/search', { body }));
