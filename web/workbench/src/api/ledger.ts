import { useQuery } from '@tanstack/react-query';
import { get, post } from './call.ts';
import type { Batch, CheckpointFile, LedgerEntry, List, Receipt, ReceiptCheck } from './wire.ts';

export function useBatches(before: string | undefined, limit: number) {
  return useQuery({ queryKey: ['batches', before, limit], queryFn: () => get<List<Batch>>('/ledger/batches', { before, limit }) });
}

export function useBatchEntries(batch: string) {
  return useQuery({ queryKey: ['batch-entries', batch], queryFn: () => get<List<LedgerEntry>>(`/ledger/batches/${batch}/entries`) });
}

export function useLatestCheckpoint() {
  return useQuery({ queryKey: ['checkpoint'], queryFn: () => get<CheckpointFile>('/ledger/checkpoints/latest') });
}

export const checkReceipt = (receipt: Receipt): Promise<ReceiptCheck> => post('/ledger/receipts/check', { receipt });
