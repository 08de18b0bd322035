import { defineFaults } from '#kernel';

/** Why an open step cannot be handed to a person. */
export const handOverFaults = defineFaults({
  'casework.not-yours-to-hand': {
    status: 403,
    message: {
      zh: '“{step}”不由您所在的机构和职责办理，不能转交。',
      en: '“{step}” does not wait for your office; you cannot hand it over.',
    },
    remedy: { zh: '请由办理机构中有相应职责的人员或者负责人转交。', en: 'Somebody of that office, or its head, must hand it over.' },
  },
  'casework.not-of-office': {
    status: 422,
    message: { zh: '这名人员不能办理“{step}”。', en: 'This person may not act on “{step}”.' },
    remedy: { zh: '请从可以经办的人员名单中选择。', en: 'Choose one of the list of those who may have it in hand.' },
  },
  'casework.handed-already': {
    status: 409,
    message: { zh: '“{step}”的经办人已经如此。', en: '“{step}” is in these hands already.' },
    remedy: { zh: '请刷新查看最新情况。', en: 'Reload to see how it stands.' },
  },
});
