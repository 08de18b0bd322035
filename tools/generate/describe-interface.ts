import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { migrate, openDatabase, systemClock } from '#kernel';
import { startTestEngine } from '../../src/kernel/testing/engine-for-tests.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform } from '../../src/platform.ts';

/** `openapi/openapi.json` from the routes' schemas as the assembled platform has them, and the client's types from that. */
export async function describeInterface(): Promise<{ path: string; text: string }[]> {
  const engine = await startTestEngine(process.env['DATABASE_URL']);
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-generate-'));
  const database = openDatabase({ connection: engine.connection });
  try {
    await migrate(database, allMigrations);
    const platform = await openPlatform({
      database,
      clock: systemClock,
      directory,
      packsDirectory: 'packs',
      pack: 'wuxi-2020',
      jurisdiction: { id: '320200', name: '无锡市', nameEn: 'Wuxi' },
      sequenceEvery: 0,
    });
    const server = await platform.buildServer();
    await server.ready();
    const document = `${JSON.stringify(server.swagger(), null, 2)}\n`;
    await server.close();
    await platform.close();
    return [
      { path: 'openapi/openapi.json', text: document },
      { path: 'openapi/openapi.d.ts', text: astToString(await openapiTypescript(document)) },
    ];
  } finally {
    await database.close();
    await engine.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
