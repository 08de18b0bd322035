import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Pack } from '../../law/index.ts';

/** Exit codes: 0 sound, 1 the command could not do its work, 2 something is wrong with a pack. */
const exitProblems = 2;

const packsOfThisRelease = join(import.meta.dirname, '../../../packs');

/** `shuyuan pack check [DIRECTORY]`: everything wrong with a pack at once, each with file, line and remedy. */
export function pack(): Command {
  const command = new Command('pack').description('法规包 · packs of law');
  command
    .command('check')
    .description(
      '检查法规包，逐条给出文件、行号和改法；有问题时退出码为 2 · check packs; every problem with file, line and remedy, exit code 2',
    )
    .argument('[directory]', '一个法规包，或全部法规包所在目录 · one pack, or the folder of all packs', packsOfThisRelease)
    .action(async (directory: string) => {
      const { checkDirectory, describePackProblem } = await import('../../law/index.ts');
      const { packs, problems, warnings } = checkDirectory(resolve(directory));
      for (const each of packs) print(describePack(each));
      for (const problem of problems) {
        print(`${problem.file}:${problem.line} ${problem.what.zh} — ${problem.remedy.zh}`);
        print(`    ${describePackProblem(problem, 'en')}`);
      }
      for (const each of warnings)
        print(`提示 · note ${each.file}:${each.line} ${each.what.zh}，${each.remedy.zh} · ${each.what.en}. ${each.remedy.en}`);
      print(problems.length === 0 ? '没有发现问题 · nothing found' : `${problems.length} 个问题 · ${problems.length} problem(s)`);
      if (problems.length > 0) process.exitCode = exitProblems;
    });
  return command;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describePack(pack: Pack): string {
  const rules = pack.articles.flatMap((article) => article.rules);
  const carried = (['enforced', 'supported', 'recorded', 'planned', 'none'] as const)
    .map((how) => `${how} ${rules.filter((rule) => rule.carried === how).length}`)
    .join(', ');
  const types = Object.keys(pack.cases).join(', ');
  const registers = Object.keys(pack.registers).length;
  return `${pack.id} ${pack.name.zh} · ${pack.articles.length} articles, ${rules.length} rules (${carried}) · ${types} · ${registers} registers · ${pack.hash.slice(0, 12)}`;
}
