import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Gate, openGate } from './gate.ts';

let gate: Gate | undefined;
afterEach(() => {
  gate?.end();
  vi.useRealTimers();
});

const codeOf = (enter: () => unknown): string | undefined => {
  try {
    enter();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the gate keeps memory bounded', () => {
  it('by refusing what comes above the bound, and taking again when something has ended', () => {
    const opened = openGate({ mostInFlight: 2 });
    gate = opened;
    const first = opened.enter();
    opened.enter();
    expect(codeOf(() => opened.enter())).toBe('kernel.busy');
    expect(opened.state()).toBe('strained');
    first.release();
    expect(codeOf(() => opened.enter())).toBeUndefined();
  });

  it('by counting work that goes on after its caller has gone', () => {
    const opened = openGate({ mostInFlight: 1 });
    gate = opened;
    const ticket = opened.enter();
    ticket.hold();
    ticket.release();
    expect(codeOf(() => opened.enter())).toBe('kernel.busy');
    ticket.release();
    expect(opened.inFlight()).toBe(0);
  });
});

describe('the gate keeps answers in time', () => {
  it('by refusing while the event loop lags, not after one stall that is over', () => {
    vi.useFakeTimers();
    let time = 0;
    const opened = openGate({ mostDelay: 500, interval: 100, now: () => time });
    gate = opened;
    const tick = (took: number) => {
      time += took;
      vi.advanceTimersByTime(100);
    };
    tick(3_000);
    expect(opened.state()).toBe('open');
    tick(100);
    tick(700);
    tick(700);
    expect(codeOf(() => opened.enter())).toBe('kernel.busy');
    tick(110);
    expect(opened.state()).toBe('open');
  });

  it('by measuring this process as it is', async () => {
    const opened = openGate({ mostDelay: 50, interval: 20 });
    gate = opened;
    const until = performance.now() + 5_000;
    while (opened.state() === 'open' && performance.now() < until) {
      const stop = performance.now() + 120;
      while (performance.now() < stop);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(opened.state()).toBe('strained');
    await expect.poll(() => opened.state(), { timeout: 5_000 }).toBe('open');
  });

  it('by taking nothing more once the service stops', () => {
    const opened = openGate();
    gate = opened;
    const inside = opened.enter();
    opened.close();
    expect(codeOf(() => opened.enter())).toBe('kernel.stopping');
    expect(opened.inFlight()).toBe(1);
    inside.release();
  });
});
