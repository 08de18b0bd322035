import { defineConfig } from 'vitest/config';
import { ProofReporter } from './tests/conformance/proof-reporter.ts';
import { SummaryReporter } from './tests/runtime/summary-reporter.ts';

/** Where what the tests prove is written down (`npm run conformance`). */
const proofs = process.env['CONFORMANCE_PROOFS'];
const long = '**/*.long.test.ts';

export default defineConfig({
  test: {
    include: process.env['SHUYUAN_TEST_LONG'] ? [long] : ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'data/**', '.cache/**', ...(process.env['SHUYUAN_TEST_LONG'] ? [] : [long])],
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new SummaryReporter(), ...(proofs === undefined ? [] : [new ProofReporter(proofs)])],
  },
});
