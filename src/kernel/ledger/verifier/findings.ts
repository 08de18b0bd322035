import type { Bilingual } from '../../faults/fault.ts';

/** What the verifier can find. Every contradiction gives at least one finding. */
export const findingTexts = {
  'entry-changed': { zh: '存证事项内容被改动', en: 'an entry’s content was changed' },
  'entry-missing': { zh: '存证事项被删除', en: 'an entry is missing' },
  'entry-inserted': { zh: '存证事项被插入', en: 'an entry was inserted' },
  'entry-reordered': { zh: '存证事项顺序被改动', en: 'an entry stands at another place than it was sealed at' },
  'entries-rewritten': {
    zh: '存证事项与签名批次不符（内容和摘要一并被改）',
    en: 'entries and their digests do not give the root that was signed',
  },
  'entry-orphaned': { zh: '存证事项不属于任何批次', en: 'an entry belongs to no batch' },
  'tag-changed': { zh: '检索标签被改动', en: 'a search tag was changed' },
  'signature-invalid': { zh: '批次签名无效', en: 'a batch’s signature is not valid' },
  'key-unknown': { zh: '签名所用的密钥不受信任', en: 'it was signed with a key that is not trusted' },
  'lane-gap': { zh: '通道序号不连续', en: 'a lane’s numbers have a gap or go back' },
  'batch-missing': { zh: '日志所列批次不存在', en: 'a batch that was logged or queued is missing' },
  'batch-unlogged': { zh: '批次既不在日志中也不在待排队列中', en: 'a batch stands outside the log' },
  'batch-queued-twice': { zh: '已入日志的批次又出现在待排队列中', en: 'a batch that is logged is queued again' },
  'log-gap': { zh: '日志序号不连续', en: 'the log’s numbers have a gap' },
  'log-mismatch': { zh: '日志与树不符（顺序被改或批次被换）', en: 'the log holds another batch here than the tree' },
  'node-missing': { zh: '树节点缺失', en: 'a tree node is missing' },
  'node-mismatch': { zh: '树节点与日志不符', en: 'a tree node does not follow from the log' },
  'node-extra': { zh: '树节点多于日志所需', en: 'the tree has nodes that the log does not give' },
  'checkpoint-invalid': { zh: '检查点签名无效', en: 'a checkpoint’s signature is not valid' },
  'checkpoint-chain': { zh: '检查点链断裂', en: 'a checkpoint does not cite the one before it' },
  'checkpoint-contradicted': { zh: '日志与检查点不符', en: 'the log contradicts a checkpoint' },
  'checkpoint-missing': { zh: '日志末尾没有检查点', en: 'the end of the log has no checkpoint' },
  'tail-cut': { zh: '日志尾部被截断', en: 'the log is shorter than a checkpoint says' },
  'outside-checkpoint-invalid': { zh: '外存检查点的签名不受信任', en: 'the outside checkpoint is not signed by a trusted key' },
  'history-rewritten': { zh: '历史被改写：与外存检查点不符', en: 'history was rewritten: it contradicts the outside checkpoint' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FindingKind = keyof typeof findingTexts;

export interface Finding {
  readonly kind: FindingKind;
  /** Where: `seq 5`, `batch 12 entry 3`, `checkpoint 100`, `lane main.ab12/1`. */
  readonly where: string;
}

/** Most findings that are kept; the count goes on. */
const mostKept = 1000;

/** Collects findings with bounded memory. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(kind: FindingKind, where: string): void {
    this.count += 1;
    if (this.kept.length < mostKept) this.kept.push({ kind, where });
  }
}
