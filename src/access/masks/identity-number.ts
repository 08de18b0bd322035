import { alreadyMasked, hide, keepEnds, type Mask } from './mask.ts';

const shape = /^[0-9*]{17}[0-9Xx*]$|^[0-9*]{15}$/;

/** 身份证: first six and last four, the birth date hidden. */
export const identityNumber: Mask = {
  name: 'identity-number',
  title: { zh: '公民身份号码', en: 'identity number' },
  reveals: { zh: '前六位（地区）和后四位', en: 'the first six (region) and the last four characters' },
  apply(cell) {
    const text = cell.trim();
    if (text === '' || alreadyMasked(text, 6, 4)) return text;
    return shape.test(text) ? keepEnds(text, 6, 4) : hide(text);
  },
};

/** 身份证, strict: used where the full name stands beside it. */
export const identityNumberStrict: Mask = {
  name: 'identity-number-strict',
  title: { zh: '公民身份号码（从严）', en: 'identity number, strict' },
  reveals: { zh: '首位和末位', en: 'the first and the last character' },
  apply(cell) {
    const text = cell.trim();
    if (text === '' || alreadyMasked(text, 1, 1)) return text;
    return shape.test(text) ? keepEnds(text, 1, 1) : hide(text);
  },
};
