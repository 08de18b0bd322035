import { readFile, writeFile } from 'node:fs/promises';
import { describeErrors } from './describe-errors.ts';
import { describeInterface } from './describe-interface.ts';
import { describeWords } from './describe-words.ts';

// What is generated is committed; `--check` fails where the tree differs from what would be written.
const files = [...(await describeInterface()), ...describeErrors(), { path: 'docs/pack-words.md', text: describeWords() }];
const drifted: string[] = [];
for (const { path, text } of files) {
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) continue;
  drifted.push(path);
  if (!process.argv.includes('--check')) await writeFile(path, text);
}
if (process.argv.includes('--check') && drifted.length > 0) {
  console.error(`generated files have drifted; run "npm run generate": ${drifted.join(', ')}`);
  process.exitCode = 1;
} else console.log(drifted.length > 0 ? `written: ${drifted.join(', ')}` : `${files.length} generated files are up to date`);
process.exit();
