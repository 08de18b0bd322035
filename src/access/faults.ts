import { defineFaults } from '#kernel';

/** Refusals and failures of access. Values are ids, names of agencies and items: never keys, never cells. */
export const faults = defineFaults({
  'access.not-published': {
    status: 404,
    message: { zh: '没有这样的已发布资源。', en: 'No such resource is published.' },
    remedy: {
      zh: '请在目录中核对资源代码；未发布的资源由提供机构提交审核后发布。',
      en: 'Check the code in the catalogue; an unpublished resource is submitted for review by its provider.',
    },
  },
  'access.closed-class': {
    status: 403,
    message: {
      zh: '该数据属于不予共享类，不得提供给其他机构。',
      en: 'This data is of the class that is not shared with other institutions.',
    },
    remedy: {
      zh: '如认为分类不当，可请提供机构（{provider}）变更目录中的共享属性。',
      en: 'If the class seems wrong, ask the provider ({provider}) to change it in the catalogue.',
    },
  },
  'access.no-outlet': {
    status: 409,
    message: {
      zh: '平台不向外部数据库写入数据，暂不能以推送方式提供。',
      en: 'The platform writes into no database outside itself and cannot supply data by push yet.',
    },
    remedy: {
      zh: '请申请改用数据接口、在线查询或者批量下载。',
      en: 'Ask for an interface, online queries or batch downloads instead.',
    },
  },
  'access.only-masked': {
    status: 403,
    message: {
      zh: '该数据属于非共享类，只可经脱敏等处理后提供；以下数据项没有脱敏方式，或者被要求原样提供：{items}',
      en: 'This data is not shared and goes out masked alone; these items have no mask, or are asked for as they are: {items}',
    },
    remedy: {
      zh: '请提供机构先在目录中为这些数据项定明脱敏方式，或者只申请有脱敏方式的数据项。',
      en: 'Let the provider set a mask for them in the catalogue first, or ask only for items that have one.',
    },
  },
  'access.no-grant': {
    status: 403,
    message: { zh: '贵机构没有使用该资源的授权。', en: 'Your agency holds no grant for this resource.' },
    remedy: {
      zh: '请就该资源提出共享申请并写明履行职责需要。',
      en: 'File a sharing application for the resource and state the duty it serves.',
    },
  },
  'access.other-purpose': {
    status: 403,
    message: { zh: '贵机构对该资源的授权不包括这一用途。', en: 'Your agency’s grant for this resource is for another purpose.' },
    remedy: {
      zh: '请使用授权所载的用途代码；用于其他职责的，另行提出共享申请。',
      en: 'Name the purpose code of your grant; for another duty file another sharing application.',
    },
  },
  'access.unknown-item': {
    status: 400,
    message: { zh: '请求的数据项在该资源的现行版本中不存在。', en: 'An item asked for is not in the resource’s current version.' },
    remedy: { zh: '请按目录所列的数据项代码请求。', en: 'Ask by the item codes that the catalogue lists.' },
  },
  'access.item-not-granted': {
    status: 403,
    message: { zh: '授权不包括数据项：{items}', en: 'The grant does not cover: {items}' },
    remedy: {
      zh: '请只请求授权内的数据项，或就所缺数据项提出共享申请。',
      en: 'Ask only for granted items, or file a sharing application for those missing.',
    },
  },
  'access.mode-not-granted': {
    status: 403,
    message: { zh: '授权不包括这种获取方式：{mode}', en: 'The grant does not cover this way of taking data: {mode}' },
    remedy: { zh: '请按授权所载方式获取，或申请变更。', en: 'Take the data in a granted way, or apply for a change.' },
  },
  'access.grant-not-begun': {
    status: 403,
    message: { zh: '授权自 {from} 起生效。', en: 'The grant begins on {from}.' },
    remedy: { zh: '请在生效后重试。', en: 'Try again after it has begun.' },
  },
  'access.grant-expired': {
    status: 403,
    message: { zh: '授权已到期，最后一日为 {until}。', en: 'The grant has ended; its last day was {until}.' },
    remedy: { zh: '仍有履行职责需要的，请重新提出共享申请。', en: 'If the duty continues, file a new sharing application.' },
  },
  'access.grant-suspended': {
    status: 403,
    message: { zh: '授权已暂停（办件 {case}）。', en: 'The grant is suspended (case {case}).' },
    remedy: {
      zh: '请向大数据行政主管部门了解暂停原因；恢复由该办件决定。',
      en: 'Ask the big-data authority for the reason; that case decides when it resumes.',
    },
  },
  'access.grant-revoked': {
    status: 403,
    message: { zh: '授权已撤销（办件 {case}）。', en: 'The grant was revoked (case {case}).' },
    remedy: { zh: '仍有履行职责需要的，请重新提出共享申请。', en: 'If the duty continues, file a new sharing application.' },
  },
  'access.quota-spent': {
    status: 429,
    message: { zh: '今日用量已达授权上限 {quota} 次。', en: 'Today’s quota of {quota} has been used.' },
    remedy: { zh: '请于次日再用，或申请提高用量。', en: 'Go on tomorrow, or apply for a larger quota.' },
  },
  'access.subject-missing': {
    status: 403,
    message: {
      zh: '授权只限查询经核验的当事人本人的数据，请求未指明当事人或查询的不是本人。',
      en: 'The grant covers only the verified applicant’s own row; the call names no subject or another one.',
    },
    remedy: {
      zh: '请在核验当事人身份后，以其本人的标识查询。',
      en: 'Verify the applicant and look up under the applicant’s own identifier.',
    },
  },
  'access.not-open': {
    status: 403,
    message: { zh: '该数据不在可直接获取的开放数据之列。', en: 'This data is not among the data open to everyone.' },
    remedy: {
      zh: '有条件开放的数据请提出开放申请；不予开放的理由见目录。',
      en: 'Apply for conditionally open data; the catalogue states why other data is closed.',
    },
  },
  'access.purpose-missing': {
    status: 400,
    message: { zh: '请求没有写明用途。', en: 'The call states no purpose.' },
    remedy: { zh: '请写明授权所载的用途代码或办件编号。', en: 'State the purpose code of the grant or the number of its case.' },
  },
  'access.matter-invalid': {
    status: 400,
    message: {
      zh: '办理事项编号不符合要求，或含有个人标识。',
      en: 'The reference of the matter is not well-formed, or contains a personal identifier.',
    },
    remedy: {
      zh: '请填写本机构正在办理的事项编号，不要填写证件号码。',
      en: 'Give the number of the matter in hand, not an identity number.',
    },
  },
  'access.key-invalid': {
    status: 400,
    message: { zh: '查询主键不符合数据项的类型。', en: 'The key does not fit the types of the key items.' },
    remedy: {
      zh: '请按目录所列的主键数据项逐项填写，类型和长度须相符。',
      en: 'Give each key item of the catalogue once, in its type and length.',
    },
  },
  'access.no-key': {
    status: 409,
    message: { zh: '该资源没有主键，不能逐条查询。', en: 'This resource has no key and cannot be looked up row by row.' },
    remedy: {
      zh: '请申请以其他方式获取，或请提供机构在目录中确定主键。',
      en: 'Apply for another mode, or ask the provider to name a key in the catalogue.',
    },
  },
  'access.no-data': {
    status: 409,
    message: { zh: '该资源尚无数据。', en: 'No data has been loaded for this resource yet.' },
    remedy: { zh: '请等待提供机构归集数据。', en: 'Wait for the provider’s load.' },
  },
  'access.only-institutions': {
    status: 403,
    message: {
      zh: '数据共享只在公共管理和服务机构之间进行。',
      en: 'Data is shared only between public institutions, with another than its own provider.',
    },
    remedy: {
      zh: '社会公众请使用开放平台；本机构的数据无需共享授权。',
      en: 'The public uses the open-data portal; an agency needs no grant for its own data.',
    },
  },
  'access.not-in-scope': {
    status: 403,
    message: { zh: '该资源只共享给目录列明的机构。', en: 'This resource is shared only with the agencies that the catalogue names.' },
    remedy: {
      zh: '请与提供机构（{provider}）商请变更目录中的共享范围。',
      en: 'Ask the provider ({provider}) to widen the scope in the catalogue.',
    },
  },
  'access.grant-malformed': {
    status: 422,
    message: {
      zh: '决定所载的授权内容不完整或与目录不符：{what}',
      en: 'The decision’s grant is incomplete or does not fit the catalogue: {what}',
    },
    remedy: { zh: '请按目录现行版本改正后重新决定。', en: 'Correct it against the current catalogue and decide again.' },
  },
  'access.no-holder': {
    status: 409,
    message: { zh: '申请人的账户不存在或者已停用，不能签发授权。', en: 'The applicant has no active account; nothing can be granted.' },
    remedy: { zh: '请与申请人联系。', en: 'Get in touch with the applicant.' },
  },
  'access.unknown-grant': {
    status: 404,
    message: { zh: '没有这样的授权。', en: 'There is no such grant.' },
    remedy: { zh: '请核对授权编号。', en: 'Check the number of the grant.' },
  },
  'access.cursor-stale': {
    status: 409,
    message: { zh: '翻页标记属于另一个数据版本，或者不正确。', en: 'The cursor is of another data version, or is not well-formed.' },
    remedy: { zh: '数据已更新，请从第一页重新读取。', en: 'The data has been updated; begin again at the first page.' },
  },
  'access.busy': {
    status: 503,
    message: { zh: '查询排队已满或超时，未披露任何数据。', en: 'The queue of look-ups is full or timed out; nothing was disclosed.' },
    remedy: { zh: '请稍后重试并降低并发。', en: 'Try again shortly with fewer calls at once.' },
  },
  'access.read-failed': {
    status: 503,
    message: { zh: '数据暂时不能读取，未披露任何数据。', en: 'The data cannot be read just now; nothing was disclosed.' },
    remedy: {
      zh: '请稍后重试；若仍失败，请把请求编号告知运维人员。',
      en: 'Try again; if it fails again, give the request id to the operators.',
    },
  },
  'access.record-failed': {
    status: 503,
    message: { zh: '披露记录未能写入账本，因此没有提供数据。', en: 'The disclosure could not be recorded, and therefore was not made.' },
    remedy: {
      zh: '请稍后重试；若仍失败，请把请求编号告知运维人员。',
      en: 'Try again; if it fails again, give the request id to the operators.',
    },
  },
});
