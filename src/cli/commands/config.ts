import { Command } from 'commander';
import { describeSettings, readConfig } from '../../kernel/config/index.ts';

/** `shuyuan config`: every setting, what it means, what it is now; secrets hidden. Fails when one is wrong. */
export function config(): Command {
  return new Command('config')
    .description('列出全部设置 · list every setting')
    .option('--json', '以 JSON 输出 · as JSON')
    .action((options: { readonly json?: boolean }) => {
      const lines = describeSettings(process.env);
      if (options.json) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
      else process.stdout.write(lines.map(show).join('\n'));
      readConfig(process.env);
    });
}

const origins = { environment: '环境变量 · environment', default: '默认 · default', nowhere: '未设置 · not set' };

function show({ name, value, from, meaning }: ReturnType<typeof describeSettings>[number]): string {
  return `${name}${value === undefined ? '' : `=${value}`}  (${origins[from]})\n  ${meaning.zh}\n  ${meaning.en}\n`;
}
