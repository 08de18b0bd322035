import { describe, expect, it } from 'vitest';
import { findDelimiter } from './find-delimiter.ts';

describe('the delimiter of a file', () => {
  it.each([
    ['代码,名称\n1,2', ','],
    ['代码\t名称,旧\t级别\n', '\t'],
    ['a;b;c', ';'],
    ['a|b', '|'],
    ['"a;b;c",d\n', ','],
    ['one\n1;2;3', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => expect(findDelimiter(text)).toBe(delimiter));
});
