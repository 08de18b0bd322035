import { describe, expect, it } from 'vitest';
import { citeArticle } from '#law';
import { accountEn, accountZh } from './account-texts.ts';
import { dataEn, dataZh } from './data-texts.ts';
import { formatBytes, formatCount, formatDay } from './format.ts';
import { chooseLanguage } from './language.ts';
import { texts } from './texts.ts';

describe('the language of a page', () => {
  it.each([
    [undefined, undefined, 'zh', false],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.1', 'en', false],
    [undefined, 'fr, zh-CN;q=0.8, en;q=0.7', 'zh', false],
    [undefined, 'en;q=0', 'zh', false],
    [undefined, 'fr', 'zh', false],
    ['en', 'zh', 'en', true],
    ['zh', 'en', 'zh', true],
    ['xx', 'en', 'en', false],
  ] as const)('lang=%s, Accept-Language: %s → %s', (asked, accepted, language, explicit) => {
    expect(chooseLanguage(asked, accepted)).toEqual({ language, explicit });
  });

  it('has every sentence in both', () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.zh).sort());
    for (const [name, value] of Object.entries(texts.en))
      if (typeof value === 'string' && name !== 'otherLanguage') expect(value).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('what people read', () => {
  it('are days with their weekday, counts with separators, sizes with a unit', () => {
    expect(formatDay('2026-11-22', 'zh')).toBe('2026-11-22（周日）');
    expect(formatDay('2026-11-22', 'en')).toBe('2026-11-22 (Sun)');
    expect([0, 999, 1000, 620573].map(formatCount)).toEqual(['0', '999', '1,000', '620,573']);
    expect([0, 999, 1000, 31_400_000, 250_000_000].map(formatBytes)).toEqual(['0 B', '999 B', '1.0 kB', '31.4 MB', '250 MB']);
  });

  it.each([
    ['22.1(3)', '第二十二条第一款第（三）项', 'art. 22(1)(3)'],
    ['10', '第十条', 'art. 10'],
    ['11.2', '第十一条第二款', 'art. 11(2)'],
    ['explanation', 'explanation', 'explanation'],
  ] as const)('cite %s as people do', (article, zh, en) => {
    expect(citeArticle(article, 'zh')).toBe(zh);
    expect(citeArticle(article, 'en')).toBe(en);
  });
});

it('gives no two parts of the site the same name for different words', () => {
  for (const [language, parts] of [
    ['zh', { ...accountZh, ...dataZh }],
    ['en', { ...accountEn, ...dataEn }],
  ] as const)
    for (const [name, words] of Object.entries(parts)) expect([name, texts[language][name as keyof typeof parts]]).toEqual([name, words]);
  expect(Object.keys(accountZh).filter((name) => name in dataZh)).toEqual([]);
});
