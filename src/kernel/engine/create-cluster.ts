import { chmod, lchown, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineFaults } from './faults.ts';
import { type EngineUser, runProgram } from './run-program.ts';
import { clusterOf, logFileOf, standingPlace, superuserName } from './site.ts';

/**
 * Major version that made the cluster of this data directory; undefined where there is none yet.
 * @throws Fault `kernel.engine-record-unreadable` when something is there that is no cluster.
 */
export async function readClusterMajor(dataDirectory: string): Promise<number | undefined> {
  const cluster = clusterOf(dataDirectory);
  try {
    const major = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
    if (major > 0) return major;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if ((await readdir(cluster).catch(() => [])).length === 0) return undefined;
  }
  throw engineFaults['kernel.engine-record-unreadable']({ values: { file: cluster } });
}

/**
 * Makes the cluster aside and moves it into its place when it is whole: an interrupted start leaves nothing that looks
 * like a database, and of two processes starting at once one wins.
 * @throws Fault `kernel.engine-failed` with what initdb said.
 */
export async function createCluster(programs: string, major: number, dataDirectory: string, user: EngineUser | undefined): Promise<void> {
  const work = await mkdtemp(`${clusterOf(dataDirectory)}.new-`);
  try {
    await chmod(work, 0o700);
    if (user) await lchown(work, user.uid, user.gid);
    await initialise(programs, major, work, user);
    await rename(work, clusterOf(dataDirectory)).catch(async (error: unknown) => {
      if ((await readClusterMajor(dataDirectory)) !== major) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function initialise(programs: string, major: number, directory: string, user: EngineUser | undefined): Promise<void> {
  // Code-point order everywhere. The builtin provider came with 17; before it the C library's locale, if it has one.
  const locales = major >= 17 ? [['--locale-provider=builtin', '--locale=C.UTF-8']] : [['--locale=C.UTF-8'], ['--locale=C']];
  let said = '';
  for (const locale of locales) {
    const name = user ? standingPlace : directory;
    const options = ['-D', name, '-U', superuserName, '-A', 'trust', '-E', 'UTF8', '--no-instructions', ...locale];
    const { code, output } = await runProgram(join(programs, 'bin', 'initdb'), options, user, directory);
    if (code === 0) return;
    said = output.trim();
    for (const entry of await readdir(directory)) await rm(join(directory, entry), { recursive: true, force: true });
  }
  throw engineFaults['kernel.engine-failed']({ values: { log: said, file: logFileOf(directory) } });
}

/**
 * Makes sure that the engine's user owns the cluster, if there is one. A cluster restored from a copy by root belongs to root and is
 * handed over whole; another ordinary user's is refused.
 * @throws Fault `kernel.engine-not-owned`
 */
export async function ownCluster(dataDirectory: string, user: EngineUser | undefined): Promise<void> {
  const cluster = clusterOf(dataDirectory);
  const there = await lstat(cluster).catch(() => undefined);
  if (!there) return;
  const owner = there.uid;
  const uid = user?.uid ?? process.getuid?.() ?? owner;
  if (owner === uid) return;
  if (!user) throw engineFaults['kernel.engine-not-owned']({ values: { owner, uid, directory: dataDirectory } });
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  await lchown(cluster, user.uid, user.gid);
}

/** Makes the data directory. Others may pass through it (the engine's user must) but not list it; what is inside has its own modes. */
export async function makeDataDirectory(dataDirectory: string): Promise<void> {
  const made = await mkdir(dataDirectory, { recursive: true });
  if (made) await chmod(dataDirectory, process.getuid?.() === 0 ? 0o711 : 0o700);
}
