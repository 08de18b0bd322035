import { defineFaults } from '#kernel';

export const faults = defineFaults({
  'catalog.unknown-resource': {
    status: 404,
    message: { zh: '目录中没有这个资源。', en: 'The catalogue holds no such resource.' },
    remedy: { zh: '请核对编号或资源代码。', en: 'Check the number or the resource code.' },
  },
  'catalog.not-acceptable': {
    status: 422,
    message: { zh: '目录条目有 {count} 处不符合要求：{first}', en: 'The entry has {count} faults: {first}' },
    remedy: { zh: '按所列字段和条款改正后重新提交。', en: 'Correct the listed fields by their articles and send again.' },
  },
  'catalog.name-taken': {
    status: 409,
    message: { zh: '本机构已有名为“{name}”的资源。', en: 'Your agency already has a resource named “{name}”.' },
    remedy: { zh: '请另取名称，或者修订已有的资源。', en: 'Choose another name, or revise the resource that exists.' },
  },
  'catalog.in-review': {
    status: 409,
    message: {
      zh: '该资源正在审核，审核结束前不能修改或再次提交。',
      en: 'The resource is under review; it cannot be changed or submitted until that ends.',
    },
    remedy: { zh: '请等待审核结果，或者先撤回审核事项。', en: 'Wait for the review, or withdraw its case first.' },
  },
  'catalog.nothing-to-submit': {
    status: 409,
    message: { zh: '该资源没有待提交的修改。', en: 'The resource has no change to submit.' },
    remedy: { zh: '请先修订，再提交审核。', en: 'Revise it first, then submit.' },
  },
  'catalog.nothing-to-discard': {
    status: 409,
    message: { zh: '该资源没有草稿可以放弃。', en: 'The resource has no draft that could be discarded.' },
    remedy: { zh: '已发布的内容不受影响。', en: 'What is published stays as it is.' },
  },
  'catalog.returned': {
    status: 409,
    message: {
      zh: '审核办件 {case} 已退回并等待修改，办法未设撤回，草稿不能放弃。',
      en: 'The review {case} was returned and waits for its changes; the regulation provides for no withdrawal, so the draft cannot be discarded.',
    },
    remedy: { zh: '请按退回理由修改后再次提交。', en: 'Change it as the return asks, and submit it again.' },
  },
  'catalog.changed-meanwhile': {
    status: 409,
    message: { zh: '您打开之后，这个资源已被他人修改。', en: 'Somebody has changed the resource since you opened it.' },
    remedy: { zh: '请重新打开，核对后再保存。', en: 'Open it again, compare, and save.' },
  },
  'catalog.not-yours': {
    status: 403,
    message: { zh: '只有提供该资源的机构可以修改和提交。', en: 'Only the agency that provides the resource may change or submit it.' },
    remedy: { zh: '请联系提供机构。', en: 'Turn to the providing agency.' },
  },
  'catalog.unknown-classification': {
    status: 422,
    message: { zh: '资源分类 {code} 不在本市的分类之中。', en: 'The classification {code} is none of this city’s.' },
    remedy: {
      zh: '请从分类树中选择目或者细目；没有合适的，请主管部门增设。',
      en: 'Choose a 目 or 细目 of the tree, or ask the authority to add one.',
    },
  },
  'catalog.classification-fixed': {
    status: 409,
    message: {
      zh: '资源已经发布，代码不再改变，分类不能修改。',
      en: 'The resource is published; its code stays, and so does its classification.',
    },
    remedy: {
      zh: '如确需改变分类，请另行登记，并填写关联资源代码。',
      en: 'If it must change, register another resource and relate the codes.',
    },
  },
  'catalog.classification-full': {
    status: 409,
    message: { zh: '分类 {parent} 之下的编号已经用完。', en: 'All numbers under the classification {parent} are taken.' },
    remedy: { zh: '请在其他分类之下增设。', en: 'Add it under another classification.' },
  },
  'catalog.unknown-item': {
    status: 422,
    message: {
      zh: '数据项编号 {item} 不属于这个资源，或者重复出现。',
      en: 'The item id {item} is none of this resource’s, or occurs twice.',
    },
    remedy: { zh: '新的数据项请不要填写编号，由平台给出。', en: 'Leave the id of a new item empty; the platform gives one.' },
  },
  'catalog.unknown-choice': {
    status: 422,
    message: { zh: '{field} 的取值“{value}”不在可选范围内。', en: 'The value “{value}” of {field} is none of the choices.' },
    remedy: { zh: '请从平台给出的列表中选择。', en: 'Choose one of the platform’s list.' },
  },
  'catalog.unknown-version': {
    status: 404,
    message: { zh: '该资源没有版本 {version}。', en: 'The resource has no version {version}.' },
    remedy: { zh: '请从版本列表中选择。', en: 'Choose one of its versions.' },
  },
  'catalog.not-in-review': {
    status: 409,
    message: {
      zh: '该资源没有处于审核之中的草稿，不能发布或退回。',
      en: 'The resource has no draft under review that could be published or returned.',
    },
    remedy: { zh: '请由提供机构先提交审核。', en: 'The providing agency submits it first.' },
  },
});
