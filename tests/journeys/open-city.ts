import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { systemClock } from '#kernel';
import { seedDemonstration, wuxi } from '../../demonstration/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform } from '../../src/platform.ts';

const home = join(import.meta.dirname, '..', '..');

/** The whole platform with the demonstration city, served on a port of its own, with the workbench built from the present source. */
export interface ServedCity {
  readonly address: string;
  readonly database: TestDatabase;
  readonly demonstration: Awaited<ReturnType<typeof seedDemonstration>>;
  close(): Promise<void>;
}

/** Brings everything up; some ten seconds. */
export async function openCity(packsDirectory = join(home, 'packs')): Promise<ServedCity> {
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-journey-'));
  const workbench = join(directory, 'workbench');
  await build({
    configFile: join(home, 'web', 'workbench', 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: workbench, emptyOutDir: true },
  });
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  const platform = await openPlatform({
    database,
    clock: systemClock,
    directory,
    packsDirectory,
    pack: 'wuxi-2020',
    jurisdiction: wuxi,
    workbench,
  });
  const server = await platform.buildServer();
  await server.ready();
  const demonstration = await seedDemonstration({ organization: platform.organization, server, directory, log: () => undefined });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    database,
    demonstration,
    async close() {
      await server.close();
      await platform.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
