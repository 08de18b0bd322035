import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Database, openLedger, parseCheckpointFile, parseKeyFile, systemClock } from '#kernel';
import { findingTexts, type Verification, verifyLedger } from '../../kernel/ledger/verifier/index.ts';
import { openEnvironment } from '../environment.ts';
import { openDatabaseOf } from '../with-database.ts';

/** What the ledger's commands need of the installation. */
export interface LedgerAccess {
  readonly database: Database;
  readonly keyDirectory: string;
  close(): Promise<void>;
}

/** Exit codes: 0 nothing found, 1 the command could not do its work, 2 the ledger does not hold. */
const exitFindings = 2;

const trustTexts: Readonly<Record<Verification['trust'], string>> = {
  keys: '以 --keys 所给公钥为准 / trusting the keys of --keys alone',
  checkpoint: '以外存检查点所附公钥为准 / trusting the keys of the outside checkpoint alone',
  ledger:
    '仅以账本自存公钥为准：只能证明账本自身前后一致；请用 --checkpoint 提供外存检查点\n' +
    '  trusting the ledger’s own keys: this shows only that the ledger agrees with itself; give a kept checkpoint with --checkpoint',
};

/** The ledger's commands on the installation that the environment names. */
export function ledger(): Command {
  return ledgerCommand(async () => {
    const { config, log } = openEnvironment(process.env);
    const opened = await openDatabaseOf(config, log);
    return { ...opened, keyDirectory: join(config.dataDirectory, 'keys') };
  });
}

/** `shuyuan ledger verify` and `shuyuan ledger checkpoint`. @param open is called once a command really runs. */
export function ledgerCommand(open: () => Promise<LedgerAccess>): Command {
  const command = new Command('ledger').description('存证账本：校验与检查点 / the tamper-evident ledger: verification and checkpoints');
  command
    .command('verify')
    .description('校验整个账本；发现问题时退出码为 2 / verify the whole ledger; exit code 2 when something is found')
    .option('--checkpoint <file>', '库外保存的检查点 / a checkpoint that was kept outside the database')
    .option('--keys <file>', '唯一可信的公钥 / the only public keys to trust')
    .action((options: { checkpoint?: string; keys?: string }) => run(open, (access) => verify(access, options)));
  command
    .command('checkpoint')
    .description('把最新签名检查点写入文件，请保存在别处 / write the newest signed checkpoint to a file, to be kept elsewhere')
    .requiredOption('--out <file>', '新文件；已存在的文件不会被覆盖 / a new file; an existing one is never overwritten')
    .action((options: { out: string }) => run(open, (access) => writeCheckpoint(access, options.out)));
  return command;
}

async function run(open: () => Promise<LedgerAccess>, work: (access: LedgerAccess) => Promise<number>): Promise<void> {
  try {
    const access = await open();
    try {
      process.exitCode = await work(access);
    } finally {
      await access.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function verify({ database }: LedgerAccess, options: { checkpoint?: string; keys?: string }): Promise<number> {
  // Read before anything else: a mistyped file name must not look like a verified ledger.
  const checkpoint = options.checkpoint === undefined ? undefined : parseCheckpointFile(await readFile(options.checkpoint, 'utf8'));
  const publicKeys = options.keys === undefined ? undefined : parseKeyFile(await readFile(options.keys, 'utf8'));
  const session = await database.openSession();
  try {
    await session.query('set default_transaction_read_only = on');
    const result = await verifyLedger(session, { ...(checkpoint ? { checkpoint } : {}), ...(publicKeys ? { publicKeys } : {}) });
    print(result);
    return result.findingCount === 0 ? 0 : exitFindings;
  } finally {
    await session.end();
  }
}

function print(result: Verification): void {
  for (const { kind, where } of result.findings)
    console.log(`✗ ${kind}  ${where}\n    ${findingTexts[kind].zh} / ${findingTexts[kind].en}`);
  if (result.findingCount > result.findings.length) console.log(`… ${result.findingCount - result.findings.length} more`);
  const { size, pending, entries, erased } = result;
  console.log(`批次 / batches ${size}（待排 / waiting ${pending}）· 事项 / entries ${entries} · 已脱离个人 / cut loose ${erased}`);
  console.log(trustTexts[result.trust]);
  console.log(
    result.findingCount === 0 ? '✓ 未发现问题 / nothing found' : `✗ 发现 ${result.findingCount} 处问题 / ${result.findingCount} findings`,
  );
}

async function writeCheckpoint({ database, keyDirectory }: LedgerAccess, out: string): Promise<number> {
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'checkpoint', sequenceEvery: 0 });
  try {
    await ledger.sequence();
    const file = await ledger.exportCheckpoint();
    if (!file) {
      console.error('账本还没有记录 / the ledger holds nothing yet');
      return 1;
    }
    await writeFile(out, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx' });
    console.log(`${out}: ${file.checkpoint.size} · ${file.checkpoint.root} · ${file.checkpoint.at}`);
    return 0;
  } finally {
    await ledger.close();
  }
}
