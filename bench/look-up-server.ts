import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { openAccess, rightsFence } from '#access';
import { buildServer, openDatabase, openLedger, systemClock } from '#kernel';
import { openOrganization } from '#organization';
import { openSharing } from '#sharing';
import { catalog, jurisdiction, law } from './look-up-city.ts';

/** One of the three ways that are compared, as a process of its own. Its parent tells it where the data is. */
export interface ServerTask {
  readonly way: 'shuyuan' | 'bare' | 'naive';
  readonly connection: pg.ClientConfig;
  readonly keyDirectory: string;
  readonly table: string;
  /** What the bare route answers. */
  readonly answer: string;
}

/** The whole program's path: key, grant, mask, durable ledger, receipt. */
async function openShuyuan({ connection, keyDirectory }: ServerTask): Promise<FastifyInstance> {
  const database = openDatabase({ connection });
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'bench' });
  const organization = openOrganization({ database, clock: systemClock, ledger, jurisdiction, rights: rightsFence });
  const access = await openAccess({ database, clock: systemClock, ledger, jurisdiction, pack: law, catalog, organization });
  const sharing = openSharing({ access, clock: systemClock, calendar: { workdaysBetween: () => 0 }, pack: law, organization, catalog });
  const server = await buildServer({ routes: sharing.routes, authenticate: (request) => organization.authenticate(request) });
  server.addHook('onClose', async () => {
    await access.close();
    await ledger.close();
    await database.close();
  });
  return server;
}

/** What Fastify alone can do: the same bytes, nothing behind them. */
function openBare({ answer }: ServerTask): FastifyInstance {
  const server = Fastify();
  server.post('/api/v1/sharing/:code/lookup', async (_request, reply) => reply.type('application/json; charset=utf-8').send(answer));
  return server;
}

/** What one would write first: a named statement for each request, no check, no mask, no record. */
function openNaive({ connection, table }: ServerTask): FastifyInstance {
  const pool = new pg.Pool({ ...connection, max: 4 });
  const server = Fastify();
  const text = `select i1 as sfzh, i2 as xm, i3 as dz, i4 as lxdh, i5 as csrq from ${table} where i1 = $1`;
  server.post<{ Body: { key: { sfzh: string } } }>('/api/v1/sharing/:code/lookup', async (request) => {
    const found = await pool.query<Record<string, string>>({ name: 'look-up', text, values: [request.body.key.sfzh] });
    return { rows: found.rows };
  });
  server.addHook('onClose', () => pool.end());
  return server;
}

process.once('message', async (task: ServerTask) => {
  const server = await (task.way === 'shuyuan' ? openShuyuan(task) : task.way === 'bare' ? openBare(task) : openNaive(task));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: Number(new URL(address).port) });
  process.once('message', async () => {
    await server.close();
    process.disconnect();
  });
});
