import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A pack's files by path inside it (`cases/share-request.yaml`), in order of name. */
export type PackFiles = ReadonlyMap<string, string>;

/** Reads every YAML file of a pack's folder except its trials, which are not part of the law. */
export function readPackFiles(directory: string): PackFiles {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.startsWith('trials/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** SHA-256 (hex) over names and texts, each preceded by its length, so that no two packs share it. */
export function packHash(files: PackFiles): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const text = files.get(name) ?? '';
    for (const part of [name, text]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  }
  return hash.digest('hex');
}
