import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Binaries } from './choose-engine.ts';
import { engineFaults } from './faults.ts';
import { type EngineUser, runProgram } from './run-program.ts';
import { isReached } from './socket-directory.ts';

/**
 * Makes the programs ready for the engine's user and returns the folder that holds their `bin`.
 * The npm packages carry no symbolic links (their install script would make them): they are made here. Where the
 * user cannot reach the folder (root's home is closed) or it cannot be written, a copy is made that he can reach.
 * @throws Fault `kernel.engine-failed` when they run nowhere.
 */
export async function prepareBinaries(binaries: Binaries, dataDirectory: string, user: EngineUser | undefined): Promise<string> {
  if (binaries.kind === 'system') return binaries.directory;
  const name = `postgresql-${binaries.version}`;
  const homes = [...((await isReached(dataDirectory, user)) ? [dataDirectory] : []), ...(user ? ['/var/lib/shuyuan'] : [])];
  await makeLinks(binaries.directory).catch(() => undefined);
  let trouble = await probe(binaries.directory, user);
  if (!trouble) return binaries.directory;
  for (const home of homes) {
    const copy = join(home, name);
    try {
      await copyOnce(binaries.directory, copy);
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
      continue;
    }
    trouble = await probe(copy, user);
    if (!trouble) return copy;
  }
  throw engineFaults['kernel.engine-failed']({ values: { log: trouble, file: binaries.directory } });
}

/** Empty when both programs run as that user; what they said when not. */
async function probe(directory: string, user: EngineUser | undefined): Promise<string> {
  for (const program of ['initdb', 'postgres']) {
    const { code, output } = await runProgram(join(directory, 'bin', program), ['--version'], user);
    if (code !== 0) return output.trim() || `${program} does not run`;
  }
  return '';
}

/** Makes the links listed in `pg-symlinks.json` as pairs of paths from the package's root. */
async function makeLinks(directory: string): Promise<void> {
  const links = JSON.parse(await readFile(join(directory, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(directory, '..', target);
    if (await lstat(place).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyOnce(from: string, to: string): Promise<void> {
  const there = await lstat(to).catch(() => undefined);
  if (there?.isDirectory()) return;
  const made = await mkdir(dirname(to), { recursive: true });
  if (made) await chmod(made, 0o755);
  // The links' paths begin with the folder's name, `native`.
  const work = `${to}.${process.pid}`;
  const copy = join(work, basename(from));
  await cp(from, copy, { recursive: true, verbatimSymlinks: true });
  await makeLinks(copy);
  await makeReadable(copy);
  await rename(copy, to).catch(async (error: unknown) => {
    // Another process was quicker.
    if (!(await lstat(to).catch(() => undefined))) throw error;
  });
  await rm(work, { recursive: true, force: true });
}

/** Root may work under a mask that hides new files from the engine's user. */
async function makeReadable(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode | 0o444 | (entry.parentPath.endsWith('bin') ? 0o111 : 0));
  }
}
