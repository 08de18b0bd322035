import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { DisabledFinding } from './proves.ts';

/** A test that ran and passed, and the obligations it proves. */
export interface Proof {
  readonly file: string;
  readonly test: string;
  readonly ids: readonly string[];
}

export interface ProofFile {
  readonly proofs: readonly Proof[];
  readonly disabled: readonly DisabledFinding[];
  /** Tests that failed: their proofs are missing, and the sum cannot be trusted. */
  readonly failed: readonly string[];
}

/** Writes down what the tests that passed have proved. What was skipped or failed proves nothing. */
export class ProofReporter implements Reporter {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed');
    const found: ProofFile = {
      proofs: passed.flatMap((test) => {
        const ids = test.meta().proves ?? [];
        return ids.length === 0 ? [] : [{ file: test.module.relativeModuleId, test: test.fullName, ids }];
      }),
      disabled: passed.flatMap((test) => test.meta().disabled ?? []),
      failed: [
        ...tests.filter((test) => test.result().state === 'failed').map((test) => `${test.module.relativeModuleId} > ${test.fullName}`),
        ...modules.filter((module) => module.errors().length > 0).map((module) => module.relativeModuleId),
      ],
    };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify(found));
  }
}
