import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { CheckedBackup, Restored } from '../../kernel/backup/index.ts';
import { type CheckpointFile, type MigrationSource, parseCheckpointFile, systemClock } from '../../kernel/index.ts';
import { findingTexts } from '../../kernel/ledger/verifier/index.ts';
import { type CommonOptions, openEnvironment, overlay } from '../environment.ts';
import { showProgress } from '../show-progress.ts';
import { withDatabase } from '../with-database.ts';

interface RestoreOptions extends CommonOptions {
  readonly checkpoint?: string;
  readonly check?: boolean;
}

/** Exit codes: 0 restored, 1 nothing was restored, 2 restored, and the ledger does not hold. */
const exitFindings = 2;

/** `shuyuan restore FILE`: a back-up into an empty place, ending with the ledger's verification. */
export function restore(): Command {
  return new Command('restore')
    .description(
      '把备份恢复到空的数据库和数据目录；账本校验发现问题时退出码为 2 · restore a back-up into an empty database and data directory; exit code 2 when the ledger does not hold',
    )
    .argument('<file>', 'shuyuan backup 写出的文件 · a file that `shuyuan backup` wrote')
    .option('--data <directory>', '新的数据目录；密钥和原始文件总放在这里 · new data directory; keys and original files always go there')
    .option('--embedded', '允许在生产方式下使用内嵌数据库 · allow the embedded database in production mode')
    .option(
      '--checkpoint <file>',
      '库外保存的账本检查点，越新越好 · a checkpoint of the ledger that was kept elsewhere, the newer the better',
    )
    .option('--check', '只检查文件是否完好，不恢复 · only check that the file is whole; restore nothing')
    .action(async (file: string, options: RestoreOptions) => {
      const { config, log } = openEnvironment(overlay(process.env, { SHUYUAN_DATA: options.data, SHUYUAN_EMBEDDED: options.embedded }));
      const { checkBackup, restoreBackup } = await import('../../kernel/backup/index.ts');
      const witnessed = options.checkpoint === undefined ? undefined : parseCheckpointFile(await readFile(options.checkpoint, 'utf8'));
      const progress = showProgress(process.stderr);
      try {
        const backup = await checkBackup(file, (share) =>
          progress.step({ what: `${Math.floor(share * 100)} %`, done: 0, of: 2, bytes: 0 }),
        );
        process.stdout.write(`${describeBackup(backup)}\n`);
        if (options.check) return;
        const { allMigrations }: { readonly allMigrations: readonly MigrationSource[] } = await import('../../migrations.ts');
        const restored = await withDatabase(
          config,
          (database) =>
            restoreBackup({
              backup,
              database,
              directory: config.dataDirectory,
              migrations: allMigrations,
              clock: systemClock,
              operator: userInfo().username,
              witnessed,
              onProgress: progress.step,
            }),
          log,
        );
        progress.end();
        process.stdout.write(`${describeRestored(restored, backup, witnessed)}\n`);
        if (restored.verification.findingCount > 0) process.exitCode = exitFindings;
      } finally {
        progress.end();
      }
    });
}

function describeBackup({ archive, manifest }: CheckedBackup): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `✓ ${archive.path}`,
    `时点 as of ${manifest.takenAt} · 版本 release ${manifest.release} · PostgreSQL ${manifest.server}`,
    `表 tables ${manifest.tables.length} · 行 rows ${rows} · 文件 files ${manifest.files.length} · SHA-256 ${archive.digest}`,
  ].join('\n');
}

function describeRestored({ migrated, receipts, verification }: Restored, { manifest }: CheckedBackup, witnessed?: CheckpointFile): string {
  const { findings, findingCount, size, entries } = verification;
  const lost = (witnessed?.checkpoint.size ?? 0) - (manifest.checkpoint?.size ?? 0);
  return [
    ...(migrated.length > 0 ? [`已升级 · brought up to this release: ${migrated.join(', ')}`] : []),
    ...(receipts.length > 0
      ? [`已记入账本 · entered into the ledger: kernel.restore-backup, ${receipts.map(({ batch }) => `#${batch}`).join(', ')}`]
      : []),
    ...(lost > 0
      ? [`备份之后另有 ${lost} 批存证不在其中 · ${lost} batches that the kept checkpoint covers came after the back-up and are not in it`]
      : []),
    ...findings.slice(0, 20).map(({ kind, where }) => `✗ ${kind}  ${where}  ${findingTexts[kind].zh} / ${findingTexts[kind].en}`),
    `账本 · ledger: 批次 batches ${size} · 事项 entries ${entries}`,
    findingCount === 0
      ? '✓ 账本校验未发现问题 · the ledger verifies, nothing found'
      : `✗ 账本有 ${findingCount} 处问题 · ${findingCount} findings in the ledger`,
    '备份之后撤销的授权、停用的密钥和账号、改过的口令均恢复原状，开放服务前请逐项核对。',
    'Grants revoked, keys and accounts withdrawn, passwords changed after the back-up stand as before it: go through them before serving.',
  ].join('\n');
}
