import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { engineFaults } from './faults.ts';
import { type EngineUser, runProgram } from './run-program.ts';

/** Bytes that fit into `sockaddr_un.sun_path` with its closing zero, on every system that we serve. */
const longestPath = 103;
const socketName = '.s.PGSQL.5432';

/**
 * The directory of the engine's socket: `run` in the data directory where its path is short enough and the engine's
 * user can reach it, else one in the temporary directory, named by the data directory so that every process finds
 * the same. Mode 0700, owned by the engine's user: who can open it may read everything.
 */
export async function openSocketDirectory(dataDirectory: string, user: EngineUser | undefined): Promise<string> {
  const inside = join(dataDirectory, 'run');
  const reached = await isReached(dataDirectory, user);
  if (Buffer.byteLength(join(inside, socketName)) <= longestPath && reached && (await claim(inside, user))) return inside;
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const owner = user?.uid ?? process.getuid?.() ?? 0;
  for (const parent of ['/tmp', '/var/tmp', '/dev/shm']) {
    const directory = join(parent, `shuyuan-${owner}-${mark}`);
    if (await claim(directory, user)) return directory;
  }
  throw engineFaults['kernel.engine-failed']({ values: { log: `no place for a socket: ${inside}`, file: dataDirectory } });
}

/** Whether the engine's user can enter the directory; another user's own one always can be by himself. */
export async function isReached(directory: string, user: EngineUser | undefined): Promise<boolean> {
  if (!user) return true;
  const { code } = await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], user);
  return code === 0;
}

/** Makes the directory, or takes it when it is ours; false when it cannot be made or belongs to somebody else. */
async function claim(directory: string, user: EngineUser | undefined): Promise<boolean> {
  const owner = user?.uid ?? process.getuid?.();
  try {
    await mkdir(directory, { mode: 0o700 });
    await chmod(directory, 0o700);
    if (user) await chown(directory, user.uid, user.gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const there = await lstat(directory);
  return there.isDirectory() && there.uid === owner && (there.mode & 0o077) === 0;
}
