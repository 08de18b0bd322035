import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { type CommonOptions, openEnvironment, overlay } from '../environment.ts';
import { setUpFaults } from '../set-up/faults.ts';
import { makeFirstPassword } from '../set-up/first-password.ts';
import type { FirstPasswords } from '../set-up/found-city.ts';
import { type Answers, gatherAnswers, readAnswers, type Terminal } from '../set-up/gather-answers.ts';
import { administrators, questions } from '../set-up/questions.ts';
import { openDatabaseOf } from '../with-database.ts';

interface SetUpOptions extends CommonOptions {
  readonly answers?: string;
  readonly passwordsTo?: string;
}

/**
 * `shuyuan set-up`: founds the city and appoints its three administrators. Each gets a random first password, told once,
 * that must be changed before the first sign-in; none is taken from anybody.
 */
export function setUp(): Command {
  const command = new Command('set-up')
    .description('初始化：登记城市、主管部门和三名管理员 · found the city, its authority and its three administrators')
    .option('--data <directory>', '数据目录 · data directory')
    .option('--embedded', '允许在生产方式下使用内嵌数据库 · allow the embedded database in production mode')
    .option(
      '--answers <file>',
      '以 JSON 给出的回答（键为下列选项名），- 表示标准输入 · answers as JSON by option name; - for standard input',
    )
    .option(
      '--passwords-to <file>',
      '首次密码写入新文件（0600），不在终端显示 · write the first passwords to a new file (0600) instead of the terminal',
    );
  for (const { name, text } of questions) command.option(`--${name} <text>`, `${text.zh} · ${text.en}`);
  return command.action(async (options: SetUpOptions) => {
    const given = { ...(options.answers ? await readAnswers(options.answers, process.stdin) : {}), ...optionsOf(command) };
    const { terminal, close } = openTerminal(options.answers !== '-');
    try {
      await run(options, given, terminal);
    } finally {
      close();
    }
  });
}

async function run(options: SetUpOptions, given: Record<string, string>, terminal: Terminal): Promise<void> {
  // Where the passwords go is settled before anything is founded.
  if (!options.passwordsTo && !process.stdout.isTTY) throw setUpFaults['kernel.set-up-no-terminal']();
  const { config, log } = openEnvironment(overlay(process.env, { SHUYUAN_DATA: options.data, SHUYUAN_EMBEDDED: options.embedded }));
  const answers = await gatherAnswers(given, terminal);
  const passwords = Object.fromEntries(administrators.map(({ role }) => [role, makeFirstPassword()])) as FirstPasswords;
  const { foundCity } = await import('../set-up/found-city.ts');
  const { database, close } = await openDatabaseOf(config, log);
  try {
    if (options.passwordsTo) await keepPasswords(options.passwordsTo, describePasswords(answers, passwords));
    try {
      await foundCity({ database, keyDirectory: join(config.dataDirectory, 'keys') }, answers, passwords);
    } catch (error) {
      if (options.passwordsTo) await rm(options.passwordsTo, { force: true });
      throw error;
    }
  } finally {
    await close();
  }
  process.stdout.write(
    describeResult(answers, options.passwordsTo ?? describePasswords(answers, passwords), options.passwordsTo !== undefined),
  );
}

/** The answers among the options, by name. */
function optionsOf(command: Command): Record<string, string> {
  const values = command.opts<Record<string, string | undefined>>();
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    questions.flatMap(({ name }) => (values[camel(name)] === undefined ? [] : [[name, values[camel(name)] ?? '']])),
  );
}

/** @param free whether the standard input may be asked. */
function openTerminal(free: boolean): { terminal: Terminal; close(): void } {
  const attended = free && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = attended ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  return {
    terminal: {
      attended,
      ask: async (question) => (await lines?.question(question)) ?? '',
      write: (text) => void process.stdout.write(text),
    },
    close: () => lines?.close(),
  };
}

async function keepPasswords(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (cause) {
    throw setUpFaults['kernel.set-up-file']({ values: { file, reason: (cause as NodeJS.ErrnoException).code ?? 'unwritable' }, cause });
  }
}

function describePasswords(answers: Answers, passwords: FirstPasswords): string {
  const lines = administrators.map(({ role, text, login }) => `  ${text.zh} ${text.en}\n    ${answers[login.name]}   ${passwords[role]}`);
  return `${lines.join('\n')}\n`;
}

function describeResult(answers: Answers, passwords: string, inFile: boolean): string {
  return [
    '',
    `✓ 已为${answers['city-name']}初始化 · set up for ${answers['city-name-en']}`,
    '',
    inFile
      ? `首次密码在文件中，分发后请删除 · the first passwords are in this file; remove it when they are handed out:\n  ${passwords}\n`
      : `首次密码，只显示这一次，请分别交给三人 · the first passwords, shown this once; hand each to its person:\n${passwords}`,
    '每人首次登录前须修改密码。 · Each must be changed before the first sign-in.',
    '',
  ].join('\n');
}
