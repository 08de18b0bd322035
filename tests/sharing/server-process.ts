import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { wuxi } from '../../demonstration/index.ts';

export interface ServerProcess {
  readonly address: string;
  /** Moves the process's clock to so many milliseconds ahead of the machine's. */
  moveClock(ahead: number): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts a server of its own operating-system process over a founded city's database and keys. */
export async function startServerProcess(connection: object, directory: string): Promise<ServerProcess> {
  const packsDirectory = fileURLToPath(new URL('../../packs', import.meta.url));
  const place = JSON.stringify({ connection, directory, packsDirectory, pack: 'wuxi-2020', jurisdiction: wuxi });
  const child = fork(fileURLToPath(new URL('./serve-city.ts', import.meta.url)), [place], {
    env: { PATH: process.env['PATH'] },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = (await answerOf(child)) as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port.port}`,
    async moveClock(ahead) {
      const heard = answerOf(child);
      child.send({ ahead });
      await heard;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return message;
}
