import { isCreditCode } from '#organization';
import { isIdentityNumber } from './identity-check.ts';
import { alreadyMasked, hide, keepEnds, type Mask } from './mask.ts';

/**
 * 统一社会信用代码: that of an organisation is public and stays; that of a sole trader (92…), and a tax number that
 * is or may be an identity number (15 digits, or 18 with its check), is a person's and is masked.
 */
export const creditCode: Mask = {
  name: 'credit-code',
  title: { zh: '个体工商户代码', en: 'credit code of a sole trader' },
  reveals: {
    zh: '法人代码全部；个体工商户代码前八位；疑似身份号码的前六位',
    en: 'an organisation’s code whole; a sole trader’s first eight; of what may be an identity number the first six',
  },
  apply(cell) {
    const text = cell.trim();
    if (text === '' || alreadyMasked(text, 8, 0)) return text;
    if (isIdentityNumber(text) || /^\d{15}$/.test(text)) return keepEnds(text, 6, 0);
    if (!isCreditCode(text.toUpperCase())) return hide(text);
    return text.startsWith('92') ? keepEnds(text, 8, 0) : text;
  },
};
