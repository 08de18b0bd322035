import { Command } from 'commander';
import { awaitStop } from '../await-stop.ts';
import { openEnvironment, overlay } from '../environment.ts';
import type { StartServer } from '../server.ts';

interface ServeOptions {
  readonly demonstration?: boolean;
  readonly embedded?: boolean;
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly pack?: string;
  readonly with?: string;
}

/** `shuyuan serve`: runs the platform until it is told to stop. */
export function serve(): Command {
  return new Command('serve')
    .description('启动平台 · run the platform')
    .option('--demonstration', '载入演示城市 · load the demonstration city')
    .option('--embedded', '允许在生产方式下使用内嵌数据库 · allow the embedded database in production mode')
    .option('--data <directory>', '数据目录 · data directory')
    .option('--host <address>', '监听地址 · address to listen on')
    .option('--port <number>', '监听端口 · port to listen on')
    .option('--pack <name>', '适用的法规包，名称或者目录 · the regulation pack that applies, by name or folder')
    .option('--with <names>', '在其下叠加的法规包，以逗号分隔 · packs chosen below it, by name or folder, with commas')
    .action(async (options: ServeOptions) => {
      const { config, log } = openEnvironment(
        overlay(process.env, {
          SHUYUAN_MODE: options.demonstration ? 'demonstration' : undefined,
          SHUYUAN_EMBEDDED: options.embedded,
          SHUYUAN_DATA: options.data,
          HOST: options.host,
          PORT: options.port,
          SHUYUAN_PACK: options.pack,
          SHUYUAN_WITH: options.with,
        }),
      );
      const stop = awaitStop();
      const { startServer }: { startServer: StartServer } = await import('../../main.ts');
      const server = await startServer({ config, log });
      if (!stop.asked()) {
        const lines = [
          '',
          '数源 Shuyuan',
          ...server.addresses.map((address) => `  ${address}`),
          ...(server.notes ?? []),
          '',
          '按 Ctrl-C 停止 · Ctrl-C stops it',
          '',
        ];
        process.stdout.write(`${lines.join('\n')}\n`);
      }
      await stop.wait();
      process.stdout.write('\n正在停止，办完手头的请求 · stopping; calls in flight are finished first\n');
      await server.close();
      process.stdout.write('已停止 · stopped\n');
      stop.release();
    });
}
