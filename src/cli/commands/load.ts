import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { Fault, type Principal } from '#kernel';
import type { LoadView, ResourceToLoad, Store } from '#store';
import { openEnvironment } from '../environment.ts';

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

/** `shuyuan load FILE --resource CODE`. @param open is called once the command really runs. */
export function loadCommand(open: () => Promise<LoadAccess>): Command {
  return new Command('load')
    .description('装载 CSV 文件为资源的新版本；文件不合格时退出码为 2 · load a CSV file as a new version; exit code 2 when it is refused')
    .argument('<file>', 'CSV 文件，UTF-8、GB18030 或带 BOM 的 UTF-16 · CSV file')
    .requiredOption('--resource <code>', '资源代码或编号 · code or id of the resource')
    .action(async (file: string, options: { readonly resource: string }) => {
      try {
        if (!(await stat(file)).isFile()) throw new Error(`${file}: 不是文件 · not a file`);
        const access = await open();
        try {
          process.exitCode = await loadFile(access, file, options.resource);
        } finally {
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

async function loadFile(access: LoadAccess, file: string, code: string): Promise<number> {
  const resource = await access.findPublished(code);
  const operator = operatorFor(resource);
  const begun = await access.store.startLoad({
    resource: code,
    file: createReadStream(file),
    fileName: basename(file),
    principal: operator,
  });
  const ended = access.store.awaitLoad(begun.id, operator);
  for (let over = false; !over; ) {
    over = await Promise.race([ended.then(() => true), wait(1_000).then(() => false)]);
    if (!over) process.stderr.write(`${progress(await access.store.findLoad(begun.id, operator))}\n`);
  }
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

function progress({ bytesRead, file, counts, phase }: LoadView): string {
  const share = file.bytes === 0 ? 100 : Math.floor((bytesRead / file.bytes) * 100);
  return phase === 'keying' ? `建立主键 · making the key (${number(counts.rows)})` : `${share}%  ${number(counts.rows)} 行 rows`;
}

function describe({ state, version, counts, reasons, problem, file }: LoadView): string {
  const lines = [
    state === 'published' ? `✓ 已发布第 ${version} 版 · published as version ${version}` : `✗ 没有发布 · nothing was published`,
    ...(problem ? [`  ${problem.message.zh} ${problem.remedy.zh}`, `  ${problem.message.en} ${problem.remedy.en}`] : []),
    `  ${number(counts.rows)} 行 rows · 合格 good ${number(counts.good)} · 隔离 in quarantine ${number(counts.bad)} · 空行 blank ${number(counts.blank)}`,
    `  ${file.encoding ?? '?'} · ${number(file.bytes)} bytes · sha256 ${file.sha256}`,
    ...reasons.map((each) => `  ${each.column || '(整行 row)'}：${each.text.zh} · ${each.text.en} × ${number(each.rows)}`),
  ];
  return lines.join('\n');
}
