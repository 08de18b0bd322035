import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataType, ItemToLoad } from '../model.ts';
import { codeSetNumber } from './code-sets.ts';
import { compileCheck } from './compile-check.ts';

async function check(dataType: DataType, text: string, more: Partial<ItemToLoad> = {}) {
  const item: ItemToLoad = { id: 'i1', name: '项', nameEn: 'item', dataType, key: false, required: false, ...more };
  const checked = (await compileCheck(item)).check(text);
  return typeof checked === 'string' ? checked : `✗ ${checked.reason}`;
}

describe('identity numbers (GB 11643)', () => {
  const id = { codeSet: 'GB 11643-1999', length: 18 };
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    ['360426199101010071', '360426199101010071'],
    ['110101199003074514', '110101199003074514'],
    ['11010519491231002x', '11010519491231002X'],
    [' 110101199003074514 ', '110101199003074514'],
    ['110105491231002', '11010519491231002X'],
    ['110105194912310021', '✗ identity-number-check'],
    ['110105194902300020', '✗ identity-number-date'],
    ['1101051949123100', '✗ identity-number-shape'],
    ['１１０１０１１９９００３０７４５１４', '✗ identity-number-shape'],
    ['010105194912310020', '✗ identity-number-shape'],
  ])('%s → %s', async (text, expected) => expect(await check('C', text, id)).toBe(expected));

  it('one digit changed never passes', async () => {
    const { check: checkId } = await compileCheck({ id: 'i1', name: '', nameEn: '', dataType: 'C', key: true, required: true, ...id });
    fc.assert(
      fc.property(
        fc.constantFrom('11010519491231002X', '440524188001010014'),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (whole, at, step) => {
          const digit = (Number(whole[at]) + step) % 10;
          expect(typeof checkId(whole.slice(0, at) + digit + whole.slice(at + 1))).toBe('object');
        },
      ),
    );
  });
});

describe('unified social credit codes (GB 32100)', () => {
  const code = { codeSet: 'GB32100', length: 18 };
  it.each(['91110000600037341L', '91350100M000100Y43', '9144030071526726XG', '914403001922038216', '91330100799655058B'])(
    '%s passes',
    async (text) => expect(await check('C', text, code)).toBe(text),
  );
  it('small letters become capitals', async () => expect(await check('C', '91110000600037341l', code)).toBe('91110000600037341L'));
  it.each([
    ['11100000000013218L', '✗ credit-code-check'],
    ['9111000060003734OL', '✗ credit-code-shape'],
    ['9111000060003734', '✗ credit-code-shape'],
  ])('%s → %s', async (text, expected) => expect(await check('C', text, code)).toBe(expected));
});

describe('a value that its type would change is refused, never changed', () => {
  it.each<[DataType, string, string]>([
    ['I', '42', '42'],
    ['I', ' -7 ', '-7'],
    ['I', '007', '✗ leading-zero'],
    ['I', '1.0', '✗ not-an-integer'],
    ['I', '1,234', '✗ not-an-integer'],
    ['I', '9007199254740991', '9007199254740991'],
    ['I', '9007199254740993', '✗ integer-too-large'],
    ['N', '1.10', '1.10'],
    ['N', '012', '✗ leading-zero'],
    ['N', '0.5', '0.5'],
    ['N', '1e3', '✗ not-a-number'],
    ['N', '9万', '✗ not-a-number'],
    ['Y', '99999999999999999999.99', '99999999999999999999.99'],
    ['B', '1.5e10', '1.5e10'],
    ['B', '0.1', '0.1'],
    ['B', '123456789012345678', '✗ too-many-digits'],
    ['F', '1e999', '✗ too-many-digits'],
    ['F', 'NaN', '✗ not-a-number'],
    ['D', '2026-11-22', '2026-11-22'],
    ['D', '20261122', '2026-11-22'],
    ['D', '2026/1/5', '2026-01-05'],
    ['D', '2026年1月5日', '2026-01-05'],
    ['D', '9999-12-31', '9999-12-31'],
    ['D', '2026-02-29', '✗ no-such-day'],
    ['D', '22/11/2026', '✗ not-a-date'],
    ['D', '2026', '✗ not-a-date'],
    ['T', '2026-11-22 08:30', '2026-11-22 08:30:00'],
    ['T', '2026-11-22T08:30:05.125', '2026-11-22 08:30:05.125'],
    ['T', '2026-11-22T00:30:00Z', '2026-11-22 08:30:00'],
    ['T', '2026-11-22T08:30:00+08:00', '2026-11-22 08:30:00'],
    ['T', '1986-05-04 02:30:00', '1986-05-04 02:30:00'],
    ['T', '2026-11-22', '✗ not-a-time'],
    ['T', '2026-11-22 25:00', '✗ not-a-time'],
    ['L', '是', 't'],
    ['L', 'FALSE', 'f'],
    ['L', '2', '✗ not-a-boolean'],
    ['C', ' 空格 ', ' 空格 '],
    ['C', 'a\\b\tc\nd', 'a\\\\b\\tc\\nd'],
    ['M', 'a\0b', '✗ nul-character'],
  ])('%s %j → %j', async (dataType, text, expected) => expect(await check(dataType, text)).toBe(expected));

  it('length is counted in characters, not in bytes or UTF-16 units', async () => {
    expect(await check('C', '𡐓𡐓', { length: 2 })).toBe('𡐓𡐓');
    expect(await check('C', '莫𡐓村', { length: 2 })).toBe('✗ too-long');
  });

  it('a double is taken only when it comes back with the same digits', async () => {
    const { check: checkFloat } = await compileCheck({ id: 'i1', name: '', nameEn: '', dataType: 'B', key: false, required: false });
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        if (!text.includes('e+')) expect(checkFloat(text)).toBe(text);
      }),
    );
  });
});

describe('code sets', () => {
  it.each([
    ['GB/T 2261.1-2003', '1', '1'],
    ['GB/T 2261.1', '3', '✗ not-in-code-set'],
    ['GB/T 3304', '56', '56'],
    ['GB/T 3304', '57', '✗ not-in-code-set'],
  ])('%s %s → %s', async (codeSet, text, expected) => expect(await check('C', text, { codeSet, length: 2 })).toBe(expected));

  it('hold for items of other types too', async () => {
    expect(await check('I', '3', { codeSet: 'GB/T 2261.1' })).toBe('✗ not-in-code-set');
  });

  it('one that this release does not hold is told, not passed over', async () => {
    const unknown = await compileCheck({
      id: 'i1',
      name: '',
      nameEn: '',
      dataType: 'C',
      length: 6,
      key: false,
      required: false,
      codeSet: 'GB/T 2260',
    });
    expect(unknown.unchecked).toBe('GB/T 2260');
  });

  it('are known by their number, however it is written', () => {
    expect(['GB/T 2261.1-2003', 'gbt2261.1', 'GB/T2261.1—2003'].map(codeSetNumber)).toEqual(Array(3).fill('GB/T2261.1'));
  });
});
