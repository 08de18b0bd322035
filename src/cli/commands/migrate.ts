import { Command } from 'commander';
import { migrate as applyMigrations, type MigrationSource } from '../../kernel/index.ts';
import { type CommonOptions, openEnvironment, overlay } from '../environment.ts';
import { withDatabase } from '../with-database.ts';

/** `shuyuan migrate`: brings the database's schema to this release's. `serve` does so too. */
export function migrate(): Command {
  return new Command('migrate')
    .description('升级数据库结构 · bring the schema up to this release')
    .option('--data <directory>', '数据目录 · data directory')
    .option('--embedded', '允许在生产方式下使用内嵌数据库 · allow the embedded database in production mode')
    .action(async (options: CommonOptions) => {
      const { config, log } = openEnvironment(overlay(process.env, { SHUYUAN_DATA: options.data, SHUYUAN_EMBEDDED: options.embedded }));
      const { allMigrations }: { readonly allMigrations: readonly MigrationSource[] } = await import('../../migrations.ts');
      const done = await withDatabase(config, (database) => applyMigrations(database, allMigrations), log);
      const lines = done.length > 0 ? done : ['已是最新 · nothing to do'];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}
