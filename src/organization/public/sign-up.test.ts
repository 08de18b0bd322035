import { expect, it } from 'vitest';
import { maskIdentity, normaliseIdentity } from './sign-up.ts';

it('takes a citizen number for citizens and a credit code for everybody else, and neither for the other', () => {
  expect(normaliseIdentity('citizen', ' 11010519491231002x ')).toBe('11010519491231002X');
  expect(normaliseIdentity('citizen', '１１０１０５１９４９１２３１００２X')).toBe('11010519491231002X');
  expect(normaliseIdentity('legal-person', '91110000600037341l')).toBe('91110000600037341L');
  for (const [kind, number] of [
    ['citizen', '110105194912310021'],
    ['citizen', '91110000600037341L'],
    ['legal-person', '11010519491231002X'],
    ['other-organisation', '91110000600037341A'],
    ['citizen', ''],
  ] as const)
    expect(normaliseIdentity(kind, number)).toBeUndefined();
});

it('never leaves the birth date to be seen', () => {
  expect(maskIdentity('11010519491231002X')).toBe('1101**********002X');
  expect(maskIdentity('91110000600037341L')).toBe('9111**********341L');
});
