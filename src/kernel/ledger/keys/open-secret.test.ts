import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSecret } from './open-secret.ts';

const directories: string[] = [];
afterEach(() => Promise.all(directories.splice(0).map((each) => rm(each, { recursive: true }))));

async function directory(): Promise<string> {
  const made = join(await mkdtemp(join(tmpdir(), 'shuyuan-keys-')), 'keys');
  directories.push(made);
  return made;
}

describe('the ledger’s secrets', () => {
  it('are made once, even by two processes that start together, and are the owner’s alone', async () => {
    const at = await directory();
    let made = 0;
    const make = () => Buffer.from(`secret ${(made += 1)}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => openSecret(at, 'key', make)));
    expect(new Set(all.map(String)).size).toBe(1);
    expect(await openSecret(at, 'key', make)).toEqual(all[0]);
    expect((await stat(join(at, 'key'))).mode & 0o777).toBe(0o600);
    expect((await stat(at)).mode & 0o777).toBe(0o700);
    expect(await readdir(at)).toEqual(['key']);
  });

  it('are refused when others may read them', async () => {
    const at = await directory();
    await openSecret(at, 'key', () => Buffer.from('secret'));
    await chmod(join(at, 'key'), 0o640);
    await expect(openSecret(at, 'key', () => Buffer.from('other'))).rejects.toThrow('0600');
  });
});
