import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { type CommonOptions, openEnvironment, overlay } from '../environment.ts';
import { showProgress } from '../show-progress.ts';
import { withDatabase } from '../with-database.ts';

interface BackupOptions extends CommonOptions {
  readonly out: string;
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

/** `shuyuan backup --out FILE`: the whole platform in one file, beside a running server. */
export function backup(): Command {
  return new Command('backup')
    .description('备份数据库、密钥和原始文件，服务不必停止 · back up database, keys and original files, beside a running server')
    .requiredOption('--out <file>', '新文件，或以时间命名文件的目录 · a new file, or a directory in which the time names it')
    .option('--data <directory>', '数据目录 · data directory')
    .option('--embedded', '允许在生产方式下使用内嵌数据库 · allow the embedded database in production mode')
    .action(async (options: BackupOptions) => {
      const { config, log } = openEnvironment(overlay(process.env, { SHUYUAN_DATA: options.data, SHUYUAN_EMBEDDED: options.embedded }));
      const { takeBackup } = await import('../../kernel/backup/index.ts');
      const progress = showProgress(process.stderr);
      const directory = config.dataDirectory;
      const taken = await withDatabase(
        config,
        (database) => takeBackup({ database, directory, out: options.out, release: version, onProgress: progress.step }),
        log,
      ).finally(() => progress.end());
      const { manifest } = taken;
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const lines = [
        taken.path,
        `时点 as of ${manifest.takenAt} · 表 tables ${manifest.tables.length} · 行 rows ${rows} · 文件 files ${manifest.files.length} · ${megabytes(taken.bytes)} MB`,
        `检查点 checkpoint ${manifest.checkpoint ? `${manifest.checkpoint.size} · ${manifest.checkpoint.root}` : '—'}`,
        `SHA-256 ${taken.digest}`,
        '文件含个人信息和签名密钥，仅限本人读取（0600），请按数据库同等保管。',
        'The file holds personal data and the signing key; it is yours alone to read (0600). Guard it as the database itself.',
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
