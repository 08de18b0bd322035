import { describe, expect, it } from 'vitest';
import { openPastClock } from './past-clock.ts';

const day = 86_400_000;

describe('the clock of the past', () => {
  it('runs, moves on when told, and never back: the ledger is written in the order of time', () => {
    let real = 100 * day;
    const clock = openPastClock(new Date(10 * day), () => real);
    expect(clock.now().getTime()).toBe(10 * day);
    real += 5_000;
    expect(clock.now().getTime()).toBe(10 * day + 5_000);
    clock.moveTo(new Date(20 * day));
    expect(clock.now().getTime()).toBe(20 * day);
    clock.moveTo(new Date(15 * day));
    expect(clock.now().getTime()).toBe(20 * day);
  });

  it('never shows a time that has not come, even where the last entry is of a clock that went ahead', () => {
    let real = 100 * day;
    const clock = openPastClock(new Date(101 * day), () => real);
    expect(clock.now().getTime()).toBe(100 * day);
    clock.moveTo(new Date(200 * day));
    expect(clock.now().getTime()).toBe(100 * day);
    real += 1;
    expect(clock.now().getTime()).toBe(100 * day + 1);
  });
});
