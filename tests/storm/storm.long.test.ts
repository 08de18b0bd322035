import { expect, it } from 'vitest';
import { openRandom } from '../../demonstration/wuxi/generator/random.ts';
import { of } from './findings.ts';
import { runStorm, type Victim } from './storm.ts';

/** Said at the start, so that a run can be repeated with the same kills. */
const seed = process.env['SHUYUAN_TEST_SEED'] ?? String(Math.floor(Math.random() * 1e9));

/** Twenty, in an order of chance. */
function chooseVictims(): Victim[] {
  const random = openRandom(`${seed} victims`);
  const all: Victim[] = (['server', 'database', 'backend', 'both'] as const).flatMap((victim) => Array.from({ length: 5 }, () => victim));
  return all
    .map((victim) => ({ victim, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map((each) => each.victim);
}

it('kill -9 at 20 moments of loads and calls: nothing acknowledged is lost, every answer has its entry, the ledger holds', async () => {
  const note = (line: string) => void process.stdout.write(`${line}\n`);
  note(`seed ${seed}`);
  const began = performance.now();
  const { rounds, told } = await runStorm(seed, chooseVictims(), { note, settle: true });
  expect(rounds).toHaveLength(20);
  const aways = rounds.map((round) => round.away).sort((a, b) => a - b);
  note(`${Math.round((performance.now() - began) / 1000)} s; look-ups failed for ${aways[0]}–${aways.at(-1)} ms, median ${aways[10]} ms`);
  for (const what of [
    'look-up',
    'case',
    'session',
    'load-begun',
    'load-published',
    'load-ended',
    'chunk',
    'read',
    'refused',
    'cut',
  ] as const)
    note(`${what}: ${of(told, what).length}`);
  expect(of(told, 'look-up').length).toBeGreaterThan(1_000);
  expect(of(told, 'load-published').length).toBeGreaterThan(20);
  expect(of(told, 'cut').length).toBeGreaterThan(20);
}, 3_600_000);
