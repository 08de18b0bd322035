import { describe, expect, it } from 'vitest';
import { type Act, carryOut } from './agenda.ts';
import { openPastClock } from './past-clock.ts';
import type { Progress } from './progress.ts';

const at = (day: number, hour = 10) => new Date(Date.UTC(2026, 0, day, hour));

describe('the agenda of the city’s past', () => {
  it('is carried out in the order of time, whatever order it was written in, with the clock at each matter’s time', async () => {
    const done: string[] = [];
    let days = 0;
    const clock = openPastClock(at(1));
    const act = (day: number, name: string): Act => ({
      at: at(day),
      name,
      run: async () => done.push(`${name} ${clock.now().getUTCDate()}`),
    });
    const past = { clock, calendar: { isWorkday: () => true }, passTime: async () => (days += 1) };
    await carryOut([act(9, 'c'), act(2, 'a'), act(2, 'b')], { past });
    expect(done).toEqual(['a 2', 'b 2', 'c 9']);
    expect(days).toBe(2);
  });

  it('runs two loads of one time at once, never three', async () => {
    let running = 0;
    let most = 0;
    const load = (rows: number): Act => ({
      at: at(3),
      name: 'load',
      rows,
      async run() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      },
    });
    await carryOut([1, 2, 3, 4, 5].map(load), {});
    expect(most).toBe(2);
  });

  it('begins nothing more after a failure, and lets what runs come to its end first', async () => {
    const ended: number[] = [];
    const load = (rows: number): Act => ({
      at: at(3),
      name: 'load',
      rows,
      async run() {
        if (rows === 9) throw new Error('broken off');
        await new Promise((resolve) => setTimeout(resolve, 10));
        ended.push(rows);
      },
    });
    await expect(carryOut([9, 8, 7, 6].map(load), {})).rejects.toThrow('broken off');
    expect(ended).toEqual([8]);
  });

  it('tells how far it has come: never back, and at last the whole', async () => {
    const told: Progress[] = [];
    const acts: Act[] = [
      { at: at(1), name: 'a', run: async () => undefined },
      {
        at: at(2),
        name: 'b',
        rows: 50_000,
        async run(loaded) {
          loaded(20_000);
          await new Promise((resolve) => setTimeout(resolve, 5));
          loaded(60_000);
        },
      },
      { at: at(2), name: 'c', rows: 9_000, run: async (loaded) => loaded(9_000) },
    ];
    await carryOut(acts, { report: (progress) => told.push(progress) });
    const shares = told.map((progress) => progress.share);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(told.at(-1)).toMatchObject({ step: 3, steps: 3, share: 1, rows: 69_000 });
  });
});
