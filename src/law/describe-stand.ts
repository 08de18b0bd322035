import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';
import { dutyNames, kindNames } from './word-names.ts';

const others: Readonly<Record<string, LawText>> = {
  public: { zh: '社会公众账户', en: 'accounts of the public' },
  outside: { zh: '平台之外，仅作记录', en: 'outside the platform, recorded only' },
  'account:system-administrator': { zh: '系统管理员账户', en: 'system administrator’s account' },
  'account:security-administrator': { zh: '安全管理员账户', en: 'security administrator’s account' },
  'account:auditor': { zh: '审计员账户', en: 'auditor’s account' },
  'party:applicant': { zh: '申请方（逐件确定）', en: 'the applicant (case by case)' },
  'party:provider': { zh: '提供方（逐件确定）', en: 'the provider (case by case)' },
  'party:holder': { zh: '持有授权的一方（逐件确定）', en: 'the holder of the grant (case by case)' },
  'party:respondent': { zh: '被查处方（逐件确定）', en: 'the respondent (case by case)' },
};

/** How a role stands in the program, in words: `office:authority` by the law's own term. */
export function describeStand(pack: Pack, as: string): LawText {
  const [how = '', word = ''] = as.split(':');
  const known =
    how === 'office'
      ? pack.offices[word]?.text
      : how === 'kind'
        ? (pack.words.agencyKinds[word]?.text ?? kindNames[word])
        : how === 'duty'
          ? (pack.words.duties[word]?.text ?? dutyNames[word])
          : undefined;
  return known ?? others[as] ?? { zh: word || as, en: word || as };
}
