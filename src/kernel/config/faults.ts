import { defineFaults } from '../faults/fault.ts';

export const configFaults = defineFaults({
  'kernel.invalid-settings': {
    status: 500,
    message: { zh: '下列设置不正确：{names}', en: 'These settings are wrong: {names}' },
    remedy: {
      zh: '改正后重新启动；shuyuan config 列出全部设置及其含义。',
      en: 'Correct them and start again; `shuyuan config` lists every setting and its meaning.',
    },
  },
});
