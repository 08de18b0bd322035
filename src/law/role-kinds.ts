import type { LawText } from './text.ts';

/**
 * Kinds of role that laws on public data know. A pack says under `roles` which of them its law has, in the law's own
 * term; one that it does not have is absent. A law may have kinds of its own beside them.
 */
export const roleKinds: Readonly<Record<string, LawText>> = {
  government: { zh: '人民政府', en: 'government' },
  authority: { zh: '主管部门', en: 'competent department' },
  'working-body': { zh: '工作机构', en: 'working body' },
  'line-superior': { zh: '本系统上级', en: 'superior of the line' },
  provider: { zh: '数据提供机构', en: 'institution that provides' },
  'lead-collector': { zh: '牵头采集机构', en: 'lead collector' },
  user: { zh: '数据使用机构', en: 'institution that uses' },
  'responsible-person': { zh: '责任人', en: 'responsible person' },
  'data-staff': { zh: '数据工作机构和人员', en: 'data office and staff' },
  organ: { zh: '行政机关', en: 'administrative organ' },
  'joint-departments': { zh: '投资、信息化、财政、保密等部门', en: 'investment, informatisation, finance and secrecy departments' },
  audit: { zh: '审计机关', en: 'audit' },
  'security-bodies': { zh: '网信、公安、保密等安全部门', en: 'cyberspace, police, secrecy and other security bodies' },
  archives: { zh: '档案主管部门', en: 'archives department' },
  'sector-departments': { zh: '承担专题的行业部门', en: 'sector departments with named topics' },
  suppliers: { zh: '服务提供单位', en: 'service suppliers' },
  'market-entities': { zh: '市场主体和社会组织', en: 'market entities and social organisations' },
  public: { zh: '公民、法人和其他组织', en: 'citizens, legal persons and other organisations' },
  'specific-parties': { zh: '特定对象', en: 'specific parties' },
  utilities: { zh: '公用企业', en: 'public utilities' },
  'stationed-bodies': { zh: '派驻机构和参照执行的单位', en: 'stationed bodies and bodies bound by reference' },
  'partner-cities': { zh: '合作城市', en: 'partner cities' },
  steering: { zh: '领导小组、中心等', en: 'leading group and centres' },
};
