import { spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of the system, as a city would run it: on TCP, with a role that may make databases and nothing more. */
export interface TemporaryServer {
  readonly url: string;
  /** For instance `15.14`. */
  readonly version: string;
  /** Ends the server and leaves nothing behind. */
  stop(): Promise<void>;
}

const oldest = 15;
const role = 'city';

/** Folder of the oldest installed PostgreSQL that the program claims to run on; undefined where there is none. */
export async function findServerPrograms(parent = '/usr/lib/postgresql'): Promise<string | undefined> {
  const majors = (await readdir(parent).catch((): string[] => [])).map(Number).filter((major) => major >= oldest);
  for (const major of majors.sort((a, b) => a - b)) {
    const programs = join(parent, String(major), 'bin');
    const names = await readdir(programs).catch((): string[] => []);
    if (names.includes('postgres') && names.includes('initdb')) return programs;
  }
  return undefined;
}

/** Starts a server in a temporary directory, as another user where root asks, since PostgreSQL refuses root. */
export async function startTemporaryServer(programs: string): Promise<TemporaryServer> {
  const user = process.getuid?.() === 0 ? await findUser() : undefined;
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-server-'));
  if (user) await chown(directory, user.uid, user.gid);
  const place = { cwd: directory, env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] }, ...user };
  const cluster = join(directory, 'cluster');
  const remove = () => rm(directory, { recursive: true, force: true });
  await run(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    place,
  ).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: directory,
    max_connections: '200',
    shared_buffers: '256MB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place, detached: true, stdio: 'ignore' },
  );
  // A killed test run must leave no server: this ends it when our end of the pipe closes.
  const script = 'cat >/dev/null; kill -INT "$1" 2>/dev/null; sleep 2; rm -rf -- "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(server.pid), directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    guard.kill('SIGKILL');
    await remove();
  };
  try {
    const version = await furnish(`postgresql://postgres@127.0.0.1:${port}/postgres`, () => server.exitCode !== null);
    return { url: `postgresql://${role}@127.0.0.1:${port}/${role}`, version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the role and its database once the server answers. @returns the server's version. */
async function furnish(url: string, over: () => boolean): Promise<string> {
  for (let waited = 0; ; waited += 100) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`create role ${role} login createdb`);
      await client.query(`create database ${role} owner ${role} template template0 encoding 'UTF8'`);
      const { rows } = await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`);
      return rows[0]?.version ?? '';
    } catch (error) {
      if (over() || waited > 30_000) throw new Error('the temporary PostgreSQL server does not start', { cause: error });
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(100);
  }
}

async function findUser(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find((line) => line !== undefined);
  if (!found) throw new Error('PostgreSQL refuses root, and there is neither a user postgres nor nobody');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function run(program: string, words: readonly string[], options: object): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${program}: ${said.slice(-2000)}`))));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
