import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Starts a file of this folder as a process that takes tasks by message. */
export function start(file: string, execArgv: readonly string[] = []): ChildProcess {
  return fork(join(import.meta.dirname, file), { stdio: 'inherit', execArgv: [...execArgv] });
}

/** Gives a process a task and waits for its answer. @throws Error where it ends instead. */
export async function ask<Answer>(child: ChildProcess, task: object | string): Promise<Answer> {
  child.send(task);
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('a process of the bench ended early'))),
  ])) as [Answer];
  return answer;
}

/** What /proc tells of a process, times in microseconds; undefined where there is none, or no /proc. */
async function statOf(pid: number | undefined) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!stat) return undefined;
  // The name, in brackets, may hold anything; the numbers begin behind it.
  const numbers = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (...fields: number[]) => fields.reduce((sum, field) => sum + (numbers[field] ?? 0), 0) * 10_000;
  return { parent: numbers[1] ?? 0, own: ticks(11, 12), ended: ticks(13, 14) };
}

/** Microseconds of processor that a process has used: the figure that other work on the machine disturbs least. */
export async function processorTime(pid: number | undefined): Promise<number> {
  return (await statOf(pid))?.own ?? 0;
}

/** Microseconds of processor that the database has used, all its processes together; always 0 for one on another machine. */
export async function openDatabaseTime(connection: pg.ClientConfig): Promise<() => Promise<number>> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const main = (await statOf(rows[0]?.pid))?.parent;
  await client.end();
  if (main === undefined) return async () => 0;
  return async () => {
    let sum = 0;
    for (const name of await readdir('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = await statOf(Number(name));
      if (Number(name) === main) sum += (stat?.own ?? 0) + (stat?.ended ?? 0);
      else if (stat?.parent === main) sum += stat.own;
    }
    return sum;
  };
}

/** Microseconds of processor that this process, those that it started and are still there, and the database have used. */
export function openBenchTime(databaseTime: () => Promise<number>): () => Promise<number> {
  return async () => {
    let sum = await databaseTime();
    for (const name of await readdir('/proc')) {
      const pid = Number(name);
      const stat = Number.isInteger(pid) ? await statOf(pid) : undefined;
      if (stat && (pid === process.pid || stat.parent === process.pid)) sum += stat.own;
    }
    return sum;
  };
}
