import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  folderOfPack,
  type GivenPacks,
  type LawText,
  listPacks,
  loadPack,
  type Pack,
  PackError,
  type PackPlaces,
  releasePlace,
} from '#law';
import { type Config, configFaults } from './kernel/config/index.ts';

/**
 * Says before anything is opened whether a platform can run under the laws that were chosen.
 * @throws Fault `kernel.unknown-pack`, `kernel.unsound-pack`, `kernel.pack-below-itself`, `kernel.pack-without-sharing`
 */
export function demandPack(places: PackPlaces, { pack, with: lower = [] }: GivenPacks): void {
  const known = listPacks(places);
  for (const each of [pack, ...lower])
    if (!known.includes(each)) throw configFaults['kernel.unknown-pack']({ values: { pack: each, known: known.join(', ') } });
  if (lower.includes(pack)) throw configFaults['kernel.pack-below-itself']({ values: { pack } });
  const classesSharing = (id: string) => Boolean(loadSound(places, id).schemes.sharing);
  for (const each of lower) loadSound(places, each);
  if (classesSharing(pack)) return;
  const able = listPacks(releasePlace(places)).filter(classesSharing);
  throw configFaults['kernel.pack-without-sharing']({ values: { pack, known: able.join(', ') } });
}

/** @throws Fault `kernel.unsound-pack` with the first thing that is wrong. */
function loadSound(places: PackPlaces, id: string): Pack {
  const folder = folderOfPack(places, id);
  try {
    const pack = loadPack(folder);
    if (pack.id === id) return pack;
    const first = { zh: `pack.yaml 中写的是 ${pack.id}`, en: `pack.yaml says ${pack.id}` };
    throw unsound(folder, id, 1, first);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const [problem] = error.problems;
    const where = problem === undefined ? '' : `${problem.file}:${problem.line} `;
    const what = problem?.what ?? { zh: '', en: '' };
    throw unsound(folder, id, error.problems.length, { zh: `${where}${what.zh}`, en: `${where}${what.en}` });
  }
}

function unsound(folder: string, pack: string, count: number, first: LawText) {
  return configFaults['kernel.unsound-pack']({ values: { pack, folder, count, zh: first.zh, en: first.en } });
}

/**
 * Binds a data directory to the law of its first start. A later version of that law may follow it (ADR 0016); another law
 * may not, since grants and classes of the one mean nothing under the other. Laws below it are chosen anew at each start.
 * @returns how to write that down, once the directory is there.
 * @throws Fault `kernel.other-pack`
 */
export async function demandSamePack(
  places: PackPlaces,
  { dataDirectory, pack }: Pick<Config, 'dataDirectory' | 'pack'>,
): Promise<() => Promise<void>> {
  const file = join(dataDirectory, 'law.json');
  const before = await readBefore(file);
  if (before === pack) return async () => undefined;
  if (before !== undefined && loadPack(folderOfPack(places, pack)).versionOf !== before)
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
