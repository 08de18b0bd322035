import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the first start knows and later ones repeat. */
export interface Kept {
  /** The demonstration's API key. It opens simulated data only. */
  readonly key: { readonly agency: string; readonly secret: string };
  /** A look-up that this key may make: whose data, for which purpose, of whom. */
  readonly lookUp: { readonly resource: string; readonly purpose: string; readonly person: string };
  /** Accounts of the public site. */
  readonly publicLogins?: readonly string[];
}

const fileOf = (directory: string) => join(directory, 'demonstration.json');

/** What an earlier start left, or undefined. */
export async function readKept(directory: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(fileOf(directory), 'utf8')) as Partial<Kept>;
    return typeof kept.key?.secret === 'string' && typeof kept.lookUp?.purpose === 'string' ? (kept as Kept) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Written beside and moved into place, readable by the owner alone. */
export async function keep(directory: string, kept: Kept): Promise<void> {
  const draft = `${fileOf(directory)}.new`;
  await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileOf(directory));
}
