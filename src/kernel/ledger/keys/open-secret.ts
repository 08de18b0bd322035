import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads a secret file of the key directory (0700), making it on the first start (0600). Two processes that start at
 * once end with the same secret: the file appears whole or not at all.
 * @throws Error when others than the owner may read the file.
 */
export async function openSecret(directory: string, name: string, make: () => Buffer): Promise<Buffer> {
  const path = join(directory, name);
  const before = await readSecret(path);
  if (before) return before;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = join(directory, `.${name}.${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(make());
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  await syncDirectory(directory);
  const now = await readSecret(path);
  if (!now) throw new Error(`${path} was removed while it was being made`);
  return now;
}

async function readSecret(path: string): Promise<Buffer | undefined> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) throw new Error(`${path} may be read by others than its owner; set its mode to 0600`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// A signing key that a power cut takes back would leave signatures that nobody can check.
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
