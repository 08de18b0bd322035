#!/usr/bin/env node
// The launcher. It runs on any Node from 20.19 on, before anything is installed: plain JavaScript, no dependencies.
// It installs what is missing, finds Node 24, builds the workbench, and hands over to src/cli/main.ts.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `数源需要 Node.js 20.19 或更新版本，当前是 ${process.versions.node}。\n` +
      `Shuyuan needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org\n`,
  );
  process.exit(1);
}

const { launch } = await import('./launch.js');
process.exitCode = await launch(process.argv.slice(2));
