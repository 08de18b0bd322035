import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { inHome } from './home.js';
import { runNpm } from './run-npm.js';
import { takeTurn } from './take-turn.js';

/** @typedef {'production' | 'development'} Mode development includes the tools and tests' dependencies */

const stampFile = inHome('node_modules', '.shuyuan-installed.json');

/**
 * Installs the locked dependencies if they are not there: only when the lock, or what is needed of it, has changed
 * since. It is done here and not in npm's life-cycle scripts, so that `--ignore-scripts` leaves it working.
 * @param {Mode} mode
 */
export async function installDependencies(mode) {
  if (isInstalled(mode)) return;
  await takeTurn('install', async () => {
    // Another launcher may have done it while this one waited.
    if (isInstalled(mode)) return;
    if (agreesWithLock(mode)) return writeStamp(mode);
    process.stderr.write('正在安装依赖，约需一分钟 · installing dependencies, about a minute\n');
    // Only the tools are lacking: `ci` would first take away what a running server stands on.
    const onlyTools = isInstalled('production');
    await runNpm([
      ...(onlyTools ? ['install', '--no-save'] : ['ci']),
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      mode === 'production' ? '--omit=dev' : '--include=dev',
    ]);
    writeStamp(mode);
  });
}

/** @param {Mode} mode */
function isInstalled(mode) {
  const stamp = readJson(stampFile);
  return stamp?.lock === lockHash() && (stamp.mode === 'development' || stamp.mode === mode);
}

/** @param {Mode} mode */
function writeStamp(mode) {
  try {
    writeFileSync(stampFile, `${JSON.stringify({ lock: lockHash(), mode })}\n`);
  } catch {
    // An installation that we may not write to is looked through again at the next start.
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inHome('package-lock.json')))
    .digest('hex');
}

/**
 * Whether somebody has installed exactly this already, by `npm ci` himself. npm notes what it installed.
 * @param {Mode} mode
 */
function agreesWithLock(mode) {
  const wanted = readJson(inHome('package-lock.json'))?.packages ?? {};
  const there = readJson(inHome('node_modules', '.package-lock.json'))?.packages;
  if (!there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (mode === 'production' && (entry.dev || entry.devOptional))) return true;
    // npm leaves out the packages for other platforms, and what only those need.
    if (!there[path]) return Boolean(entry.optional) && !isForHere(entry);
    return there[path].version === entry.version && there[path].integrity === entry.integrity;
  });
}

/**
 * Whether the entry is for this platform by name.
 * @param {{ os?: string[]; cpu?: string[]; libc?: string[] }} entry
 */
function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false;
  const names = os?.includes(process.platform) !== false && cpu?.includes(process.arch) !== false;
  const glibc = Boolean(/** @type {any} */ (process.report.getReport()).header.glibcVersionRuntime);
  return names && libc?.includes(glibc ? 'glibc' : 'musl') !== false;
}

/**
 * @param {string} file
 * @returns {any} undefined where there is no such file, or no JSON in it
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
