import { defineFaults } from '#kernel';

/** What can go wrong with people, agencies and keys. */
export const faults = defineFaults({
  'organization.sign-in-refused': {
    status: 401,
    message: { zh: '用户名或密码不正确，或该账户不能登录。', en: 'The login or password is wrong, or the account may not sign in.' },
    remedy: {
      zh: '请核对后重试；仍不能登录的，请联系系统管理员。',
      en: 'Check them and try again; if it still fails, ask the system administrator.',
    },
  },
  'organization.sign-in-locked': {
    status: 429,
    message: {
      zh: '连续登录失败次数过多，暂停登录 {minutes} 分钟。',
      en: 'Too many failed sign-ins; signing in is paused for {minutes} minutes.',
    },
    remedy: { zh: '请在暂停时间过后重试。', en: 'Try again when the pause is over.' },
  },
  'organization.password-expired': {
    status: 403,
    message: { zh: '密码须先修改才能登录。', en: 'The password must be changed before signing in.' },
    remedy: { zh: '请设置新密码后登录。', en: 'Set a new password, then sign in.' },
  },
  'organization.weak-password': {
    status: 400,
    message: { zh: '密码不符合要求。', en: 'The password is not as required.' },
    remedy: {
      zh: '密码至少 10 个字符，含大写字母、小写字母、数字、其他字符中的三类，不含用户名，且不与最近 5 个密码相同。',
      en: 'Use at least 10 characters with three of: capitals, small letters, digits, others; not the login; none of the last 5 passwords.',
    },
  },
  'organization.key-refused': {
    status: 401,
    message: { zh: '接口密钥无效、已过期或已吊销。', en: 'The API key is unknown, expired or revoked.' },
    remedy: { zh: '请使用有效的密钥，或由本机构重新签发。', en: 'Use a valid key, or have your agency issue another.' },
  },
  'organization.unknown-agency': {
    status: 404,
    message: { zh: '没有这个机构：{agency}', en: 'There is no such agency: {agency}' },
    remedy: { zh: '请从机构名录中选择。', en: 'Choose one from the list of agencies.' },
  },
  'organization.unknown-region': {
    status: 404,
    message: { zh: '没有这个行政区划：{region}', en: 'There is no such region: {region}' },
    remedy: { zh: '请先登记该行政区划。', en: 'Register the region first.' },
  },
  'organization.no-office-holder': {
    status: 409,
    message: { zh: '{region} 及其上级没有机构承担此职责：{office}', en: 'No agency of {region} or above holds the office {office}' },
    remedy: { zh: '请系统管理员登记承担该职责的机构。', en: 'Have the system administrator register the agency that holds it.' },
  },
  'organization.office-taken': {
    status: 409,
    message: { zh: '该区划内此职责已有承担机构：{office}', en: 'Another agency of the region already holds the office {office}' },
    remedy: { zh: '请核对机构职责。', en: 'Check the agencies’ offices.' },
  },
  'organization.unknown-word': {
    status: 400,
    message: { zh: '适用的法规没有这个{what}：{word}', en: 'No law in use knows this {what}: {word}' },
    remedy: { zh: '请从所列的名称中选择，或者在法规包中声明。', en: 'Choose one of those listed, or declare it in the pack.' },
  },
  'organization.duty-without-role': {
    status: 409,
    message: {
      zh: '法规自定的职责须与经办人、主要负责人或者共享负责人角色一并授予。',
      en: 'A duty of the law’s own is held beside the role of officer, head or head of sharing.',
    },
    remedy: { zh: '请同时授予其中一个角色。', en: 'Give one of these roles with it.' },
  },
  'organization.agency-exists': {
    status: 409,
    message: { zh: '机构编号、名称或统一社会信用代码已登记。', en: 'An agency with this id, name or credit code is already registered.' },
    remedy: { zh: '请在机构名录中核对。', en: 'Look it up in the list of agencies.' },
  },
  'organization.region-exists': {
    status: 409,
    message: { zh: '该行政区划已登记。', en: 'The region is already registered.' },
    remedy: { zh: '无需重复登记。', en: 'It need not be registered again.' },
  },
  'organization.invalid-credit-code': {
    status: 400,
    message: { zh: '统一社会信用代码不正确。', en: 'The unified social credit code is wrong.' },
    remedy: { zh: '请按登记证书核对 18 位代码（GB 32100-2015）。', en: 'Check the 18 characters against the certificate (GB 32100-2015).' },
  },
  'organization.account-exists': {
    status: 409,
    message: { zh: '用户名已被使用，或该工号已有账户。', en: 'The login is taken, or this member of staff already has an account.' },
    remedy: { zh: '一人一户；请核对后换用其他用户名。', en: 'One person, one account: check, then choose another login.' },
  },
  'organization.account-closed': {
    status: 409,
    message: { zh: '账户已注销，不能再变更。', en: 'The account is closed and cannot be changed.' },
    remedy: { zh: '需要时请新建账户。', en: 'Create a new account if one is needed.' },
  },
  'organization.own-rights': {
    status: 403,
    message: { zh: '任何人不得变更本人账户的状态或权限。', en: 'Nobody may change the state or the rights of their own account.' },
    remedy: { zh: '请由另一名管理员办理。', en: 'Ask another administrator.' },
  },
  'organization.roles-not-separate': {
    status: 409,
    message: {
      zh: '系统管理员、安全管理员、审计员相互独立，也不得兼任业务角色。',
      en: 'System administrator, security administrator and auditor are separate, and none of them holds a business duty.',
    },
    remedy: { zh: '请为不同的人分别授予。', en: 'Give these roles to different persons.' },
  },
  'organization.key-not-replaceable': {
    status: 409,
    message: {
      zh: '被替换的密钥不存在、已失效或属于其他机构。',
      en: 'The key to be replaced is absent, no longer valid, or another agency’s.',
    },
    remedy: { zh: '请直接签发新密钥。', en: 'Issue a new key instead.' },
  },
  'organization.invalid-identity': {
    status: 422,
    message: { zh: '证件号码不正确。', en: 'The identity number or credit code is wrong.' },
    remedy: {
      zh: '公民填写 18 位公民身份号码，法人和其他组织填写 18 位统一社会信用代码，并核对最后一位校验码。',
      en: 'Citizens give the 18-place citizen number, others the 18-place social credit code; check its last character.',
    },
  },
  'organization.invalid-contact': {
    status: 422,
    message: { zh: '联系方式不正确。', en: 'The contact is wrong.' },
    remedy: { zh: '请填写手机号码、固定电话或者电子邮箱。', en: 'Give a mobile or fixed telephone number, or an e-mail address.' },
  },
  'organization.login-taken': {
    status: 409,
    message: { zh: '用户名已被使用。', en: 'The login is taken.' },
    remedy: { zh: '请换用其他用户名。', en: 'Choose another.' },
  },
  'organization.already-set-up': {
    status: 409,
    message: { zh: '本平台已有管理员，不能再次初始化。', en: 'This platform already has administrators and cannot be set up again.' },
    remedy: { zh: '请由现任管理员办理。', en: 'Ask the administrators in office.' },
  },
});
