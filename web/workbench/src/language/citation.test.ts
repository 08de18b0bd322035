import { expect, it } from 'vitest';
import { chineseNumber, readCitation, writeCitation } from './citation.ts';

it('articles are cited as statutes count them', () => {
  const at = (text: string) => {
    const citation = readCitation(text);
    return citation ? writeCitation(citation, 'zh') : undefined;
  };
  expect(at('wuxi-2020:19.2(3)')).toBe('第十九条第二款第（三）项');
  expect(at('wuxi-2020:20.2a')).toBe('第二十条第二款');
  expect(at('decree-809:9')).toBe('第九条');
  expect(at('not a citation')).toBeUndefined();
  const citation = readCitation('24.2', 'wuxi-2020');
  expect(citation?.pack).toBe('wuxi-2020');
  expect(citation && writeCitation(citation, 'en')).toBe('Art. 24.2');
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [39, '三十九'],
  [100, '一百'],
  [105, '一百零五'],
  [112, '一百一十二'],
  [203, '二百零三'],
])('%d is %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
