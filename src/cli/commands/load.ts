import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { Fault, type Principal } from '#kernel';
import type { LoadMode, LoadView, ResourceToLoad, Store } from '#store';
import { awaitStop, type Stop } from '../await-stop.ts';
import { openEnvironment } from '../environment.ts';
import { openProgressBar } from '../progress-bar.ts';

/** What the command needs of the installation. */
export interface LoadAccess {
  readonly store: Store;
  findPublished(idOrCode: string): Promise<Pick<ResourceToLoad, 'id' | 'agency' | 'jurisdiction'> | undefined>;
  close(): Promise<void>;
}

/** Exit codes: 0 published, 1 the command could not do its work, 2 the file was refused. */
const exitRefused = 2;

/** The command on the installation that the environment names. */
export function load(): Command {
  return loadCommand(async () => {
    const { config, log } = openEnvironment(process.env);
    const { openInstallation } = await import('../../main.ts');
    const { platform, close } = await openInstallation(config, log, 'load');
    return { store: platform.store, findPublished: (code) => platform.catalog.findPublished(code), close };
  });
}

interface LoadOptions {
  readonly resource: string;
  readonly incremental?: boolean;
  readonly delete?: boolean;
}

/**
 * `shuyuan load FILE --resource CODE [--incremental | --delete]`.
 * @param open is called once the command really runs.
 * @param listen hears Ctrl-C, which cancels the load.
 */
export function loadCommand(open: () => Promise<LoadAccess>, listen: () => Stop = awaitStop): Command {
  return new Command('load')
    .description(
      '装载 CSV 文件为资源的新版本；文件不合格时退出码为 2；Ctrl-C 取消装载 · load a CSV file as a new version; exit code 2 when it is refused; Ctrl-C cancels it',
    )
    .argument('<file>', 'CSV 文件，UTF-8、GB18030 或带 BOM 的 UTF-16 · CSV file')
    .requiredOption('--resource <code>', '资源代码或编号 · code or id of the resource')
    .option('--incremental', '增量：按主键新增或替换文件中的行，其余不动 · add or replace the file’s rows by key; the rest stays')
    .option('--delete', '删除：按文件中的主键删除行 · remove the rows whose keys the file names')
    .action(async (file: string, options: LoadOptions) => {
      try {
        if (options.incremental && options.delete)
          throw new Error('--incremental 和 --delete 只能用一个 · use either --incremental or --delete');
        if (!(await stat(file)).isFile()) throw new Error(`${file}: 不是文件 · not a file`);
        const access = await open();
        const stop = listen();
        try {
          process.exitCode = await loadFile(access, file, options, stop);
        } finally {
          stop.release();
          await access.close();
        }
      } catch (error) {
        process.stderr.write(
          `${error instanceof Fault ? `${error.text.zh} ${error.remedy.zh}\n${error.text.en} ${error.remedy.en}` : String(error instanceof Error ? error.message : error)}\n`,
        );
        process.exitCode = 1;
      }
    });
}

async function loadFile({ store, findPublished }: LoadAccess, file: string, options: LoadOptions, stop: Stop): Promise<number> {
  const operator = operatorFor(await findPublished(options.resource));
  const mode: LoadMode = options.incremental ? 'upsert' : options.delete ? 'delete' : 'full';
  const begun = await store.startLoad({
    resource: options.resource,
    file: createReadStream(file),
    fileName: basename(file),
    principal: operator,
    mode,
  });
  // A load that has ended in the meantime is not cancelled any more.
  void stop.wait().then(() => store.cancelLoad(begun.id, operator).catch(() => undefined));
  const ended = store.awaitLoad(begun.id, operator);
  const bar = openProgressBar(process.stderr);
  for (let over = false; !over; ) {
    over = await Promise.race([ended.then(() => true), wait(500).then(() => false)]);
    if (!over) bar.show(progressOf(await store.findLoad(begun.id, operator)));
  }
  bar.end();
  const load = await ended;
  process.stdout.write(`${describe(load)}\n`);
  return load.state === 'published' ? 0 : load.state === 'refused' ? exitRefused : 1;
}

/** Whoever runs the command on the server acts for the providing agency, under a name of its own in the ledger. */
function operatorFor(resource: Pick<ResourceToLoad, 'agency' | 'jurisdiction'> | undefined): Principal {
  const { username } = userInfo();
  return {
    kind: 'application',
    id: `operator:${username}`,
    name: username,
    agency: resource?.agency ?? '',
    jurisdiction: resource?.jurisdiction ?? '',
    roles: ['officer'],
  };
}

const number = (count: number) => count.toLocaleString('en');

/** Phases in their order, the share of the whole at which each begins, and their names. */
const phases: Readonly<Record<LoadView['phase'], { readonly step: number; readonly from: number; readonly name: string }>> = {
  reading: { step: 1, from: 0, name: '读取和检查 reading and checking' },
  keying: { step: 2, from: 0.75, name: '建立主键 making the key' },
  comparing: { step: 3, from: 0.85, name: '与现行版本比较 comparing' },
  waiting: { step: 3, from: 0.9, name: '等先开始的装载 waiting for a load that began before' },
  publishing: { step: 4, from: 0.95, name: '发布 publishing' },
  ended: { step: 4, from: 1, name: '结束 ended' },
};

function progressOf({ bytesRead, file, counts, phase }: LoadView) {
  const { step, from, name } = phases[phase];
  const read = file.bytes === 0 ? 1 : bytesRead / file.bytes;
  return { step, steps: 4, name, rows: counts.rows, share: phase === 'reading' ? read * phases.keying.from : from };
}

function describe({ state, version, counts, reasons, problem, file, change }: LoadView): string {
  const lines = [
    state === 'published' ? `✓ 已发布第 ${version} 版 · published as version ${version}` : `✗ 没有发布 · nothing was published`,
    ...(problem ? [`  ${problem.message.zh} ${problem.remedy.zh}`, `  ${problem.message.en} ${problem.remedy.en}`] : []),
    `  ${number(counts.rows)} 行 rows · 合格 good ${number(counts.good)} · 隔离 in quarantine ${number(counts.bad)} · 空行 blank ${number(counts.blank)}`,
    ...(change
      ? [`  新增 added ${number(change.added)} · 改变 changed ${number(change.changed)} · 删除 removed ${number(change.removed)}`]
      : []),
    `  ${file.encoding ?? '?'} · ${number(file.bytes)} bytes · sha256 ${file.sha256}`,
    ...reasons.map((each) => `  ${each.column || '(整行 row)'}：${each.text.zh} · ${each.text.en} × ${number(each.rows)}`),
  ];
  return lines.join('\n');
}
