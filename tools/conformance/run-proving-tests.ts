import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProofFile } from '../../tests/conformance/proof-reporter.ts';

const root = join(import.meta.dirname, '..', '..');
const written = join(root, '.cache', 'conformance', 'proofs.json');

/** Test files that say what they prove: those that use `proves`. */
function provingTests(): string[] {
  return ['src', 'tests', 'demonstration']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
        .map((name) => `${folder}/${name}`),
    )
    .filter((file) => /(?:conformance|'\.)\/proves\.ts'/.test(readFileSync(join(root, file), 'utf8')))
    .sort();
}

/** Runs the tests that prove obligations, with their own report on stderr, and reads what they proved. */
export async function runProvingTests(): Promise<ProofFile> {
  rmSync(written, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...provingTests()];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, vitest, {
      cwd: root,
      env: { ...process.env, CONFORMANCE_PROOFS: written },
      stdio: ['ignore', 2, 2],
    });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  return readProofs();
}

/** What the last run proved. @throws Error where none has run to its end. */
export function readProofs(): ProofFile {
  return JSON.parse(readFileSync(written, 'utf8')) as ProofFile;
}
