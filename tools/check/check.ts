import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { type CheckName, checks } from './checks.ts';
import { violations } from './violations.ts';

// `npm run check`: every check must pass on the tree, and must fail on its planted violations.
const failures: string[] = [];
const only = process.argv.slice(2);

for (const name of Object.keys(checks) as CheckName[]) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = performance.now();
  const { ok, output } = await checks[name]();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) continue;
  failures.push(name);
  console.log(output);
}

if (failures.length === 0) {
  // Plants that share a check are laid together where their files differ, so that each tool runs as seldom as it can.
  const rest = violations.filter((violation) => only.length === 0 || only.includes(violation.check));
  while (rest.length > 0) {
    const first = rest[0];
    if (!first) break;
    const batch = rest.filter(
      (one, index) =>
        one.check === first.check && rest.findIndex((other) => other.check === one.check && other.file === one.file) === index,
    );
    for (const one of batch) {
      if (existsSync(one.file)) throw new Error(`${one.file} exists already`);
      rest.splice(rest.indexOf(one), 1);
    }
    try {
      for (const one of batch) await writeFile(one.file, one.text);
      const { ok, output } = await checks[first.check]();
      for (const one of batch) {
        const seen = !ok && output.includes(one.says);
        console.log(`${seen ? '✓' : '✗'} ${one.check} sees: ${one.what}`);
        if (!seen) failures.push(`${one.check} does not see: ${one.what}\n${output}`);
      }
    } finally {
      for (const one of batch) await rm(one.file, { force: true });
    }
  }
}

if (failures.length > 0) {
  console.error(`\n${failures.length} failed: ${failures.join('; ')}`);
  process.exitCode = 1;
} else console.log('\nall checks passed');
