import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';

/** A database in which nothing has ever been made, dropped after the test. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  await database.writers.query('drop schema kernel cascade');
  return database;
}

/** A directory of the test's own, removed after it. */
export async function openDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-backup-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
