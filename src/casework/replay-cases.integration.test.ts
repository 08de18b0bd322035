import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { openTestCasework, principalOf } from './testing/open-test-casework.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const law = (id: string) => loadPack(`${packs}${id}`);

describe('recorded cases under another law', async () => {
  const { casework, city, clock } = await openTestCasework();
  const answered = async (filed: string, on: string) => {
    clock.set(filed);
    const form = { purpose: '公交可达性研究', format: 'csv' };
    const { number } = await casework.file({ type: 'opening-request', about: 'r-cond', form, principal: principalOf(city, 'ci-zhang') });
    clock.set(on);
    await casework.answer({
      number,
      step: 'answer',
      answer: 'refuse',
      reasons: '涉及商业秘密',
      principal: principalOf(city, 'c-transport/o'),
    });
  };
  // After 4, 10 and 12 working days; the tenth is the last of Wuxi's limit.
  await answered('2026-03-02', '2026-03-06');
  await answered('2026-03-02', '2026-03-16');
  await answered('2026-03-02', '2026-03-18');
  // Not answered: it is not measured.
  clock.set('2026-04-01');
  await casework.file({
    type: 'opening-request',
    about: 'r-cond',
    form: { purpose: '研究', format: 'csv' },
    principal: principalOf(city, 'ci-zhang'),
  });

  const rateOf = async (id: string, days: Readonly<Record<string, number>> = {}) => {
    const { cases, rates } = await casework.replay({ pack: law(id), days });
    expect(cases).toBe(4);
    return rates.map(({ type, step, measured, onTime, wereOnTime }) => [`${type}/${step}`, measured, onTime, wereOnTime]);
  };

  it('are on time as they were, under the law by which they were decided', async () => {
    expect(await rateOf('wuxi-2020')).toEqual([['opening-request/answer', 3, 2, 2]]);
  });
  it('are measured by the other law’s five working days', async () => {
    expect(await rateOf('fushun-2022')).toEqual([['opening-request/answer', 3, 1, 2]]);
  });
  it('are measured by other numbers', async () => {
    expect(await rateOf('wuxi-2020', { 'opening-request/answer': 12 })).toEqual([['opening-request/answer', 3, 3, 2]]);
    expect(await rateOf('wuxi-2020', { 'opening-request/answer': 3 })).toEqual([['opening-request/answer', 3, 0, 2]]);
  });
  it('are left out where the other law knows no such matter, or no number', async () => {
    expect(await rateOf('jiaozuo-2020')).toEqual([]);
    expect(await rateOf('zhejiang-2016')).toEqual([]);
  });
});
