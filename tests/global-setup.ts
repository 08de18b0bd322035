import type { TestProject } from 'vitest/node';
import { startTestEngine } from '../src/kernel/testing/engine-for-tests.ts';

/** One PostgreSQL for the whole run; each test file makes a database of its own in it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...engine } = await startTestEngine(process.env['DATABASE_URL']);
  project.provide('testEngine', engine);
  return stop;
}
