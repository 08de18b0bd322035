import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judgeAudit } from './judge-audit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CheckResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program of node_modules under this Node, in the repository's root. */
function run(script: string, ...given: string[]): () => Promise<CheckResult> {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...given], { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ ok: code === 0, output }));
    });
}

/** Asks the registry for advisories on what is installed. Where it gives none, that is said and nothing is proved. */
function auditDependencies(): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['audit', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const { ok, said } = judgeAudit(output);
      if (ok && said !== '') process.stdout.write(`  ${said}\n`);
      resolve({ ok, output: said });
    });
  });
}

/** Every check, in the order in which a person would want to hear of trouble. */
export const checks = {
  format: run('node_modules/@biomejs/biome/bin/biome', 'check', '--linter-enabled=false', '.'),
  types: run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.json'),
  'types of the workbench': run('node_modules/typescript/bin/tsc', '--project', 'web/workbench/tsconfig.json'),
  lint: run('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', 'src', 'tests', 'bench', 'tools', 'demonstration', 'web'),
  direction: run(
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    'src',
    'demonstration',
    'tests',
    'bench',
  ),
  'dead code': run('node_modules/knip/bin/knip.js', '--no-progress'),
  drift: run('tools/generate/generate.ts', '--check'),
  'known vulnerabilities': auditDependencies,
} as const;

export type CheckName = keyof typeof checks;
