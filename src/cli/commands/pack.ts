import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Casework } from '#casework';
import type { Pack } from '../../law/index.ts';
import { openEnvironment } from '../environment.ts';

/** Exit codes: 0 sound, 1 the command could not do its work, 2 something is wrong with a pack. */
const exitProblems = 2;

/** What `pack replay` needs of the installation. */
export interface PackAccess {
  readonly casework: Pick<Casework, 'replay'>;
  close(): Promise<void>;
}

const packsOfThisRelease = join(import.meta.dirname, '../../../packs');

/** `shuyuan pack …`: a first pack, what is wrong with one, its trials, how two differ, recorded cases under another. */
export function pack(open: () => Promise<PackAccess> = openInstalled): Command {
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
  command
    .command('try')
    .description(
      '逐日演算一个法规包的 trials，不需要数据库；与所写不符时退出码为 2 · play a pack’s trials without a database; exit code 2 where one goes otherwise than written',
    )
    .argument('<directory>', '法规包名称或目录 · a pack’s name or folder')
    .action(async (directory: string) => {
      const { tryPack } = await import('../../casework/index.ts');
      const tried = await tryPack(folderOf(directory), packsOfThisRelease);
      for (const { file, case: type, name, wrong } of tried)
        print(wrong === null ? `✓ ${type} ${name}` : `✗ ${type} ${name}（${file}）\n    ${wrong}`);
      const failed = tried.filter(({ wrong }) => wrong !== null).length;
      print(`${tried.length} 个演算，${failed} 个与所写不符 · ${tried.length} trial(s), ${failed} otherwise than written`);
      if (failed > 0) process.exitCode = exitProblems;
    });
  command
    .command('new')
    .description(
      '新建一个能通过检查的法规包，附第一个案型和演算 · lay out a pack that passes the check, with a first case type and its trials',
    )
    .argument('<directory>', '目录；末级目录名即法规包名称 · the folder; its last name becomes the pack’s')
    .option('--name <name>', '法规名称 · name of the law')
    .option('--name-en <name>', '英文名称 · its English name')
    .action(async (directory: string, { name, nameEn }: { readonly name?: string; readonly nameEn?: string }) => {
      const { newPack } = await import('../../law/index.ts');
      const named = name === undefined ? {} : { name: { zh: name, en: nameEn ?? name } };
      for (const file of newPack({ directory, ...named })) print(file);
      print(`下一步 · next: shuyuan pack check ${directory}`);
    });
  command
    .command('diff')
    .description(
      '逐项说明两个法规包有何不同；没有不同时什么也不显示 · tell in words what two packs say differently; nothing where they agree',
    )
    .argument('<before>', '法规包名称或目录 · a pack’s name or folder')
    .argument('<after>', '另一个 · the other')
    .action(async (before: string, after: string) => {
      const { comparePacks, loadPack } = await import('../../law/index.ts');
      for (const { part, lines } of comparePacks(loadPack(folderOf(before)), loadPack(folderOf(after)))) {
        print(`${part.zh} · ${part.en}`);
        for (const { mark, text } of lines) print(`${mark} ${text.zh}\n    ${text.en}`);
        print('');
      }
    });
  command
    .command('replay')
    .description(
      '用另一部法规或者另外的日数衡量本市已办的办件，显示按时率 · measure the city’s recorded cases by another law or other numbers: on-time rates',
    )
    .argument('<pack>', '法规包名称或目录 · a pack’s name or folder')
    .option('--limit <type/step=days...>', '以该工作日数代替法规包中的日数 · working days in place of the pack’s number')
    .action(async (name: string, { limit = [] }: { readonly limit?: readonly string[] }) => {
      const { loadPack } = await import('../../law/index.ts');
      const other = { pack: loadPack(folderOf(name)), days: daysOf(limit) };
      const { casework, close } = await open();
      try {
        const { cases, rates } = await casework.replay(other);
        print(`${other.pack.name.zh}：${cases} 件办件 · ${cases} recorded case(s) under ${other.pack.id}`);
        if (rates.length === 0) print('没有可以衡量的步骤 · no step that could be measured');
        for (const rate of rates)
          print(
            `${rate.typeName.zh} · ${rate.stepName.zh}（${rate.type}/${rate.step}）：${rate.measured} 次，按时 ${rate.onTime}（${share(rate.onTime, rate.measured)}），原按时 ${rate.wereOnTime}（${share(rate.wereOnTime, rate.measured)}）\n    ${rate.typeName.en} · ${rate.stepName.en}: ${rate.measured} settled, ${rate.onTime} in time (${share(rate.onTime, rate.measured)}), ${rate.wereOnTime} were (${share(rate.wereOnTime, rate.measured)})`,
          );
      } finally {
        await close();
      }
    });
  return command;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A folder as it is named, else the pack of this release that bears the name. */
function folderOf(nameOrFolder: string): string {
  const folder = resolve(nameOrFolder);
  const released = join(packsOfThisRelease, nameOrFolder);
  return existsSync(join(folder, 'pack.yaml')) || !existsSync(join(released, 'pack.yaml')) ? folder : released;
}

async function openInstalled(): Promise<PackAccess> {
  const { config, log } = openEnvironment(process.env);
  const { openInstallation } = await import('../../main.ts');
  const { platform, close } = await openInstallation(config, log, 'pack');
  return { casework: platform.casework, close };
}

/** @throws Error for what is not `type/step=days`. */
function daysOf(limits: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    limits.map((limit) => {
      const [, step = '', days = ''] = /^([a-z0-9-]+\/[a-z0-9_]+)=(\d{1,3})$/.exec(limit) ?? [];
      if (step === '') throw new Error(`--limit 写作“案型/步骤=工作日数”：${limit} · --limit is written type/step=days: ${limit}`);
      return [step, Number(days)];
    }),
  );
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function describePack(pack: Pack): string {
  const rules = pack.articles.flatMap((article) => article.rules);
  const carried = (['enforced', 'supported', 'recorded', 'planned', 'none'] as const)
    .map((how) => `${how} ${rules.filter((rule) => rule.carried === how).length}`)
    .join(', ');
  const types = Object.keys(pack.cases).join(', ');
  const registers = Object.keys(pack.registers).length;
  return `${pack.id} ${pack.name.zh} · ${pack.articles.length} articles, ${rules.length} rules (${carried}) · ${types} · ${registers} registers · ${pack.hash.slice(0, 12)}`;
}
