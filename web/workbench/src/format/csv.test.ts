import { expect, it } from 'vitest';
import { csvRecord } from './csv.ts';

it('quotes, commas and line breaks survive an export', () => {
  expect(csvRecord(['a,b', 'say "hi"', 'one\ntwo', 3, null])).toBe('"a,b","say ""hi""","one\ntwo",3,\r\n');
});

it('a cell from somebody else’s hand cannot become a formula in a spreadsheet', () => {
  expect(csvRecord(['=1+1', '@x', '-3', -3])).toBe("'=1+1,'@x,'-3,-3\r\n");
});
