import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestCasework, principalOf } from '../../casework/testing/open-test-casework.ts';
import { pack } from './pack.ts';

afterEach(() => vi.restoreAllMocks());

describe('shuyuan pack replay', async () => {
  const { casework, city, clock } = await openTestCasework();
  clock.set('2026-03-02');
  const form = { purpose: '公交可达性研究', format: 'csv' };
  const { number } = await casework.file({ type: 'opening-request', about: 'r-cond', form, principal: principalOf(city, 'ci-zhang') });
  clock.set('2026-03-16');
  await casework.answer({
    number,
    step: 'answer',
    answer: 'refuse',
    reasons: '涉及商业秘密',
    principal: principalOf(city, 'c-transport/o'),
  });
  const run = async (...words: string[]) => {
    let said = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
      said += String(piece);
      return true;
    });
    await pack(async () => ({ casework, close: async () => undefined })).parseAsync(['replay', ...words], { from: 'user' });
    return said;
  };
  it('tells how many would have been in time, and how many were', async () => {
    expect(await run('fushun-2022')).toContain('1 settled, 0 in time (0.0 %), 1 were (100.0 %)');
    expect(await run('fushun-2022', '--limit', 'opening-request/answer=10')).toContain('1 settled, 1 in time (100.0 %)');
    expect(await run('jiaozuo-2020')).toContain('no step that could be measured');
  });
  it('takes no limit that it does not understand', async () => {
    await expect(run('fushun-2022', '--limit', 'answer:10')).rejects.toThrow(/type\/step=days/);
  });
});
