import type { Command } from 'commander';
import { backup } from './commands/backup.ts';
import { calendar } from './commands/calendar.ts';
import { config } from './commands/config.ts';
import { ledger } from './commands/ledger.ts';
import { load } from './commands/load.ts';
import { migrate } from './commands/migrate.ts';
import { pack } from './commands/pack.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { setUp } from './commands/set-up.ts';

/**
 * Every command of `shuyuan`, in the order of its help. A command is a file in `commands/` that exports a factory of
 * the command's name. It imports its room inside its action, so that `shuyuan --help` loads none.
 */
export const commands: readonly (() => Command)[] = [serve, setUp, migrate, backup, restore, config, load, pack, calendar, ledger];
