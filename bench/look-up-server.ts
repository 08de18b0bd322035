import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { openAccess, rightsFence } from '#access';
import { buildServer, openDatabase, openGate, openLedger, openMetrics, systemClock, watchDatabase } from '#kernel';
import { openOrganization } from '#organization';
import { openSharing } from '#sharing';
import { measureAccess, measureLedger } from '../src/measure-platform.ts';
import { catalog, jurisdiction, law } from './look-up-city.ts';
import { partOf, type Step } from './look-up-steps.ts';
import { type Held, watchProcess } from './watch-process.ts';

/** One of the ways that are compared, as a process of its own. Its parent tells it where the data is. */
export interface ServerTask {
  readonly way: 'shuyuan' | 'bare' | 'naive' | Step;
  readonly connection: pg.ClientConfig;
  readonly keyDirectory: string;
  readonly table: string;
  /** What the bare route answers. */
  readonly answer: string;
}

/** What the server's own process stood still for since it was asked last, and the records that were long in coming. */
export interface Observed {
  readonly held: readonly Held[];
}

const longRecord = 10;

/** The whole program's path, or a part of it: gate, key, grant, mask, durable ledger, receipt, and the metrics of all of it. */
async function openShuyuan(
  { way, connection, keyDirectory, answer }: ServerTask,
  { note, watched }: Pick<ReturnType<typeof watchProcess>, 'note' | 'watched'>,
): Promise<FastifyInstance> {
  const metrics = openMetrics({ own: true });
  const gate = openGate();
  const database = watchDatabase(openDatabase({ connection }), { slow: 1_000, onSlow: () => metrics.queryWasSlow() });
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: `bench-${process.pid}` });
  const organization = openOrganization({ database, clock: systemClock, ledger, jurisdiction, rights: rightsFence });
  const part = await partOf(way, { answer, keyDirectory, database });
  const recording = part.ledger ?? ledger;
  const timed: typeof recording.disclose = (entry, fence) => {
    if (!watched()) return recording.disclose(entry, fence);
    const began = performance.now();
    const recorded = recording.disclose(entry, fence);
    const end = () => {
      const ms = performance.now() - began;
      if (ms > longRecord) note({ what: 'record', at: performance.timeOrigin + began, ms });
    };
    recorded.then(end, end);
    return recorded;
  };
  const timedLedger = { ...ledger, disclose: way === 'shuyuan' ? timed : recording.disclose };
  const opened = await openAccess({
    database,
    clock: systemClock,
    ledger: measureLedger(timedLedger, metrics).ledger,
    jurisdiction,
    pack: law,
    catalog,
    organization,
    ...(part.source ? { source: part.source } : {}),
  });
  const access = measureAccess(opened, metrics);
  const sharing = openSharing({ access, clock: systemClock, calendar: { workdaysBetween: () => 0 }, pack: law, organization, catalog });
  const server = await buildServer({
    routes: part.routes?.(sharing.routes) ?? sharing.routes,
    gate,
    onEnded: (call) => metrics.requestEnded(call),
    authenticate: (request) => organization.authenticate(request),
  });
  server.addHook('onClose', async () => {
    gate.end();
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
  const watch = watchProcess();
  const server = await (task.way === 'bare' ? openBare(task) : task.way === 'naive' ? openNaive(task) : openShuyuan(task, watch));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: Number(new URL(address).port) });
  process.on('message', async (asked: 'observe' | 'stop') => {
    if (asked === 'observe') return void process.send?.({ held: watch.take() } satisfies Observed);
    watch.end();
    await server.close();
    process.disconnect();
  });
});
