import { alreadyMasked, hide, keepEnds, type Mask } from './mask.ts';

/** 银行卡: first six (the issuer) and last four. */
export const bankCard: Mask = {
  name: 'bank-card',
  title: { zh: '银行卡号', en: 'bank card' },
  reveals: { zh: '前六位（发卡行）和后四位', en: 'the first six (issuer) and the last four digits' },
  apply(cell) {
    const text = cell.replace(/[\s-]/g, '');
    if (text === '' || alreadyMasked(text, 6, 4)) return text;
    return /^\d{15,19}$/.test(text) ? keepEnds(text, 6, 4) : hide(text);
  },
};
