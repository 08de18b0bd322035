import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** What the figures were taken on. */
export function describeMachine() {
  const processors = cpus();
  return {
    processors: processors.length,
    model: processors[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Keeps one measurement as `bench/results/<name>.json`: machine, server, every round, medians and ratios. */
export async function keepResult(name: string, result: Readonly<Record<string, unknown>>): Promise<void> {
  const directory = join(import.meta.dirname, 'results');
  await mkdir(directory, { recursive: true });
  const kept = { measuredAt: new Date().toISOString(), machine: describeMachine(), ...result };
  await writeFile(join(directory, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}
