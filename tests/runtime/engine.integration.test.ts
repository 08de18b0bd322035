import { spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '../../src/kernel/engine/index.ts';
import { openDatabase, sql } from '../../src/kernel/index.ts';
import { holdEngine, postmasterOf, processesOf, readKept } from './engine-process.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const root = await realpath(await mkdtemp(join(tmpdir(), 'shuyuan-engine-')));
await chmod(root, 0o755);
const data = join(root, '数据 目录');

const stopped: Engine[] = [];
const start = async (dataDirectory = data, options = {}) => {
  const engine = await startEngine({ dataDirectory, ...options });
  stopped.push(engine);
  return engine;
};
afterAll(async () => {
  for (const engine of stopped) await engine.stop();
  await rm(root, { recursive: true, force: true });
});

describe.skipIf(process.platform !== 'linux')('what was committed outlives', () => {
  it('a stop and a start, in a path with a space', async () => {
    const holder = await holdEngine(data, 'a');
    expect(holder.adopted).toBe(false);
    holder.child.kill('SIGTERM');
    expect(await holder.ended).toBe(0);
    expect(await processesOf(data)).toEqual([]);
    const engine = await start();
    expect(engine.kind).toBe('embedded');
    expect(await readKept(engine.connection)).toEqual(['a']);
    await engine.stop();
    expect(await processesOf(data)).toEqual([]);
  });

  it('the killing of the program: the server it leaves is taken over, and ended by the last user', async () => {
    const holder = await holdEngine(data, 'b');
    const postmaster = postmasterOf(data);
    holder.child.kill('SIGKILL');
    await holder.ended;
    expect((await processesOf(data)).map((each) => each.pid)).toContain(postmaster);
    const engine = await start();
    expect(engine.adopted).toBe(true);
    expect(postmasterOf(data)).toBe(postmaster);
    expect(await readKept(engine.connection)).toEqual(['a', 'b']);
    await engine.stop();
    expect(await processesOf(data)).toEqual([]);
  });

  it('the killing of both, with a session left in the midst of a computation', async () => {
    const holder = await holdEngine(data, 'c');
    const busy = new pg.Client(holder.connection);
    busy.on('error', () => undefined);
    await busy.connect();
    const computation = busy.query('do $$ declare i bigint := 0; begin loop i := i + 1; end loop; end $$').catch(() => undefined);
    holder.child.kill('SIGKILL');
    process.kill(postmasterOf(data), 'SIGKILL');
    await holder.ended;
    const engine = await start();
    expect(engine.adopted).toBe(false);
    expect(await readKept(engine.connection)).toEqual(['a', 'b', 'c']);
    await engine.stop();
    await computation;
    await busy.end().catch(() => undefined);
  });

  it('the killing of the server under a running program, which has it again without a new address', async () => {
    const engine = await start();
    const database = openDatabase({ connection: engine.connection, sessions: 2 });
    await sql`select 1`.execute(database.reader);
    process.kill(postmasterOf(data), 'SIGKILL');
    const back = async () => {
      const answer = await sql<{ word: string }>`select word from kept order by word`.execute(database.reader);
      return answer.rows.map((row) => row.word).join('');
    };
    await expect.poll(() => back().catch(() => 'not yet'), { timeout: 20_000, interval: 100 }).toBe('abc');
    await database.close();
    await engine.stop();
    // Orphans of the killed server end by themselves, each as soon as it looks for its parent.
    await expect.poll(() => processesOf(data), { timeout: 20_000, interval: 100 }).toEqual([]);
  });

  it('a number left in postmaster.pid that another process of the same user bears now', async () => {
    const engine = await start();
    const owner = (await processesOf(data))[0]?.uid ?? 0;
    const text = await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8');
    await engine.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid: owner, gid: owner } : {}) });
    const file = join(data, 'postgres', 'postmaster.pid');
    await writeFile(file, text.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
    if (isRoot) await chown(file, owner, owner);
    const again = await start();
    expect(await readKept(again.connection)).toEqual(['a', 'b', 'c']);
    await again.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });
});

describe.skipIf(process.platform !== 'linux')('one server serves all processes of a data directory', () => {
  it('when two start at once on a fresh one, and until the last has stopped', async () => {
    const fresh = join(root, 'two');
    const [one, two] = await Promise.all([start(fresh), start(fresh)]);
    expect(one.connection).toEqual(two.connection);
    const kept = postmasterOf(fresh);
    await one.stop();
    expect(postmasterOf(fresh)).toBe(kept);
    const client = new pg.Client(two.connection);
    await client.connect();
    await client.end();
    await two.stop();
    expect(await processesOf(fresh)).toEqual([]);
  });
});

describe('what a data directory holds is not guessed at', () => {
  it('neither when its record cannot be read', async () => {
    const odd = join(root, 'odd');
    await mkdir(odd);
    await writeFile(join(odd, 'engine.json'), '{"engine":"sqlite"}');
    await expect(start(odd)).rejects.toMatchObject({ code: 'kernel.engine-record-unreadable' });
  });

  it('nor when another major version made it', async () => {
    const old = join(root, 'old');
    await mkdir(join(old, 'postgres'), { recursive: true });
    await writeFile(join(old, 'postgres', 'PG_VERSION'), '9\n');
    await expect(start(old)).rejects.toMatchObject({ code: 'kernel.engine-changed' });
  });

  it('nor when the database it tells of is gone, or something else is in its place', async () => {
    const lost = join(root, 'lost');
    await mkdir(lost);
    await writeFile(join(lost, 'engine.json'), '{"engine":"embedded","major":18}');
    await expect(start(lost)).rejects.toMatchObject({ code: 'kernel.engine-lost' });
    await mkdir(join(lost, 'postgres'));
    await writeFile(join(lost, 'postgres', 'letter.txt'), 'mine');
    await expect(start(lost)).rejects.toMatchObject({ code: 'kernel.engine-record-unreadable' });
  });
});

describe('what an identity number must not reach', () => {
  it('the server’s log: neither by an error, nor its detail, nor a slow statement’s parameter', async () => {
    const engine = await start(data, { settings: { log_min_duration_statement: '0' } });
    const client = new pg.Client(engine.connection);
    await client.connect();
    const number = '320202199001010010';
    await client.query('create table if not exists person (id text primary key check (length(id) > 17), age int)');
    await client.query('insert into person values ($1, 1) on conflict do nothing', [number]);
    await client.query('insert into person values ($1, 1)', [number]).catch(() => undefined);
    await client.query('insert into person values ($1, $2)', ['x', number]).catch(() => undefined);
    await client.query('insert into person values (substr($1, 2), 2)', [number]).catch(() => undefined);
    await client.query('select $1::int from person', [`${number}x`]).catch(() => undefined);
    await client.end();
    await engine.stop();
    const log = await readFile(join(data, 'postgres.log'), 'utf8');
    expect(log).toContain('insert into person values ($1, 1)');
    expect(log).not.toContain(number.slice(1));
  });

  it('the network: only a socket in a closed directory leads to it, and it waits for the disk', async () => {
    const engine = await start();
    const directory = await stat(String(engine.connection.host));
    expect(directory.mode & 0o077).toBe(0);
    const client = new pg.Client(engine.connection);
    await client.connect();
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings
       where name in ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding') order by name`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
    await client.end();
    await engine.stop();
  });
});

describe.skipIf(!isRoot)('for root', () => {
  it('the server runs as another, in a home that is closed to him', async () => {
    const home = join(root, 'closed');
    await mkdir(home, { mode: 0o700 });
    const closed = join(home, 'data');
    const engine = await start(closed);
    const users = (await processesOf(closed)).map((each) => each.uid);
    expect(users.length).toBeGreaterThan(3);
    expect(users).not.toContain(0);
    await engine.stop();
    const again = await start(closed);
    await again.stop();
    expect(await processesOf(closed)).toEqual([]);
  });

  it('a copy of the data directory that belongs to root is handed over', async () => {
    const copy = join(root, 'copy');
    await cp(data, copy, { recursive: true });
    expect((await stat(join(copy, 'postgres'))).uid).toBe(0);
    const engine = await start(copy);
    expect(await readKept(engine.connection)).toEqual(['a', 'b', 'c']);
    await engine.stop();
  });

  it('an ordinary user’s data stay his, and he starts them himself', async () => {
    const own = join(root, 'own');
    await mkdir(own);
    await chown(own, nobody, nobody);
    const holder = await holdEngine(own, 'mine', nobody);
    expect(new Set((await processesOf(own)).map((each) => each.uid))).toEqual(new Set([nobody]));
    holder.child.kill('SIGTERM');
    await holder.ended;
    const engine = await start(own);
    expect(new Set((await processesOf(own)).map((each) => each.uid))).toEqual(new Set([nobody]));
    await engine.stop();
  });

  it('an ordinary user is told whose data they are', async () => {
    const theirs = join(root, 'two');
    await chmod(theirs, 0o777);
    await expect(holdEngine(theirs, 'x', nobody)).rejects.toThrow('kernel.engine-not-owned');
  });
});
