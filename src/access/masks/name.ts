import { compoundSurnames } from './compound-surnames.ts';
import type { Mask } from './mask.ts';

// White space, format characters and variation selectors would be counted as hidden characters while hiding nothing.
const invisible = /[\s\p{Cf}\u3000\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** 姓名: 张*, 张*三, 欧阳**, 买***明. */
export const name: Mask = {
  name: 'name',
  title: { zh: '姓名', en: 'name' },
  reveals: {
    zh: '姓（复姓两字），三字以上另留末字',
    en: 'the surname (two characters if compound), and of three characters or more the last',
  },
  apply(cell) {
    const letters = Array.from(cell.replace(invisible, ''));
    const [first = '', second = ''] = letters;
    if (letters.length === 0) return cell === '' ? '' : '*';
    if (letters.length === 1) return '*';
    if (letters.length > 2 && compoundSurnames.has(first + second)) return first + second + '*'.repeat(letters.length - 2);
    if (letters.length === 2) return `${first}*`;
    return first + '*'.repeat(letters.length - 2) + (letters.at(-1) ?? '');
  },
};
