import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { openCoalescer } from './coalesce-look-ups.ts';
import type { Cells } from './row-source.ts';

const settle = (promise: Promise<Cells | undefined>) =>
  promise.then(
    (row) => row ?? null,
    (error: unknown) => (error instanceof Fault ? error.code : 'other'),
  );

describe('look-ups that share a statement', () => {
  it('each get their own row, whatever order, repeats and gaps the keys have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('f', 'g'), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 20 })), { maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        async (calls, batch) => {
          const table = (fingerprint: string, key: string): Cells | undefined =>
            Number(key) % 3 === 0 ? undefined : [`${fingerprint}${key}`];
          const sizes: number[] = [];
          const coalescer = openCoalescer({ batch });
          const answers = await Promise.all(
            calls.map(([fingerprint, caller, n]) =>
              coalescer.find({
                fingerprint,
                caller,
                key: [String(n)],
                read: async (keys) => {
                  sizes.push(keys.length);
                  return keys.map(([key = '']) => table(fingerprint, key));
                },
              }),
            ),
          );
          // The naive way as the oracle: one at a time.
          expect(answers).toEqual(calls.map(([fingerprint, , n]) => table(fingerprint, String(n))));
          expect(sizes.every((size) => size <= batch)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('go in few statements when they come together', async () => {
    let statements = 0;
    const coalescer = openCoalescer({ batch: 64 });
    const read = async (keys: readonly (readonly string[])[]) => {
      statements += 1;
      return keys.map(() => undefined);
    };
    await Promise.all(Array.from({ length: 64 }, (_, n) => coalescer.find({ fingerprint: 'f', caller: 'a', key: [String(n)], read })));
    expect(statements).toBe(1);
  });

  it('wait for the statement under way and then go together, unless they fill one or it takes long', async () => {
    const sizes: number[] = [];
    const release: (() => void)[] = [];
    const coalescer = openCoalescer({ batch: 4, overdue: 1_000 });
    const read = async (keys: readonly (readonly string[])[]) => {
      sizes.push(keys.length);
      await new Promise<void>((resolve) => release.push(resolve));
      return keys.map(() => undefined);
    };
    const find = (count: number) =>
      Array.from({ length: count }, (_, n) => coalescer.find({ fingerprint: 'f', caller: 'a', key: [`${n}`], read }));
    const turns = () => new Promise((resolve) => setTimeout(resolve, 5));
    const first = find(1);
    await turns();
    const rest = [...find(1), ...find(1)];
    await turns();
    expect(sizes).toEqual([1]);
    const full = find(3);
    await turns();
    expect(sizes).toEqual([1, 4]);
    while (sizes.length < 3) await turns();
    expect(sizes).toEqual([1, 4, 1]);
    for (const each of release) each();
    expect(await Promise.all([...first, ...rest, ...full])).toHaveLength(6);
  });

  it('fail alone: one bad key does not take the others with it, and the server’s words go no further', async () => {
    const coalescer = openCoalescer();
    const read = async (keys: readonly (readonly string[])[]) => {
      if (keys.some(([key]) => key === '110105')) throw Object.assign(new Error('invalid input syntax: "110105"'), { code: '22P02' });
      return keys.map(([key = '']) => [key]);
    };
    const find = (key: string) => coalescer.find({ fingerprint: 'f', caller: 'a', key: [key], read });
    const failure = find('110105').catch((error: unknown) => error);
    expect(await Promise.all(['1', '2', '3'].map(find))).toEqual([['1'], ['2'], ['3']]);
    const fault = await failure;
    expect(fault).toBeInstanceOf(Fault);
    expect(JSON.stringify([String(fault), (fault as Fault).text, String((fault as Fault).cause)])).not.toContain('110105');
  });

  it('all fail at once when the connection is gone, without trying each', async () => {
    let statements = 0;
    const coalescer = openCoalescer();
    const read = async () => {
      statements += 1;
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => settle(coalescer.find({ fingerprint: 'f', caller: 'a', key: [String(n)], read }))),
    );
    expect(new Set(answers)).toEqual(new Set(['access.read-failed']));
    expect(statements).toBe(1);
  });
});

describe('one caller’s crowd', () => {
  it('does not keep another waiting: each has a turn in every batch', async () => {
    const order: string[] = [];
    const coalescer = openCoalescer({ batch: 4, lanes: 1 });
    const call = (caller: string, n: number) =>
      coalescer.find({
        fingerprint: 'f',
        caller,
        key: [`${caller}${n}`],
        read: async (keys) => {
          order.push(...keys.map(([key = '']) => key));
          return keys.map(() => undefined);
        },
      });
    await Promise.all([...Array.from({ length: 100 }, (_, n) => call('crowd', n)), call('one', 0)]);
    expect(order.indexOf('one0')).toBeLessThan(4);
  });

  it('is bounded: beyond its share a call is refused as busy', async () => {
    const coalescer = openCoalescer({ share: 10 });
    const read = async (keys: readonly unknown[]) => keys.map(() => undefined);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => settle(coalescer.find({ fingerprint: 'f', caller: 'a', key: [String(n)], read }))),
    );
    expect(answers.filter((answer) => answer === 'access.busy')).toHaveLength(2);
    expect(await settle(coalescer.find({ fingerprint: 'f', caller: 'a', key: ['x'], read }))).toBeNull();
  });

  it('gives up what has waited too long', async () => {
    const coalescer = openCoalescer({ batch: 1, lanes: 1, patience: 20 });
    const read = async (keys: readonly unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return keys.map(() => undefined);
    };
    const answers = await Promise.all(['1', '2'].map((key) => settle(coalescer.find({ fingerprint: 'f', caller: 'a', key: [key], read }))));
    expect(answers).toEqual([null, 'access.busy']);
  });
});
