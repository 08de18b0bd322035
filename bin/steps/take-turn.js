import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { inHome } from './home.js';
import { Refusal } from './refusal.js';

/**
 * Does a step while no other launcher of this folder does it. A turn left by a killed launcher is taken over.
 * @param {string} name
 * @param {() => Promise<void> | void} step
 */
export async function takeTurn(name, step) {
  const directory = inHome('.cache');
  const file = inHome('.cache', `${name}.turn`);
  try {
    mkdirSync(directory, { recursive: true });
    for (let told = false; !claim(file); told = true) {
      if (!told) process.stderr.write('另一进程正在准备，等待中 · another process is preparing, waiting\n');
      await delay(300);
    }
  } catch (error) {
    throw new Refusal(
      `无法写入程序目录，因而不能安装或构建：${inHome()}\n` +
        `The program's folder cannot be written, so nothing can be installed or built in it: ${inHome()}\n(${error instanceof Error ? error.message : error})`,
    );
  }
  try {
    await step();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  if (!isAlive(Number(read(file)))) rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
