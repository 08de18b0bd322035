import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { home, inHome } from './home.js';

/** Milliseconds within which repeated signals are one wish: the terminal signals the whole group, and npm passes it on again. */
const sameWish = 1_500;

/**
 * Runs the program under the Node given and waits for its end.
 *
 * A server runs apart from our process group (`apart`): the terminal's Ctrl-C then reaches this launcher alone, which
 * passes each wish on once, so that the server drains once. Should the launcher be killed, the server sees its channel
 * close and stops too. Other commands stay in the group, keep the terminal for questions, and get Ctrl-C from it.
 *
 * @param {string} node
 * @param {string[]} words program and its options; the program is named from the program's folder
 * @param {{ apart?: boolean; atHome?: boolean; environment?: Record<string, string> | undefined }} options
 * @returns {Promise<number>} exit code
 */
export function handOver(node, [program = '', ...rest], { apart = false, atHome = false, environment = {} }) {
  return new Promise((done, fail) => {
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', inHome(program), ...rest], {
      cwd: atHome ? home : process.cwd(),
      detached: apart,
      env: { ...process.env, ...environment },
      stdio: apart ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    });
    let last = Number.NEGATIVE_INFINITY;
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      // In the group, the terminal has told the child already.
      if (!apart && signal === 'SIGINT' && process.stdin.isTTY) return;
      const now = performance.now();
      if (now - last < sameWish) return;
      last = now;
      child.kill(signal);
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass);
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
