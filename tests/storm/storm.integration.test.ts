import { expect, it } from 'vitest';
import { of } from './findings.ts';
import { runStorm } from './storm.ts';

it('kill -9 of the server, of the database and of both: nothing acknowledged is lost, and the city comes back alone', async () => {
  const { rounds, told } = await runStorm('short', ['server', 'database', 'both']);
  expect(rounds.map((round) => [round.victim, round.starts > 0])).toEqual([
    ['server', true],
    ['database', false],
    ['both', true],
  ]);
  for (const what of ['look-up', 'case', 'load-published', 'chunk', 'read', 'session', 'cut'] as const)
    expect(of(told, what).length, what).toBeGreaterThan(0);
}, 900_000);
