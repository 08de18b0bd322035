import { alreadyMasked, hide, type Mask } from './mask.ts';

/** 车牌: 苏B·**123. */
export const plate: Mask = {
  name: 'plate',
  title: { zh: '车牌号', en: 'number plate' },
  reveals: { zh: '发牌机关和后三位', en: 'the issuing office and the last three characters' },
  apply(cell) {
    const text = cell.trim().toUpperCase();
    if (text === '' || alreadyMasked(text, 0, 0)) return text;
    const parts = /^(\p{Script=Han}[A-Z])[·.\-\s]?([0-9A-Z*]{1,3})([0-9A-Z]{2}[0-9A-Z\p{Script=Han}])$/u.exec(text);
    if (!parts?.[1] || !parts[2] || !parts[3]) return hide(text);
    return `${parts[1]}·${'*'.repeat(parts[2].length)}${parts[3]}`;
  },
};
