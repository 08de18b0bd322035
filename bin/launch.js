import process from 'node:process';
import { buildWorkbench } from './steps/build-workbench.js';
import { findNode } from './steps/find-node.js';
import { handOver } from './steps/hand-over.js';
import { installDependencies } from './steps/install-dependencies.js';
import { Refusal } from './steps/refusal.js';

/**
 * What `shuyuan run …` can do: programs for those who build Shuyuan. They need the development dependencies.
 * @type {Record<string, { program: string[]; workbench?: boolean; environment?: Record<string, string> }>}
 */
const tasks = {
  test: { program: ['node_modules/vitest/vitest.mjs', 'run'], workbench: true },
  'test:server': { program: ['tools/test-server.ts'], workbench: true },
  'test:long': { program: ['node_modules/vitest/vitest.mjs', 'run'], workbench: true, environment: { SHUYUAN_TEST_LONG: '1' } },
  check: { program: ['tools/check/check.ts'] },
  conformance: { program: ['tools/conformance/conformance.ts'] },
  bench: { program: ['bench/run.ts'] },
  generate: { program: ['tools/generate/generate.ts'] },
};

/**
 * Prepares the house and runs the command in it.
 * @param {string[]} words what stands after `shuyuan` on the command line
 * @returns {Promise<number>} exit code
 */
export async function launch(words) {
  try {
    if (words[0] === 'run') return await runTask(words[1] ?? '', words.slice(2));
    await installDependencies('production');
    const node = findNode();
    const serves = words[0] === 'serve' && !words.includes('--help') && !words.includes('-h');
    if (serves) await buildWorkbench(node);
    return await handOver(node, ['src/cli/main.ts', ...words], { apart: serves });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    return 1;
  }
}

/**
 * @param {string} name
 * @param {string[]} rest
 */
async function runTask(name, rest) {
  const task = tasks[name];
  if (!task) throw new Refusal(`没有这项任务 · there is no such task: ${name}\n  ${Object.keys(tasks).join('  ')}`);
  await installDependencies('development');
  const node = findNode();
  if (task.workbench) await buildWorkbench(node);
  return handOver(node, [...task.program, ...rest], { atHome: true, environment: task.environment });
}
