import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function launch(
  draining = '600',
): Promise<{ child: ChildProcess; server: number; said: () => string; ended: Promise<number | null> }> {
  // Its own group, as a terminal gives one to each command.
  const child = spawn(process.execPath, [here('./fixtures/launch-drain.mjs'), draining], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/up \d+/);
  return { child, server: Number(/up (\d+)/.exec(said)?.[1]), said: () => said, ended };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('stopping the server', () => {
  it('drains once, although Ctrl-C comes from the terminal to the whole group and again from npm', async () => {
    const { child, said, ended } = await launch();
    process.kill(-(child.pid ?? 0), 'SIGINT');
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGINT'), 200);
    expect(await ended).toBe(0);
    expect(said()).toContain('drained after 1');
  });

  it('is passed on when only the launcher is told, as a service manager does', async () => {
    const { child, said, ended } = await launch();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).toContain('drained after 1');
  });

  it('happens by itself when the launcher is killed', async () => {
    const { child, server } = await launch();
    child.kill('SIGKILL');
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
  });

  it('can be forced by asking again, when the draining lasts', async () => {
    const { child, said, ended } = await launch('60000');
    child.kill('SIGINT');
    await new Promise((done) => setTimeout(done, 2_500));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said()).not.toContain('drained');
  });
});

describe('the launcher explains', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, [here('../../bin/shuyuan.js'), ...words], { encoding: 'utf8' });

  it('a task that there is not', () => {
    const { status, stderr } = run('run', 'tset');
    expect(status).toBe(1);
    expect(stderr).toContain('test');
    expect(stderr).not.toContain('    at ');
  });

  it('a wrong setting, in both languages and without a stack', () => {
    const { status, stderr } = spawnSync(process.execPath, [here('../../src/cli/main.ts'), 'config'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], PORT: 'eighty' },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('整数');
    expect(stderr).toContain('whole number');
    expect(stderr).not.toContain('    at ');
  });
});
