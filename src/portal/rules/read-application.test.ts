import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { readApplicationLaw } from './read-application.ts';

const of = (id: string) => readApplicationLaw(loadPack(join(import.meta.dirname, '../../../packs', id)));

describe('what the public is asked for is what the law of the city asks', () => {
  it('Wuxi: purpose and format; ten working days, then an agreement', () => {
    const law = of('wuxi-2020');
    expect(law?.fields.map(({ name }) => name)).toEqual(['purpose', 'format', 'items', 'until', 'disclosure']);
    expect(law?.answer).toMatchObject({ step: 'answer', article: '24.2', limit: { days: 10, unit: 'wd' } });
    expect(law?.agreement).toMatchObject({ step: 'agreement', article: '24.3' });
    expect([[...(law?.given ?? [])], [...(law?.refused ?? [])]]).toEqual([['opened'], ['refused']]);
  });

  it('Fushun: what is wanted and whether in writing; five working days, no agreement', () => {
    const law = of('fushun-2022');
    expect(law?.fields.map(({ name }) => name)).toEqual(['want', 'written', 'items']);
    expect(law?.answer).toMatchObject({ step: 'answer', article: '22.1', limit: { days: 5, unit: 'wd' } });
    expect([law?.agreement, law?.delivery]).toEqual([undefined, undefined]);
    expect([[...(law?.given ?? [])], [...(law?.refused ?? [])]]).toEqual([['opened'], ['refused']]);
  });

  it.each(['zhejiang-2016', 'jiaozuo-2020', 'national-2025'])('%s knows no application, and none is invented', (id) => {
    expect(of(id)).toBeUndefined();
  });
});
