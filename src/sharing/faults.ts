import { defineFaults } from '#kernel';

export const faults = defineFaults({
  'sharing.matter-missing': {
    status: 400,
    message: { zh: '人工查询须写明正在办理的事项编号。', en: 'A look-up by hand states the matter in hand.' },
    remedy: { zh: '请填写事项编号后重试。', en: 'Give the matter’s number and try again.' },
  },
});
