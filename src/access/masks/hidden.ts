import type { Mask } from './mask.ts';

/** Suppression: that there is a value shows, and nothing else. Also stands in for a mask that nobody knows. */
export const hidden: Mask = {
  name: 'hidden',
  title: { zh: '隐藏', en: 'hidden' },
  reveals: { zh: '不显示内容', en: 'nothing of the value' },
  apply: (cell) => (cell === '' ? '' : '***'),
};
