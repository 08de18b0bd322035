import { hide, type Mask } from './mask.ts';

/** 邮箱: the first character, then `***@` and the domain. */
export const email: Mask = {
  name: 'email',
  title: { zh: '电子邮箱', en: 'e-mail address' },
  reveals: { zh: '首字符和域名', en: 'the first character and the domain' },
  apply(cell) {
    const text = cell.trim();
    if (text === '') return '';
    const parts = /^([^@\s]+)@([A-Za-z0-9.-]+)$/.exec(text);
    if (!parts?.[1] || !parts[2]) return hide(text);
    const [first = ''] = Array.from(parts[1]);
    return `${first}***@${parts[2]}`;
  },
};
