import type pg from 'pg';
import { openDatabase, systemClock, watchDatabase } from '#kernel';
import { wuxi } from '../demonstration/index.ts';
import { openPlatform } from '../src/platform.ts';
import { lower, pack, packsDirectory } from './cases-city.ts';

/** The server of the cases, as a process of its own. Its parent tells it where the data is. */
export interface CasesServerTask {
  readonly connection: pg.ClientConfig;
  readonly directory: string;
}

/** Asks that the parent may make beside HTTP. */
export type CasesServerAsk = 'pass-time' | 'stop';

process.once('message', async ({ connection, directory }: CasesServerTask) => {
  const database = watchDatabase(openDatabase({ connection }), { slow: 1_000, onSlow: () => undefined });
  const platform = await openPlatform({ database, clock: systemClock, directory, packsDirectory, pack, lower, jurisdiction: wuxi });
  const server = await platform.buildServer();
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: Number(new URL(address).port) });
  process.on('message', async (asked: CasesServerAsk) => {
    if (asked === 'pass-time') {
      const began = performance.now();
      const changed = await platform.casework.passTime();
      return void process.send?.({ seconds: (performance.now() - began) / 1000, changed: changed.length });
    }
    await server.close();
    await platform.close();
    await database.close();
    process.disconnect();
  });
});
