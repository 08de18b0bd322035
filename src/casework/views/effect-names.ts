import type { Bilingual } from '#kernel';

/** What a decision does, or what lasts while a case runs, as the timeline says it. */
export const effectNames: Readonly<Record<string, Bilingual>> = {
  'catalog.publish': { zh: '目录条目已发布', en: 'the catalogue entry is published' },
  'catalog.return': { zh: '目录条目退回修改', en: 'the catalogue entry is returned for changes' },
  'catalog.update': { zh: '更新目录', en: 'the catalogue is updated' },
  'catalog.release': { zh: '发布目录', en: 'the catalogue is released' },
  'catalog.name-source': { zh: '指定数据源部门', en: 'a source department is named' },
  'agreement.register': { zh: '已登记协议', en: 'the agreement is registered' },
  'case.direct': { zh: '决定送达所涉办件并办结', en: 'the case in dispute is bound by the decision' },
  'grant.issue': { zh: '已签发授权', en: 'a grant is issued' },
  'grant.suspend': { zh: '授权暂停', en: 'the grant stands still' },
  'grant.revoke': { zh: '已终止授权', en: 'the grant is ended' },
  'grant.extend-use': { zh: '同意扩大使用', en: 'wider use is agreed to' },
  'responsibility-list.sync': { zh: '同步责任清单', en: 'the list of responsibilities is brought up to date' },
  'opening-list.add': { zh: '列入开放清单', en: 'put on the opening list' },
  'resource.open': { zh: '开放数据', en: 'the data is opened' },
  'dataset.correct': { zh: '更正数据', en: 'the data is corrected' },
  'dataset.doubt': { zh: '数据标记存疑', en: 'the data is marked as in doubt' },
  'service.handle-as-usual': { zh: '校核期间照常办理', en: 'matters are handled as usual meanwhile' },
  'emergency-plan.start': { zh: '启动应急预案', en: 'the emergency plan is started' },
  'notice.publish': { zh: '发布通报', en: 'a notice is published' },
  'notice.send': { zh: '发送通知', en: 'a notice is sent' },
  'referral.send': { zh: '移送处理', en: 'it is referred' },
  'register.enter': { zh: '写入登记簿', en: 'entered in a register' },
  'register.change': { zh: '变更登记', en: 'an entry is changed' },
  'register.end': { zh: '注销登记', en: 'an entry is ended' },
};
