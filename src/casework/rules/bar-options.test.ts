import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { describeCaseType } from '../views/describe-type.ts';
import { refuseBarred } from './bar-options.ts';

const pack = loadPack(join(import.meta.dirname, '../../../packs/jiaozuo-2020'));
const type = pack.cases['share-request'];
if (!type) throw new Error('Jiaozuo has requests');
const reason = { zh: '暂不能推送', en: 'no push yet' };
const barred = { 'grant.issue': { mode: { push: reason } } };

describe('what a law lets be chosen and its room cannot carry out', () => {
  it('is marked in the form with the reason, where it is chosen, and the rest stays', () => {
    const { fields } = describeCaseType(pack, type, {}, { barred });
    const options = fields.find(({ name }) => name === 'mode')?.options ?? [];
    expect(options.map((option) => [option.value, option.barred])).toEqual([
      ['interface', null],
      ['query', null],
      ['batch', null],
      ['push', reason],
    ]);
  });

  it('is refused with the reason where it is sent all the same', () => {
    expect(() => refuseBarred(type, barred, { mode: 'push' })).toThrow(/no push yet/);
    expect(() => refuseBarred(type, barred, { mode: 'batch' })).not.toThrow();
    expect(() => refuseBarred(type, undefined, { mode: 'push' })).not.toThrow();
  });
});
