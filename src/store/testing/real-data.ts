import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the public files that tests load when it stands beside the repository. It is never part of it. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

/** Path of a public file, or undefined, said aloud, where it is not at hand. */
export function findRealFile(name: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: ${name} is not in ${folder}\n`);
  return undefined;
}
