import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { home, inHome } from './home.js';
import { Refusal } from './refusal.js';

/**
 * Runs npm in the program's folder, saying every ten seconds that it goes on.
 * @param {string[]} words
 */
export async function runNpm(words) {
  const [program, first] = findNpm();
  const began = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stderr.write(`  … ${seconds} s，已有 ${countPackages()} 个软件包 · ${countPackages()} packages so far\n`);
  }, 10_000);
  try {
    await new Promise((done, fail) => {
      const child = spawn(program, [...first, ...words], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      /** @param {Buffer} part */
      const keep = (part) => {
        said = `${said}${part}`.slice(0, 20_000);
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', (error) => fail(explain(error.message)));
      child.on('close', (code) => (code === 0 ? done(undefined) : fail(explain(said))));
    });
  } finally {
    clearInterval(progress);
  }
  process.stderr.write(`  已安装 · installed (${Math.round((Date.now() - began) / 1000)} s)\n`);
}

/** npm's own program when it started us, else the one beside this Node, else whichever is found by name. */
function findNpm() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const scripts = [process.env['npm_execpath'] ?? '', beside];
  const script = scripts.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return script ? /** @type {const} */ ([process.execPath, [script]]) : /** @type {const} */ (['npm', []]);
}

function countPackages() {
  try {
    return readdirSync(inHome('node_modules')).length;
  } catch {
    return 0;
  }
}

/** @param {string} said */
function explain(said) {
  /** @type {[RegExp, string][]} */
  const causes = [
    [/EUSAGE|in sync/, '锁定文件与 package.json 不一致 · package-lock.json does not agree with package.json'],
    [/EACCES|EPERM|EROFS/, '无权写入程序目录 · no permission to write the program’s folder'],
    [/ENOSPC/, '磁盘空间不足 · the disk is full'],
    [
      /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/i,
      '连不上软件包仓库，请检查网络或代理设置 · the package registry cannot be reached; check network and proxy',
    ],
    [/E404|ETARGET|notarget/i, '仓库中没有所需的版本 · the registry lacks a version that is needed'],
    [/EINTEGRITY/, '下载的内容与锁定的校验和不符 · what was downloaded differs from the locked checksum'],
    [/ENOENT.*npm|npm.*ENOENT/, '找不到 npm · npm was not found'],
  ];
  const cause = causes.find(([pattern]) => pattern.test(said))?.[1];
  // After the first sentences npm explains its whole command line.
  const words = said.split('\n').filter((line) => /\S/.test(line.replace('npm error', '')));
  const usage = words.findIndex((line) => line.includes('Usage:'));
  const told = words.slice(0, Math.min(usage < 0 ? 30 : usage, 30)).join('\n');
  return new Refusal(`安装依赖失败 · the dependencies could not be installed${cause ? `\n${cause}` : ''}\n\n${told}`);
}
