import { defineFaults } from '#kernel';

/** What can go wrong on the public site itself. */
export const faults = defineFaults({
  'portal.too-many-rows': {
    status: 409,
    message: { zh: '行数超过表格文件的上限 {most} 行。', en: 'There are more rows than the {most} that a sheet can hold.' },
    remedy: { zh: '请下载 CSV 或者 JSON。', en: 'Take CSV or JSON.' },
  },
  'portal.too-many-calls': {
    status: 429,
    message: { zh: '请求过于频繁。', en: 'Too many calls.' },
    remedy: {
      zh: '请在 {seconds} 秒后重试；用接口大批取数的，请改为下载文件。',
      en: 'Try again in {seconds} seconds; to take much by API, take the file instead.',
    },
  },
  'portal.too-many-applications': {
    status: 409,
    message: { zh: '您已有 {most} 件申请在办理中。', en: '{most} applications of yours are under way already.' },
    remedy: { zh: '请等待答复，或者撤回不再需要的申请。', en: 'Wait for answers, or withdraw those that you no longer need.' },
  },
  'portal.unknown-column': {
    status: 400,
    message: { zh: '没有这一列：{column}', en: 'There is no such column: {column}' },
    remedy: { zh: '可用的列：{known}。', en: 'Known columns: {known}.' },
  },
  'portal.no-application': {
    status: 409,
    message: {
      zh: '本市适用的规定没有设社会公众申请这类数据的程序。',
      en: 'The law of this city knows no application of the public for such data.',
    },
    remedy: {
      zh: '可以向提供机构了解；已经开放的数据在首页查找。',
      en: 'Ask the publisher; what is open already is found on the home page.',
    },
  },
  'portal.form-invalid': {
    status: 422,
    message: { zh: '有内容没有填写或者不符合要求。', en: 'Something is missing or not as required.' },
    remedy: { zh: '请按提示改正后重新提交。', en: 'Correct it as told, then send again.' },
  },
  'portal.signature-mismatch': {
    status: 422,
    message: { zh: '签名与申请人的姓名或者名称不一致。', en: 'The signature is not the applicant’s name.' },
    remedy: { zh: '请按注册的姓名或者名称签名。', en: 'Sign with the name of the account.' },
  },
  'portal.agreement-changed': {
    status: 409,
    message: { zh: '协议正文在您阅读之后有变化。', en: 'The text of the agreement has changed since you read it.' },
    remedy: { zh: '请重新阅读后签署。', en: 'Read it again, then sign.' },
  },
});
