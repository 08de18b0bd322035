import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { home, inHome } from './home.js';
import { Refusal } from './refusal.js';
import { takeTurn } from './take-turn.js';

/** Whatever the built files are made of. */
const sources = ['web', 'openapi', 'package-lock.json'];
const stampFile = inHome('dist', 'workbench', '.sources');

/**
 * Builds the staff interface into dist/workbench when its sources differ from those of the last build.
 * @param {string} node
 */
export async function buildWorkbench(node) {
  const configuration = inHome('web', 'workbench', 'vite.config.ts');
  if (!existsSync(configuration) || isBuilt()) return;
  await takeTurn('workbench', async () => {
    if (isBuilt()) return;
    const before = hashSources();
    process.stderr.write('正在构建工作台 · building the workbench\n');
    await runVite(node, configuration);
    writeFileSync(stampFile, before);
  });
}

function isBuilt() {
  try {
    return readFileSync(stampFile, 'utf8') === hashSources();
  } catch {
    return false;
  }
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of sources.filter((name) => existsSync(inHome(name)))) {
    for (const path of list(source))
      hash
        .update(`${path}\0`)
        .update(readFileSync(inHome(path)))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Files under a path, sorted, tests left out.
 * @param {string} path
 * @returns {string[]}
 */
function list(path) {
  if (!statSync(inHome(path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(inHome(path))
    .sort()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => list(join(path, name)));
}

/**
 * @param {string} node
 * @param {string} configuration
 */
function runVite(node, configuration) {
  return new Promise((done, fail) => {
    const vite = inHome('node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(node, [vite, 'build', '--config', configuration, '--logLevel', 'warn'], {
      cwd: home,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    /** @param {Buffer} part */
    const keep = (part) => {
      said = `${said}${part}`.slice(-6_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(undefined);
      else fail(new Refusal(`工作台构建失败 · the workbench could not be built\n\n${said.trim()}`));
    });
  });
}
