import { mkdir, statfs } from 'node:fs/promises';
import type { Fault } from '#kernel';
import { storeFaults } from '../faults.ts';

/** Share of the disk from which loads are refused, so that the ledger and everything else keeps its space. */
const usedShareMax = 0.85;

/** @throws Fault `store.disk-full` when the data directory's disk is too full for loads. */
export async function refuseFullDisk(directory: string, measure: typeof statfs = statfs): Promise<void> {
  await mkdir(directory, { recursive: true });
  const { blocks, bfree, bavail } = await measure(directory);
  // As df counts: what is reserved for the system is neither used nor free.
  const taken = blocks - bfree;
  const used = taken + bavail === 0 ? 0 : taken / (taken + bavail);
  if (used >= usedShareMax) throw storeFaults['store.disk-full']({ values: { used: Math.round(used * 100) } });
}

/** Whether writing failed because the disk, or its owner's share of it, is used up. */
export function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** The fault for a disk that filled up while a file was on its way. */
export function fullDisk(cause: unknown): Fault {
  return storeFaults['store.disk-full']({ values: { used: 100 }, cause });
}
