import { defineFaults } from '#kernel';

/** Why an entry may not be written or read. The article behind a refusal comes from the pack. */
export const faults = defineFaults({
  'registers.no-register': {
    status: 404,
    message: { zh: '现行法规中没有这个登记簿：{register}', en: 'The law in use has no such register: {register}' },
    remedy: { zh: '请从“登记簿”中选择。', en: 'Choose one of the registers.' },
  },
  'registers.no-entry': {
    status: 404,
    message: { zh: '登记簿中没有这一条。', en: 'The register holds no such entry.' },
    remedy: { zh: '请从登记簿的列表中选择，或者先登记。', en: 'Choose one of its list, or enter it first.' },
  },
  'registers.not-keeper': {
    status: 403,
    message: { zh: '这个登记簿不由您所在的机构或职责登记。', en: 'This register is not kept by your agency and duty.' },
    remedy: {
      zh: '由办件写入的，请提出相应的办件；直接登记的，请联系登记机关。',
      en: 'Where cases write it, file the case; where an office keeps it, ask that office.',
    },
  },
  'registers.already-entered': {
    status: 409,
    message: { zh: '登记簿中已有这一条：{key}', en: 'The register holds this already: {key}' },
    remedy: { zh: '请变更已有的条目。', en: 'Change the entry that is there.' },
  },
  'registers.already-ended': {
    status: 409,
    message: { zh: '这一条已经注销。', en: 'This entry has ended.' },
    remedy: { zh: '需要恢复的，请重新登记。', en: 'To have it again, enter it anew.' },
  },
  'registers.key-fixed': {
    status: 422,
    message: { zh: '识别条目的字段不能变更：{field}', en: 'What tells entries apart cannot change: {field}' },
    remedy: { zh: '请注销这一条，另行登记。', en: 'End this entry and enter another.' },
  },
  'registers.invalid-values': {
    status: 422,
    message: { zh: '登记内容不符合要求：{what}', en: 'What was given is not as required: {what}' },
    remedy: { zh: '请按提示改正后再登记。', en: 'Correct it as told, and enter it again.' },
  },
  'registers.bad-file': {
    status: 422,
    message: {
      zh: '文件中有 {count} 处不符合要求，没有导入任何一行。',
      en: 'The file is wrong in {count} places; no row of it was taken.',
    },
    remedy: { zh: '请按所列的行和列改正后重新导入。', en: 'Correct the rows and columns listed, and import it again.' },
  },
  'registers.too-many-rows': {
    status: 413,
    message: { zh: '一次至多导入 {most} 行。', en: 'At most {most} rows are imported at once.' },
    remedy: { zh: '请分成几个文件。', en: 'Split the file.' },
  },
});
