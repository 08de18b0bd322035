import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with lines that a person can read without scrolling: what failed, then the sums. */
export class SummaryReporter implements Reporter {
  readonly #began = performance.now();

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed');
    const seconds = Math.round((performance.now() - this.#began) / 1000);
    const failed = count('failed');
    const lines = [
      '',
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => `failed: ${test.module.relativeModuleId} > ${test.fullName}`),
      ...broken.filter((module) => module.errors().length > 0).map((module) => `could not run: ${module.relativeModuleId}`),
      ...errors.map((error) => `error outside a test: ${describe(error)}`),
      `${modules.length} files, ${tests.length} tests: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped, in ${seconds} s`,
      tests.length > 0 && failed === 0 && broken.length === 0 && errors.length === 0
        ? '全部测试通过 · all tests passed'
        : '测试未通过 · tests did not pass',
    ];
    // After the other reporters' last words.
    setImmediate(() => process.stdout.write(`${lines.join('\n')}\n`));
  }
}

function describe(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
