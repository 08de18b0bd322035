import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { faultCatalogue, systemClock } from '#kernel';
import { checkPackFiles, readPackFiles } from '#law';
import { wuxi } from '../../demonstration/index.ts';
import { openTestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform } from '../../src/platform.ts';

const packsDirectory = join(import.meta.dirname, '..', '..', 'packs');
const database = await openTestDatabase({ migrations: allMigrations });
const directory = await mkdtemp(join(tmpdir(), 'shuyuan-conformance-'));
const platform = await openPlatform({
  database,
  clock: systemClock,
  directory,
  packsDirectory,
  pack: 'wuxi-2020',
  jurisdiction: wuxi,
  sequenceEvery: 0,
});
afterAll(async () => {
  await platform.close();
  await rm(directory, { recursive: true, force: true });
});

const files = readPackFiles(join(packsDirectory, 'wuxi-2020'));
const faults = new Set(faultCatalogue().keys());
const operations = new Set(platform.routes.map((route) => route.operation));

for (const name of readdirSync(packsDirectory).filter((each) => existsSync(join(packsDirectory, each, 'pack.yaml'))))
  it(`${name}: an article that claims to be carried out names only what the program has`, () => {
    expect(checkPackFiles(readPackFiles(join(packsDirectory, name)), { program: { faults, operations } }).problems).toEqual([]);
  });

it('a claim goes stale with the operation behind it', () => {
  const fewer = new Set([...operations].filter((operation) => !operation.startsWith('catalog.')));
  expect(checkPackFiles(files, { program: { faults, operations: fewer } }).problems).not.toEqual([]);
  expect(checkPackFiles(files, { program: { faults: new Set(), operations } }).problems).not.toEqual([]);
});
