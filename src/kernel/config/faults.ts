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
  'kernel.unknown-pack': {
    status: 500,
    message: { zh: '没有法规包 {pack}；现有：{known}', en: 'There is no pack {pack}; there are: {known}' },
    remedy: {
      zh: '请以 --pack（SHUYUAN_PACK）或 --with（SHUYUAN_WITH）写上列名称之一，或者写自有法规包的目录，例如 ./laws/example-2026。',
      en: 'Give one of these names, or the folder of a pack of your own as ./laws/example-2026, to --pack (SHUYUAN_PACK) or --with (SHUYUAN_WITH).',
    },
  },
  'kernel.unsound-pack': {
    status: 500,
    message: { zh: '法规包 {pack} 有 {count} 个问题：{zh}', en: 'The pack {pack} has {count} problem(s): {en}' },
    remedy: {
      zh: '运行 shuyuan pack check {folder}，逐条改正后再启动。',
      en: 'Run `shuyuan pack check {folder}`, correct what it names, and start again.',
    },
  },
  'kernel.pack-below-itself': {
    status: 500,
    message: { zh: '法规包 {pack} 不能叠加在自身之下。', en: 'The pack {pack} cannot be chosen below itself.' },
    remedy: { zh: '请从 --with（SHUYUAN_WITH）中去掉它。', en: 'Take it out of --with (SHUYUAN_WITH).' },
  },
  'kernel.pack-without-sharing': {
    status: 500,
    message: {
      zh: '法规包 {pack} 没有共享分类，不能单独运行平台。',
      en: 'The pack {pack} has no classes of sharing, so no platform can run under it alone.',
    },
    remedy: {
      zh: '请以它所关联的法规启动；可单独运行的有：{known}',
      en: 'Start with the law that it is linked to; these can run alone: {known}',
    },
  },
  'kernel.no-demonstration': {
    status: 500,
    message: { zh: '法规包 {pack} 没有演示城市。', en: 'The pack {pack} has no demonstration city.' },
    remedy: {
      zh: '有演示城市的法规包：{known}；或不带 --demonstration 启动。',
      en: 'These have one: {known}; or start without --demonstration.',
    },
  },
  'kernel.other-pack': {
    status: 503,
    message: {
      zh: '数据目录是按法规包 {before} 建立的，不能改以 {pack} 启动。',
      en: 'The data directory was set up under the pack {before} and cannot be started under {pack}.',
    },
    remedy: {
      zh: '请以 --pack {before}（SHUYUAN_PACK）启动，或以 --data（SHUYUAN_DATA）另选数据目录。',
      en: 'Start with --pack {before} (SHUYUAN_PACK), or choose another data directory with --data (SHUYUAN_DATA).',
    },
  },
});
