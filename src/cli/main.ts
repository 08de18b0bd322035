import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { commands } from './commands.ts';
import { explain } from './explain.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const program = new Command('shuyuan').description('数源 · the public-data platform of a city').version(version);
for (const make of commands) program.addCommand(make());

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(explain(error));
  process.exit(1);
}
// The work is done and answered; a handle that somebody forgot must not keep the command from ending.
setTimeout(() => process.exit(), 5_000).unref();
