import type { LawText } from './text.ts';

/** Names of the release's own words, for interfaces; a law that names an office itself is shown in its own term. */
export const officeNames: Readonly<Record<string, LawText>> = {
  authority: { zh: '数据主管部门', en: 'data authority' },
  government: { zh: '人民政府', en: 'government' },
  'working-body': { zh: '工作机构', en: 'working body' },
  secrecy: { zh: '保密行政管理部门', en: 'secrecy department' },
  privacy: { zh: '商业秘密、个人隐私主管机关', en: 'body for trade secrets and privacy' },
  legal: { zh: '合法性审查机构', en: 'body of legality review' },
  cyberspace: { zh: '网信部门', en: 'cyberspace department' },
  police: { zh: '公安机关', en: 'public security organ' },
  investment: { zh: '政府投资主管部门', en: 'investment department' },
  'it-economy': { zh: '经济和信息化主管部门', en: 'informatisation department' },
  finance: { zh: '财政部门', en: 'finance department' },
};

export const kindNames: Readonly<Record<string, LawText>> = {
  department: { zh: '政府部门', en: 'department' },
  institution: { zh: '事业单位', en: 'institution' },
  enterprise: { zh: '公用企业', en: 'public utility' },
  'authorised-organisation': { zh: '法律法规授权组织', en: 'authorised organisation' },
  government: { zh: '人民政府', en: 'government' },
  'budget-funded-unit': { zh: '财政供养单位', en: 'budget-funded unit' },
  'stationed-organ': { zh: '派驻机构', en: 'stationed organ' },
};

/** Kinds of agency that are administrative organs in every law of this release. */
export const organKinds: readonly string[] = ['department', 'government', 'authorised-organisation'];

export const dutyNames: Readonly<Record<string, LawText>> = {
  officer: { zh: '经办人', en: 'officer' },
  head: { zh: '主要负责人', en: 'head' },
  'sharing-head': { zh: '共享工作机构负责人', en: 'head of sharing' },
};

export const tierNames: Readonly<Record<string, LawText>> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县（市、区）', en: 'county or district' },
};
