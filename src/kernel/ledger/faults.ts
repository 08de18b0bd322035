import { defineFaults } from '../faults/fault.ts';

export const ledgerFaults = defineFaults({
  'ledger.search-reason': {
    status: 422,
    message: {
      zh: '按个人查询须写明事由，事由中不得出现证件号码。',
      en: 'Looking a person up needs a reason, and the reason names no identity number.',
    },
    remedy: { zh: '请写明审计事项，例如投诉或者检查的编号。', en: 'Name the audit, complaint or inspection it serves.' },
  },
  'ledger.search-span': {
    status: 422,
    message: { zh: '一次至多查询 {days} 天。', en: 'One search reads at most {days} days.' },
    remedy: { zh: '请缩短起止日期，分次查询。', en: 'Choose days closer together and search again.' },
  },
  'ledger.fence-moved': {
    status: 409,
    message: {
      zh: '授权在处理过程中发生了变更，本次未提供任何数据。',
      en: 'The grants changed while this was being answered; nothing was disclosed.',
    },
    remedy: {
      zh: '请重新发起请求，系统将按现行授权重新判断。',
      en: 'Send the request again; it will be decided under the grants now in force.',
    },
  },
  'ledger.unavailable': {
    status: 503,
    message: {
      zh: '存证账本暂时无法写入；未留痕的数据不予提供。',
      en: 'The ledger cannot be written now; what is not recorded is not disclosed.',
    },
    remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  'ledger.overloaded': {
    status: 503,
    message: { zh: '等待留痕的请求过多，暂时不能受理。', en: 'Too many answers are waiting for their record.' },
    remedy: { zh: '请稍后重试，并降低并发请求数。', en: 'Try again shortly, with fewer requests at once.' },
  },
  'ledger.invalid-entry': {
    status: 422,
    message: { zh: '该事项无法存证：{what}', en: 'This cannot be recorded: {what}' },
    remedy: { zh: '请检查输入中的特殊字符和长度后重试。', en: 'Check the input for control characters and its length, and send it again.' },
  },
  'ledger.inconsistent': {
    status: 500,
    message: {
      zh: '存证账本前后不一致，已停止排序，等待核查：{what}',
      en: 'The ledger contradicts itself; sequencing has stopped until it is examined: {what}',
    },
    remedy: {
      zh: '请审计管理员运行账本校验（shuyuan ledger verify）并保全现场。',
      en: 'Have the auditor run `shuyuan ledger verify` and preserve the evidence.',
    },
  },
});
