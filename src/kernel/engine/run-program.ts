import { spawn } from 'node:child_process';

/** The system user as whom PostgreSQL runs; undefined means: as this process. */
export interface EngineUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

export interface Outcome {
  /** Undefined where the program could not be started or was killed. */
  readonly code: number | undefined;
  readonly output: string;
}

/** What the database programs see of our environment: nothing of ours, and messages in one language. */
export function engineEnvironment(): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin' };
}

/** Runs a program to its end as the engine's user. Never rejects. */
export function runProgram(program: string, options: readonly string[], user: EngineUser | undefined, directory = '/'): Promise<Outcome> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    const child = spawn(program, options, {
      cwd: directory,
      env: engineEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (error) => done({ code: undefined, output: error.message }));
    child.on('close', (code) => done({ code: code ?? undefined, output: Buffer.concat(parts).toString('utf8') }));
  });
}
