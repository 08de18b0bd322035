import { hide, type Mask } from './mask.ts';

/** 出生日期: the year. */
export const birthDate: Mask = {
  name: 'birth-date',
  title: { zh: '出生日期', en: 'date of birth' },
  reveals: { zh: '年份', en: 'the year' },
  apply(cell) {
    const text = cell.trim();
    if (text === '') return '';
    const year = /^((?:18|19|20)\d{2})(?:$|[-/.年]?(?:\d{1,2}|\*{1,2})(?:$|[-/.月T ]|(?:\d{2})$))/.exec(text)?.[1];
    return year ?? hide(text);
  },
};
