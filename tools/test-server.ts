import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findServerPrograms, startTemporaryServer } from '../tests/server-engine/temporary-server.ts';

// `npm run test:server [file…]`: every test again, on a PostgreSQL of the system instead of the embedded one.

const given = process.env['DATABASE_URL'];
const programs = given ? undefined : await findServerPrograms();
if (!given && !programs) {
  process.stderr.write(
    [
      '需要 PostgreSQL 15 或更新版本，二者任选其一：',
      '  Debian 12：apt-get install postgresql-15（本命令自行启动和结束一个临时服务，不用系统服务）',
      '  或设置 DATABASE_URL，其角色须有 CREATEDB 权限',
      'PostgreSQL 15 or newer is needed, either way:',
      '  on Debian 12: apt-get install postgresql-15 (a temporary server is started and ended; the system’s service is not used)',
      '  or DATABASE_URL of a server, with a role that has CREATEDB',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
const server = programs ? await startTemporaryServer(programs) : undefined;
const url = server?.url ?? given ?? '';
process.stdout.write(`PostgreSQL ${server ? `${server.version} (${programs})` : '(DATABASE_URL)'}\n`);
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: url },
});
// Told to stop, the tests stop first; then the server.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
const code = await new Promise<number>((done) => child.on('exit', (status) => done(status ?? 1)));
await server?.stop();
process.exit(code);
