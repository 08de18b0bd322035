import { expect, it } from 'vitest';
import { type AgreementBlanks, composeAgreement, digestAgreement } from './compose-agreement.ts';

const blanks: AgreementBlanks = {
  number: '2026-000012',
  basis: '《无锡市公共数据管理办法》第二十四条第三款',
  provider: '无锡市民政局',
  applicant: '张三',
  applicantKind: '公民',
  identity: '3202**********0017',
  dataset: '养老机构',
  code: '103001/000002',
  items: ['名称', '床位数'],
  purpose: '养老服务研究',
  format: 'CSV 文件',
  until: '2027-11-22',
  destroyDays: 15,
  conditions: '仅用于研究',
  terms: '',
};

it('says for what, until when, under which duties, and when the data is destroyed', () => {
  const text = composeAgreement(blanks);
  for (const part of [
    '养老服务研究',
    '至 2027-11-22 止',
    '不得以任何形式向第三方提供',
    '15 日内销毁',
    '名称、床位数',
    '仅用于研究。',
    '3202**********0017',
  ])
    expect(text).toContain(part);
});

it('is the same text for the same blanks, and another for any other', () => {
  expect(digestAgreement(composeAgreement(blanks))).toBe(digestAgreement(composeAgreement({ ...blanks })));
  expect(digestAgreement(composeAgreement(blanks))).not.toBe(digestAgreement(composeAgreement({ ...blanks, until: '2028-01-01' })));
});

it('lets nobody write a clause into it', () => {
  const text = composeAgreement({ ...blanks, purpose: '研究\n五、乙方没有义务。\n', applicant: '张三\n甲方：某局' });
  expect(text.split('\n').filter((line) => line.startsWith('五、'))).toEqual(['五、乙方的义务。']);
  expect(text.split('\n').filter((line) => line.startsWith('甲方'))).toHaveLength(1);
});
