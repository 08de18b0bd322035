import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { inHome } from './home.js';
import { Refusal } from './refusal.js';

const needed = 24;

/**
 * The Node that runs the program: the one that npm installed for this platform, else this one if it is new enough.
 * @returns {string} path of the program
 */
export function findNode() {
  const installed = inHome('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(installed)) {
    // It may be there and not run: another C library, a file system that forbids programs.
    const { status } = spawnSync(installed, ['--version'], { stdio: 'ignore' });
    if (status === 0) return installed;
  }
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  throw new Refusal(
    `需要 Node.js ${needed}：本机（${process.platform}-${process.arch}）没有可用的安装包，当前是 ${process.versions.node}。请安装 Node.js ${needed} 后重试。\n` +
      `Node.js ${needed} is needed: no package of it runs on this machine (${process.platform}-${process.arch}), and this is ${process.versions.node}. Install Node.js ${needed} and try again.`,
  );
}
