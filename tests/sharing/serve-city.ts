import { openDatabase } from '#kernel';
import { listen } from '../../src/listen.ts';
import { openPlatform, type PlatformOptions } from '../../src/platform.ts';

/** One server process of a city: `fork`ed with its place as JSON, it tells its port and lets its clock be moved. */
const { connection, ...place } = JSON.parse(process.argv[2] ?? '{}') as Pick<
  PlatformOptions,
  'directory' | 'packsDirectory' | 'pack' | 'jurisdiction'
> & { readonly connection: Parameters<typeof openDatabase>[0]['connection'] };

let ahead = 0;
const database = openDatabase({ connection, sessions: 4 });
const platform = await openPlatform({ ...place, database, clock: { now: () => new Date(Date.now() + ahead) } });
const server = await platform.buildServer();
const { port } = await listen(server, { host: '127.0.0.1', port: 0 });

process.on('message', (message: { readonly ahead: number }) => {
  ({ ahead } = message);
  process.send?.({ ahead });
});
process.on('disconnect', () => process.exit());
process.send?.({ port });
