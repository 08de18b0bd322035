import { hide, type Mask } from './mask.ts';

/** 经纬度: three decimals, cut and not rounded (a grid of about 100 m). */
export const coordinate: Mask = {
  name: 'coordinate',
  title: { zh: '经纬度', en: 'coordinate' },
  reveals: { zh: '小数点后三位', en: 'three decimals' },
  apply(cell) {
    const text = cell.trim();
    if (text === '') return '';
    const parts = /^(-?\d{1,3})(\.\d+)?$/.exec(text);
    return parts ? `${parts[1]}${(parts[2] ?? '').slice(0, 4)}` : hide(text);
  },
};
