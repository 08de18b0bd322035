import { mkdir, statfs } from 'node:fs/promises';
import { storeFaults } from '../faults.ts';

/** Share of the disk from which loads are refused, so that the ledger and everything else keeps its space. */
const usedShareMax = 0.85;

/** @throws Fault `store.disk-full` when the data directory's disk is too full for loads. */
export async function refuseFullDisk(directory: string, measure: typeof statfs = statfs): Promise<void> {
  await mkdir(directory, { recursive: true });
  const { blocks, bavail } = await measure(directory);
  const used = blocks === 0 ? 0 : 1 - bavail / blocks;
  if (used >= usedShareMax) throw storeFaults['store.disk-full']({ values: { used: Math.round(used * 100) } });
}
