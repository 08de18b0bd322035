import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readdir, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { engineEnvironment } from './run-program.ts';
import type { Site } from './site.ts';

export interface Postmaster {
  readonly pid: number;
  readonly socketDirectory: string;
}

const longestLog = 20_000_000;

/** The postmaster that runs this cluster now, whoever started it. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = await readPidFile(cluster);
  const pid = Number(lines?.[0]);
  const socketDirectory = lines?.[4];
  if (!Number.isInteger(pid) || pid <= 1 || !socketDirectory) return undefined;
  return (await standsIn(pid, cluster)) ? { pid, socketDirectory } : undefined;
}

/**
 * Clears what a crash left: sessions that outlive their postmaster keep its memory, and its file may name a number
 * that another process has now (in a container, soon).
 * @returns false when a postmaster runs here after all: another process has just started one.
 */
export async function clearDebris(site: Site): Promise<boolean> {
  for (let waited = 0; ; waited += 100) {
    if (await findPostmaster(site.cluster)) return false;
    const orphans = await processesIn(site.cluster);
    if (orphans.length === 0) break;
    // They notice the loss by themselves, unless they are in the midst of a long computation.
    if (waited === 3_000) for (const pid of orphans) send(pid, 'SIGQUIT');
    if (waited === 6_000) for (const pid of orphans) send(pid, 'SIGKILL');
    if (waited > 10_000) break;
    await delay(100);
  }
  const pid = Number((await readPidFile(site.cluster))?.[0]);
  if (Number.isInteger(pid) && send(pid, 0) && !(await standsIn(pid, site.cluster))) {
    await rm(join(site.cluster, 'postmaster.pid'), { force: true });
  }
  return true;
}

/** Starts the server apart from our process group: a Ctrl-C meant for us must not reach it while we drain. */
export async function spawnPostmaster(site: Site): Promise<{ pid: number; ended: () => boolean }> {
  const grown = await stat(site.logFile).catch(() => undefined);
  if (grown && grown.size > longestLog) await rename(site.logFile, `${site.logFile}.1`);
  const log = await open(site.logFile, constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY, 0o600);
  const settings = Object.entries(site.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    let ended = false;
    const child = spawn(join(site.programs, 'bin', 'postgres'), ['-D', site.clusterName, ...settings], {
      cwd: site.cluster,
      detached: true,
      env: engineEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      ...(site.user ? { uid: site.user.uid, gid: site.user.gid } : {}),
    });
    const end = () => {
      ended = true;
    };
    child.on('error', end);
    child.on('exit', end);
    child.unref();
    return { pid: child.pid ?? 0, ended: () => ended };
  } finally {
    await log.close();
  }
}

/** Ends a postmaster: first as asked (sessions are ended, data written), then at once, then by force. */
export async function endPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    send(pid, signal);
    for (let waited = 0; waited < patience; waited += 20) {
      if (!(await standsIn(pid, cluster))) return;
      await delay(20);
    }
  }
}

/** The last lines that the server logged. */
export async function readLogTail(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}

/** Whether the process works in this cluster. All of PostgreSQL's processes stand in the cluster's directory. */
export async function standsIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return send(pid, 0);
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster;
}

async function processesIn(cluster: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid)).map(Number);
  const inside = await Promise.all(pids.map((pid) => standsIn(pid, cluster)));
  return pids.filter((_, index) => inside[index]);
}

async function readPidFile(cluster: string): Promise<string[] | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  return text?.split('\n');
}

/** False when there is no such process, or none that we may signal. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
