import pg from 'pg';
import { oldestMajor } from './choose-engine.ts';
import { engineFaults } from './faults.ts';

/** The server's address without name and password, for showing. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  return `${host || 'localhost'}:${port || '5432'}${pathname}`;
}

/**
 * Checks the server named by `DATABASE_URL`: reachable, 15 or newer, UTF8.
 * @returns its version, for instance `15.9`.
 * @throws Fault `kernel.engine-unreachable`, `…-too-old` or `…-encoding`. The address's password is never told.
 */
export async function connectServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'timeout';
    throw engineFaults['kernel.engine-unreachable']({ values: { place: placeOf(url), reason: reasonOf(code) }, cause: error });
  }
  try {
    const answer = await client.query<{ number: string; version: string; encoding: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    );
    const { number = '0', version = '', encoding = '' } = answer.rows[0] ?? {};
    if (Number(number) < oldestMajor * 10_000) throw engineFaults['kernel.engine-too-old']({ values: { version } });
    if (encoding !== 'UTF8') throw engineFaults['kernel.engine-encoding']({ values: { encoding } });
    return version.split(' ')[0] ?? version;
  } finally {
    await client.end();
  }
}

function reasonOf(code: string): string {
  const known: Record<string, string> = {
    ECONNREFUSED: 'ECONNREFUSED (nobody listens there)',
    ENOTFOUND: 'ENOTFOUND (no such host)',
    '28P01': '28P01 (password refused)',
    '28000': '28000 (user refused)',
    '3D000': '3D000 (no such database)',
  };
  return known[code] ?? code;
}
