import { expect, it } from 'vitest';
import { containing, searchTerms } from './search-terms.ts';

it('takes Chinese run together apart, leaves what is short or Latin as it is, and drops idle words', () => {
  expect(searchTerms('养老院床位的数据').words).toEqual(['养老', '院', '床位']);
  expect(searchTerms('ＢＵＳ 公交').words).toEqual(['bus', '公交']);
  expect(searchTerms('公交 公交').words).toEqual(['公交']);
});

it('asks nothing where nothing is asked, and something where every word is idle', () => {
  expect(searchTerms('  ')).toEqual({ phrases: [], words: [], enough: 0 });
  expect(searchTerms('数据查询').words).toEqual(['数据', '查询']);
});

it('is content with most of the words, so that one strange word does not hide everything', () => {
  expect(searchTerms('公交 站点 惠山').enough).toBe(2);
  expect(searchTerms('公交').enough).toBe(1);
});

it('never lets a question become a pattern', () => {
  expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
});
