import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPacks, loadPack } from '#law';
import { type Config, configFaults } from './kernel/config/index.ts';

/**
 * Says before anything is opened whether a platform can run under the laws that were chosen.
 * @throws Fault `kernel.unknown-pack`, `kernel.pack-below-itself`, `kernel.pack-without-sharing`
 */
export function demandPack(packsDirectory: string, { pack, with: lower = [] }: Pick<Config, 'pack' | 'with'>): void {
  const known = listPacks(packsDirectory);
  for (const each of [pack, ...lower])
    if (!known.includes(each)) throw configFaults['kernel.unknown-pack']({ values: { pack: each, known: known.join(', ') } });
  if (lower.includes(pack)) throw configFaults['kernel.pack-below-itself']({ values: { pack } });
  const classesSharing = (id: string) => Boolean(loadPack(join(packsDirectory, id)).schemes.sharing);
  if (classesSharing(pack)) return;
  const able = known.filter(classesSharing);
  throw configFaults['kernel.pack-without-sharing']({ values: { pack, known: able.join(', ') } });
}

/**
 * Binds a data directory to the law of its first start. A later version of that law may follow it (ADR 0016); another law
 * may not, since grants and classes of the one mean nothing under the other. Laws below it are chosen anew at each start.
 * @returns how to write that down, once the directory is there.
 * @throws Fault `kernel.other-pack`
 */
export async function demandSamePack(
  packsDirectory: string,
  { dataDirectory, pack }: Pick<Config, 'dataDirectory' | 'pack'>,
): Promise<() => Promise<void>> {
  const file = join(dataDirectory, 'law.json');
  const before = await readBefore(file);
  if (before === pack) return async () => undefined;
  if (before !== undefined && loadPack(join(packsDirectory, pack)).versionOf !== before)
    throw configFaults['kernel.other-pack']({ values: { before, pack } });
  return async () => {
    const draft = `${file}.new`;
    await writeFile(draft, `${JSON.stringify({ pack })}\n`);
    await rename(draft, file);
  };
}

async function readBefore(file: string): Promise<string | undefined> {
  try {
    const { pack } = JSON.parse(await readFile(file, 'utf8')) as { readonly pack?: unknown };
    return typeof pack === 'string' ? pack : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
