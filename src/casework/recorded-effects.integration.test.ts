import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseLaws } from '#law';
import type { EffectCall } from './index.ts';
import { openTestCasework, principalOf } from './testing/open-test-casework.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));

describe('what a decision asks of a room that is not there yet', async () => {
  const test = await openTestCasework(chooseLaws(packs, 'national-2025'));
  const { casework, database, clock, city } = test;
  const as = (person: string) => principalOf(city, person);
  const verify = async (item: string) => {
    const form = { item, key: '1', problem: 'inaccurate', detail: '注销未更新' };
    const { number } = await casework.file({ type: 'verification', about: 'r-cond', form, principal: as('c-housing/o') });
    return number;
  };
  const correct = (number: string) =>
    casework.answer({
      number,
      step: 'verify',
      answer: 'corrected',
      fields: { value: '注销', finding: '属实' },
      principal: as('c-transport/o'),
    });
  const waiting = async () =>
    (
      await database.reader
        .selectFrom('casework.effect')
        .select('name')
        .where('carried_at', 'is', null)
        .orderBy('at')
        .orderBy('key')
        .execute()
    ).map(({ name }) => name);

  it('is kept with its key, and carried out once when the room is there, without what has ended meanwhile', async () => {
    clock.set('2026-03-02');
    const settled = await verify('licence');
    await correct(settled);
    clock.set('2026-03-03');
    const running = await verify('name');
    expect((await waiting()).toSorted()).toEqual(['dataset.correct', 'dataset.doubt', 'dataset.doubt', 'dataset.doubt']);

    const done: string[] = [];
    const note = (what: string) => async (call: EffectCall) => {
      done.push(`${what} ${call.key} ${String(call.arguments['item'])}`);
    };
    let refuse = true;
    const later = await test.reopen(chooseLaws(packs, 'national-2025'), {
      effects: {
        'dataset.correct': async (call) => {
          if (refuse) throw new Error('the quality room is not ready');
          await note('correct')(call);
        },
      },
      holds: { 'dataset.doubt': { begin: note('begin'), end: note('end') } },
    });
    await expect(later.passTime()).rejects.toThrow();
    expect(done).toEqual([]);
    expect(await waiting()).toContain('dataset.correct');

    refuse = false;
    await later.passTime();
    await later.passTime();
    expect(done).toEqual([`correct ${settled}/verify.corrected.1/0 licence`, `begin ${running}/hold/0 name`]);
    expect(await waiting()).toEqual([]);

    await later.answer({
      number: running,
      step: 'verify',
      answer: 'confirmed',
      fields: { finding: '无误' },
      reasons: '与原件一致',
      principal: as('c-transport/o'),
    });
    expect(done.at(-1)).toBe(`end ${running}/hold/0 name`);
  });

  it('is refused where the release does not announce it, rather than forgotten', async () => {
    const stack = chooseLaws(packs, 'national-2025');
    const [pack] = stack.packs;
    const misuse = pack?.cases['misuse'];
    if (!pack || !misuse) throw new Error('the decree has no misuse');
    const unknown = { ...misuse, effects: [{ name: 'grant.vanish', arguments: {} }] };
    await expect(test.reopen({ ...stack, packs: [{ ...pack, cases: { misuse: unknown } }] })).rejects.toMatchObject({
      code: 'casework.no-port',
    });
  });
});
