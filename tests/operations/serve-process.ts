import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

export interface ServeProcess {
  readonly address: string;
  /** What it has printed so far, for the operator and as log. */
  said(): string;
  logged(): readonly Record<string, unknown>[];
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** SIGTERM, as a service manager sends it. @returns exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

const environmentOf = (given: Record<string, string>) => ({ PATH: process.env['PATH'], ...given });

/** Starts `shuyuan serve` in a process of its own and waits until it tells its address. */
export async function startServe(given: Record<string, string>): Promise<ServeProcess> {
  const child: ChildProcess = spawn(process.execPath, [program, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf({ HOST: '127.0.0.1', PORT: '0', ...given }),
  });
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  let said = '';
  let log = '';
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (log += part.toString()));
  for (let waited = 0; ; waited += 50) {
    const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
    const logged = () =>
      log
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const stop = () => {
      child.kill('SIGTERM');
      return ended;
    };
    const kill = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    if (address) return { address, said: () => said + log, logged, ended, stop, kill };
    if (child.exitCode !== null || waited > 120_000) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start: ${said}${log}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Runs a command of `shuyuan` to its end, without a terminal. */
export function runCommand(words: readonly string[], given: Record<string, string>, input = '') {
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: environmentOf(given), input, timeout: 60_000 });
}

/** The address of a test database as `DATABASE_URL` states it. */
export function urlOf(connection: { host?: string; port?: number; user?: string; connectionString?: string }, name: string): string {
  if (connection.connectionString) {
    const url = new URL(connection.connectionString);
    url.pathname = `/${name}`;
    return url.href;
  }
  const host = encodeURIComponent(connection.host ?? '');
  return `postgresql://${connection.user}@localhost:${connection.port ?? 5432}/${name}?host=${host}`;
}
