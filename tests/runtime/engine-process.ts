import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface Holder {
  readonly child: ChildProcess;
  readonly adopted: boolean;
  readonly connection: pg.ClientConfig;
  /** Waits for the process's end. */
  readonly ended: Promise<number | null>;
}

/** Starts the engine in a process of its own, as another user where one is given, and waits until its row is committed. */
export async function holdEngine(dataDirectory: string, word: string, uid?: number): Promise<Holder> {
  const program = fileURLToPath(new URL('./fixtures/hold-engine.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataDirectory, word], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  let said = '';
  let complained = '';
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  for (let waited = 0; waited < 40_000; waited += 50) {
    if (said.includes('\n')) return { child, ended, ...(JSON.parse(said) as Pick<Holder, 'adopted' | 'connection'>) };
    if (child.exitCode !== null) break;
    await delay(50);
  }
  throw new Error(`the engine was not held: ${complained}`);
}

/** Number of the postmaster that the cluster names. */
export function postmasterOf(dataDirectory: string): number {
  return Number(readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Processes that stand in the cluster's directory, with the user of each. */
export async function processesOf(dataDirectory: string): Promise<{ pid: number; uid: number }[]> {
  const found: { pid: number; uid: number }[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const place = await readlink(`/proc/${name}/cwd`).catch(() => '');
    if (place !== join(dataDirectory, 'postgres')) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    found.push({ pid: Number(name), uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) });
  }
  return found;
}

/** The words committed so far, in order. */
export async function readKept(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ word: string }>('select word from kept order by word');
    return rows.map((row) => row.word);
  } finally {
    await client.end();
  }
}
