import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsIdentityNumber } from './identity-check.ts';
import { maskCell, masks } from './masks.ts';

const cases: Record<string, readonly (readonly [cell: string, shown: string])[]> = {
  name: [
    ['张三', '张*'],
    ['张小三', '张*三'],
    ['欧阳修', '欧阳*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['买买提明', '买**明'],
    ['阿布都·热合曼', '阿*****曼'],
    ['张　三', '张*'],
    ['李\u200b四', '李*'],
    ['𡐓三', '𡐓*'],
    ['莫', '*'],
    ['张*', '张*'],
    ['张**', '张**'],
    ['***********', '***********'],
  ],
  'identity-number': [
    ['11010519491231002X', '110105********002X'],
    ['110105********002X', '110105********002X'],
    ['1****************X', '1****************X'],
    ['110105491231002', '110105*****1002'],
    ['护照G1234567', '**********'],
    [' 11010519491231002x ', '110105********002x'],
  ],
  'identity-number-strict': [
    ['11010519491231002X', '1****************X'],
    ['110105********002X', '1****************X'],
  ],
  mobile: [
    ['13812341234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['138****1234', '138****1234'],
    ['0510-82701234', '0510-****1234'],
    ['01082701234', '010-****1234'],
    ['0510-****1234', '0510-****1234'],
    ['13812341234、0510-82701234', '138****1234、0510-****1234'],
    ['12345', '*****'],
  ],
  address: [
    ['江苏省无锡市梁溪区崇安寺街道人民路1号', '江苏省无锡市梁溪区崇安寺街道***'],
    ['江苏省镇江市京口区正东路街道5号', '江苏省镇江市京口区***'],
    ['浙江省桐乡市乌镇镇子夜路', '浙江省桐乡市乌镇***'],
    ['江阴市澄江街道花园小区3幢', '江阴市澄江街道***'],
    ['无锡市梁溪区人民路1号（原南长街道）', '无锡市梁溪区***'],
    ['无锡市新吴区', '无锡市新吴区***'],
    ['人民路1号', '***'],
    ['江苏省无锡市梁溪区崇安寺街道***', '江苏省无锡市梁溪区崇安寺街道***'],
  ],
  'bank-card': [
    ['6222021234567890123', '622202*********0123'],
    ['6222 0212 3456 7890', '622202******7890'],
    ['1234', '****'],
  ],
  email: [
    ['zhang.san@wuxi.gov.cn', 'z***@wuxi.gov.cn'],
    ['z***@wuxi.gov.cn', 'z***@wuxi.gov.cn'],
    ['not an address', '**************'],
  ],
  'credit-code': [
    ['91110000600037341L', '91110000600037341L'],
    ['11010519491231002X', '110105************'],
    ['320282198001012', '320282*********'],
    ['9211000060003734', '****************'],
  ],
  'birth-date': [
    ['1990-03-07', '1990'],
    ['19900307', '1990'],
    ['1990年3月7日', '1990'],
    ['1990', '1990'],
    ['3月7日', '****'],
  ],
  plate: [
    ['苏B12123', '苏B·**123'],
    ['苏B·D12123', '苏B·***123'],
    ['苏B·**123', '苏B·**123'],
    ['B123', '****'],
  ],
  coordinate: [
    ['120.312987', '120.312'],
    ['31', '31'],
    ['-0.12', '-0.12'],
    ['120°31′', '*******'],
  ],
  hidden: [['任何内容', '***']],
};

describe('a masked cell shows what the convention says', () => {
  for (const [name, rows] of Object.entries(cases))
    it.each(rows.map(([cell, shown]) => [name, cell, shown] as const))('%s: %s', (mask, cell, shown) => {
      expect(maskCell(mask, cell)).toBe(shown);
    });

  it('covers every mask', () => {
    expect(Object.keys(cases).sort()).toEqual([...masks.keys()].sort());
  });
});

const han = fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/);
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const anyCell = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), han, digits(11), digits(18), digits(19), fc.emailAddress());

describe('no cell shows more than its mask allows', () => {
  for (const mask of masks.values()) {
    it(`${mask.name}: empty stays empty, null stays null, what is masked stays as it is`, () => {
      expect(mask.apply('')).toBe('');
      expect(maskCell(mask.name, null)).toBeNull();
      fc.assert(
        fc.property(anyCell, (cell) => {
          expect(mask.apply(mask.apply(cell))).toBe(mask.apply(cell));
        }),
      );
    });
  }

  /** Characters of the cell that a reader of the masked cell can see, at most. */
  const shownAtMost: Record<string, number> = { 'identity-number': 10, 'identity-number-strict': 2, 'bank-card': 10, plate: 6, hidden: 0 };
  it.each(Object.entries(shownAtMost))('%s shows at most %i characters', (name, most) => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(Array.from(String(maskCell(name, cell)).replace(/[*·]/g, '')).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('the middle of an identity number, a telephone number and a card never passes', () => {
    fc.assert(
      fc.property(digits(18), (number) => {
        expect(maskCell('identity-number', number)).toBe(`${number.slice(0, 6)}********${number.slice(14)}`);
      }),
    );
    fc.assert(
      fc.property(digits(9), fc.constantFrom('13', '15', '18', '19'), (rest, head) => {
        const number = head + rest;
        expect(maskCell('mobile', number)).toBe(`${number.slice(0, 3)}****${number.slice(7)}`);
      }),
    );
  });

  it('a name of two characters or more always loses at least one, whatever invisible characters it holds', () => {
    const noise = fc.constantFrom('', ' ', '　', '\u200b', '\u200d', '\ufe0f');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[\u4e00-\u9fa5]$/), noise), { minLength: 1, maxLength: 6 }), (letters) => {
        const bare = letters.map(([letter]) => letter);
        const shown = Array.from(String(maskCell('name', letters.flat().join('')))).filter((letter) => letter !== '*');
        expect(shown.length).toBeLessThan(bare.length === 1 ? 1 : Math.min(bare.length, 3));
      }),
    );
  });

  it('nothing after the township of an address passes', () => {
    const word = fc.stringMatching(/^[\u4e00-\u9fa5]{1,5}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 999 }), (street, building, number) => {
        const shown = String(maskCell('address', `江苏省无锡市滨湖区太湖街道${street}路${number}号${building}`));
        expect(shown).toBe('江苏省无锡市滨湖区太湖街道***');
      }),
    );
  });

  it('a mask that nobody knows hides the cell', () => {
    expect(maskCell('nmae', '张三')).toBe('***');
  });
});

describe('an identity number inside a free text', () => {
  it.each(['11010519491231002X', '查11010519491231002x。', '窗口 440524188001010014'])('is found in %s', (text) => {
    expect(containsIdentityNumber(text)).toBe(true);
  });
  it.each(['窗口-2026-000123', '110105194912310021', '1101051949123100'])('is not seen in %s', (text) => {
    expect(containsIdentityNumber(text)).toBe(false);
  });
});
