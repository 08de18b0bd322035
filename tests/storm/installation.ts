import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase, sql } from '#kernel';
import { startEngine } from '../../src/kernel/engine/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { enter, foundCity, openCity, password, publish, somebody, stopResource } from '../backup/small-city.ts';
import { type ServeProcess, startServe } from '../operations/serve-process.ts';
import type { Errand } from './told.ts';

/** Datasets that are loaded in turn: one waits up to a minute for a load whose process was killed, the others do not. */
const datasets = 8;

/** An installation as an operator has it: a data directory with the embedded engine, and a service manager that restarts. */
export interface Installation {
  readonly data: string;
  readonly errand: Errand;
  /** Starts the server, again and again as a service manager does. @returns attempts needed. */
  serve(): Promise<number>;
  readonly served: ServeProcess | undefined;
  startCallers(): Promise<ChildProcess>;
  remove(): Promise<void>;
}

/** Founds a city in a data directory of its own, with the durability of an operator's engine. */
export async function openInstallation(seed: string): Promise<Installation> {
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-storm-'));
  // The engine's user is another when root runs it.
  await chmod(directory, 0o711);
  const data = join(directory, 'data');
  const port = await freePort();
  const city = await foundInstallation(data);
  const errand: Errand = { ...city, address: `http://127.0.0.1:${port}`, record: join(directory, 'told.jsonl'), password, somebody, seed };
  let served: ServeProcess | undefined;
  return {
    data,
    errand,
    get served() {
      return served;
    },
    async serve() {
      for (let attempt = 1; ; attempt += 1) {
        try {
          served = await startServe({ SHUYUAN_DATA: data, PORT: String(port) });
          return attempt;
        } catch (error) {
          if (attempt === 10) throw error;
          await wait(300);
        }
      }
    },
    async startCallers() {
      const callers = fork(fileURLToPath(new URL('./callers.ts', import.meta.url)), [JSON.stringify(errand)], {
        env: { PATH: process.env['PATH'] },
        execArgv: [],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      await once(callers, 'message');
      return callers;
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function foundInstallation(data: string): Promise<Pick<Errand, 'secret' | 'purpose' | 'persons' | 'personsId' | 'targets'>> {
  const engine = await startEngine({ dataDirectory: data });
  const database = openDatabase({ connection: engine.connection, sessions: 4 });
  try {
    await migrate(database, allMigrations);
    const city = await openCity(database, data);
    try {
      const { secret, purpose, persons } = await foundCity(city);
      const authority = await enter(city, 'shuju.officer');
      const provider = await enter(city, 'gongan.officer');
      const targets = [];
      for (let n = 1; n <= datasets; n += 1) {
        const content = { ...stopResource, name: `公交站点之 ${n}（模拟数据）`, nameEn: `Bus stops ${n} (simulated)` };
        const { id, slug } = await publish(authority, provider, content, '201');
        targets.push({ id, slug });
      }
      const first = await sql<{ id: string }>`select id from catalog.resource order by id limit 1`.execute(database.reader);
      const personsId = first.rows[0]?.id ?? '';
      return { secret, purpose, persons, personsId, targets };
    } finally {
      await city.close();
    }
  } finally {
    await database.close();
    await engine.stop();
  }
}

/** A port for a server that comes back under the same address. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
