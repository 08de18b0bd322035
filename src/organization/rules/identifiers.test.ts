import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenNumberCheck, isCitizenNumber, normaliseCitizenNumber } from './citizen-number.ts';
import { creditCodeCheck, isCreditCode, normaliseCreditCode, organisationCodeCheck } from './credit-code.ts';

describe('citizen numbers (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014', '360426199101010071', '110101199003074514'])('accepts %s', (number) => {
    expect(isCitizenNumber(number)).toBe(true);
  });

  it.each(['110105194912310021', '110105194902300024', '11010519491231002', '1101051949123100XX', '', '０10105194912310021'])(
    'refuses %s',
    (number) => {
      expect(isCitizenNumber(number)).toBe(false);
    },
  );

  it('corrects a small x and surrounding space instead of refusing the person', () => {
    expect(isCitizenNumber(normaliseCitizenNumber(' 11010519491231002x '))).toBe(true);
  });

  it('knows leap days', () => {
    const withCheck = (first17: string) => first17 + citizenNumberCheck(first17);
    expect(isCitizenNumber(withCheck('32020520000229001'))).toBe(true);
    expect(isCitizenNumber(withCheck('32020519000229001'))).toBe(false);
    expect(isCitizenNumber(withCheck('32020520011301001'))).toBe(false);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const right = '11010519491231002X';
        const digit = (Number(right[place]) + shift) % 10;
        return !isCitizenNumber(right.slice(0, place) + digit + right.slice(place + 1));
      }),
    );
  });
});

describe('unified social credit codes (GB 32100-2015)', () => {
  it.each(['91110000600037341L', '91350100M000100Y43', '9144030071526726XG', '914403001922038216', '91330100799655058B'])(
    'accepts %s',
    (code) => {
      expect(isCreditCode(code)).toBe(true);
      expect(organisationCodeCheck(code.slice(8, 16))).toBe(code[16]);
    },
  );

  it.each(['11100000000013218L', '9111000060003734IL', '91110000600037341', '9111000060003734OL', ''])('refuses %s', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('accepts letters in the first place: A, N and Y are registration departments', () => {
    const first17 = 'N1320200MB1234562';
    expect(isCreditCode(first17 + creditCodeCheck(first17))).toBe(true);
  });

  it('corrects small letters, which real lists contain', () => {
    expect(isCreditCode(normaliseCreditCode('91110000600037341l'))).toBe(true);
  });
});
