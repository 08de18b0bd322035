import { alreadyMasked, hide, type Mask } from './mask.ts';

const separators = /([,，;；、/／]\s*)/;

/** 手机 138****1234, 固定电话 0510-****1234; several numbers in one cell are masked one by one. */
export const mobile: Mask = {
  name: 'mobile',
  title: { zh: '电话号码', en: 'telephone number' },
  reveals: {
    zh: '手机前三位、固定电话区号，以及后四位',
    en: 'the first three digits of a mobile or the area code of a landline, and the last four',
  },
  apply(cell) {
    return cell
      .trim()
      .split(separators)
      .map((part, index) => (index % 2 === 1 ? part : maskOne(part)))
      .join('');
  },
};

function maskOne(part: string): string {
  const text = part.trim();
  if (text === '' || alreadyMasked(text, 3, 4) || /^0\d{2,3}-\*{4}\d{4}$/.test(text)) return text;
  const digits = text.replace(/^(?:\+|00)86[\s-]?/, '').replace(/[\s-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})$/.exec(text.replace(/[\s()（）]/g, ''));
  if (landline?.[1] && landline[2]) return `${landline[1]}-****${landline[2].slice(-4)}`;
  return hide(text);
}
