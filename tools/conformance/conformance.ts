import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { loadPack } from '#law';
import { describePack, sumOf } from './describe-conformance.ts';
import { lowerOf, type Owed, readHeld, writeHeld } from './held.ts';
import { joinObligations } from './join-obligations.ts';
import { readProofs, runProvingTests } from './run-proving-tests.ts';

// `npm run conformance`: each obligation, what carries it out, and the tests that ran and prove it.
const { values: options } = parseArgs({
  options: {
    /** Shows one pack alone; the judgement and the sum are of all. */
    pack: { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Lowers the held numbers to what was found. */
    hold: { type: 'boolean', default: false },
    /** Joins what the last run proved, without running the tests again. */
    last: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..', '..');
const directory = join(root, 'packs');
const rooms = new Set(readdirSync(join(root, 'src')).filter((name) => existsSync(join(root, 'src', name, 'index.ts'))));
const packs = readdirSync(directory)
  .filter((name) => existsSync(join(directory, name, 'pack.yaml')))
  .map((name) => loadPack(join(directory, name)));
const obligations = parse(readFileSync(join(directory, 'obligations.yaml'), 'utf8')) as Record<string, string[]>;
const held = readHeld();
const found = options.last ? readProofs() : await runProvingTests();
const conformance = joinObligations({ obligations, packs, found, held, rooms });
const { lines, owed, problems } = conformance;
const shown = packs.map(({ id }) => id).filter((id) => options.pack === undefined || id === options.pack);
if (shown.length === 0) throw new Error(`there is no pack ${options.pack}`);

const national = new Set(obligations['national-2025']);
const sum = `${sumOf(lines.filter(({ id }) => !national.has(id)))}; national-2025: ${sumOf(lines.filter(({ id }) => national.has(id)))}`;
if (options.json) {
  console.log(JSON.stringify({ lines: lines.filter(({ pack }) => shown.includes(pack)), owed, problems, sum }, null, 1));
} else {
  for (const id of shown) console.log(describePack(id, conformance, held, rooms).join('\n'));
  const total = (key: keyof Owed) => Object.values(owed).reduce((all, each) => all + each[key], 0);
  console.log(
    `\nOwed: ${total('unproved')} enforced obligations have no proof, ${total('unnoticed')} of ${found.disabled.length} rules behind enforced ` +
      `obligations can be disabled unnoticed, ${total('overdue')} pending obligations wait for a room that is there.`,
    `\nDisabled were rules of case types (who, fields, checks, limits, order, duties, effects) that cite the obligation's paragraph.`,
    `What the program's own code enforces is proved by tests that name it, and is not disabled.`,
  );
  for (const problem of problems) console.log(`✗ ${problem}`);
}
if (options.hold) writeHeld(lowerOf(held, owed));
if (problems.length > 0) process.exitCode = 1;
if (!options.json) console.log(`${problems.length === 0 ? '✓' : '✗'} ${sum}`);
