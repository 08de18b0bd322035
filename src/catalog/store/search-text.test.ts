import { describe, expect, it } from 'vitest';
import { searchPatterns } from './search-text.ts';

describe('search', () => {
  it('takes full-width and capital letters as what they mean', () => {
    expect(searchPatterns('ＧＤＰ 统计')).toEqual(['%gdp%', '%统计%']);
  });

  it('takes pattern characters literally', () => {
    expect(searchPatterns('100%_\\')).toEqual(['%100\\%\\_\\\\%']);
  });

  it('asks for nothing when nothing was typed', () => {
    expect(searchPatterns('  ')).toEqual([]);
    expect(searchPatterns(undefined)).toEqual([]);
  });
});
