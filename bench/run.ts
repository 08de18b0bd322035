import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Every measurement, one after the other, then the tables of README.md from what they kept. `npm run bench [name…]`
// A measurement is a file `<name>.ts` here that keeps `results/<name>.json` by `keepResult`.

const measurements: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'look-up', title: 'Look-ups through HTTP' },
  { name: 'cases', title: 'A hundred thousand open cases' },
  { name: 'load', title: 'Loads' },
  { name: 'load-incremental', title: 'Loads that change one row in a hundred' },
];

interface Kept {
  readonly measuredAt: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly server?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly ratios?: Readonly<Record<string, number>>;
  readonly [figure: string]: unknown;
}

const here = import.meta.dirname;

function run(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, `${name}.ts`)], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The figures inside a value, each under the words that lead to it. A list of records is led by each record's text. */
function numbersIn(name: string, value: unknown): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each === 'object' ? numbersIn(name, each) : []));
  if (typeof value !== 'object' || value === null) return [];
  const label = Object.values(value).find((each) => typeof each === 'string');
  return Object.entries(value).flatMap(([key, each]) => numbersIn([name, label, key].filter(Boolean).join(' · '), each));
}

/** One measurement as Markdown: where and when, its figures, its ratios. */
function describe(title: string, name: string, kept: Kept): string {
  const { machine, server, settings } = kept;
  const lines = [
    `### ${title}`,
    '',
    `${kept.measuredAt.slice(0, 10)} · ${machine['processors']} × ${machine['model']}, ${machine['memoryGiB']} GiB · Node ${machine['node']}${server ? ` · PostgreSQL ${server['version']}, fsync ${server['fsync']}` : ''} · [every round](results/${name}.json)`,
    '',
  ];
  if (settings)
    lines.push(
      Object.entries(settings)
        .map(([key, value]) => `${key}: ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
        .join(' · '),
      '',
    );
  lines.push('| | |', '|---|---:|');
  for (const [figure, value] of Object.entries(kept)) {
    if (['measuredAt', 'machine', 'server', 'settings', 'ratios', 'rounds', 'seconds'].includes(figure)) continue;
    for (const [name, number] of numbersIn(figure, value)) lines.push(`| ${name} | ${number.toLocaleString('en')} |`);
  }
  for (const [ratio, value] of Object.entries(kept.ratios ?? {})) lines.push(`| **${ratio}** | **${value.toFixed(2)}** |`);
  return lines.join('\n');
}

const present = new Set(await readdir(here));
const asked = process.argv.slice(2);
let failed = 0;
for (const { name } of measurements) {
  if (!present.has(`${name}.ts`) || (asked.length > 0 && !asked.includes(name))) continue;
  console.log(`\n${name}`);
  if ((await run(name)) !== 0) {
    failed += 1;
    console.error(`${name} did not end well`);
  }
}

const tables: string[] = [];
for (const { name, title } of measurements) {
  const text = await readFile(join(here, 'results', `${name}.json`), 'utf8').catch(() => undefined);
  if (text) tables.push(describe(title, name, JSON.parse(text) as Kept));
}
const readme = join(here, 'README.md');
const [before = '', , after = ''] = (await readFile(readme, 'utf8')).split(/<!-- (?:figures|end of figures) -->/);
await writeFile(readme, `${before}<!-- figures -->\n${tables.join('\n\n')}\n<!-- end of figures -->${after}`);
process.exitCode = failed > 0 ? 1 : 0;
