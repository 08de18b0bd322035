import { defineFaults } from '#kernel';

/** Why a draft cannot be laid before its signer, or signed. */
export const draftFaults = defineFaults({
  'casework.no-draft': {
    status: 404,
    message: { zh: '没有这份待签稿。', en: 'There is no such draft.' },
    remedy: { zh: '请从待签列表中选择。', en: 'Choose one of the list of drafts.' },
  },
  'casework.no-signature': {
    status: 409,
    message: { zh: '这一步不需要他人签批。', en: 'Nobody else has to sign this.' },
    remedy: { zh: '请直接提交。', en: 'Send it directly.' },
  },
  'casework.no-signer': {
    status: 409,
    message: { zh: '找不到可以签批的一个机构。', en: 'There is no single agency whose person could sign this.' },
    remedy: { zh: '请由有签批职责的人员直接办理。', en: 'Leave the act itself to the person whose signature is asked.' },
  },
  'casework.own-signature': {
    status: 403,
    message: { zh: '起草人不能签批自己起草的内容。', en: 'Nobody signs what they have drafted themselves.' },
    remedy: { zh: '请由另一人签批。', en: 'Another person must sign it.' },
  },
  'casework.draft-settled': {
    status: 409,
    message: { zh: '这份待签稿已经处理。', en: 'The draft has been dealt with already.' },
    remedy: { zh: '请刷新查看最新情况。', en: 'Reload to see how it stands.' },
  },
  'casework.draft-waits': {
    status: 409,
    message: { zh: '“{step}”已有一份待签稿。', en: 'A draft for “{step}” waits for its signature already.' },
    remedy: { zh: '请待其签批，或者先撤下。', en: 'Wait until it is signed, or take it back first.' },
  },
  'casework.drafter-gone': {
    status: 409,
    message: { zh: '起草人已不在原机构任职。', en: 'Who drafted this no longer acts for the agency.' },
    remedy: { zh: '请退回，由现任人员重新起草。', en: 'Send it back; somebody in office drafts it anew.' },
  },
});
