import { describe, expect, it } from 'vitest';
import type { CaseView } from '../routes/wire.ts';
import { composeNotice, type NoticeNames } from './compose-notice.ts';

const names: NoticeNames = {
  law: (pack) => (pack === 'wuxi-2020' ? { zh: '无锡市公共数据管理办法', en: 'Wuxi Measures' } : undefined),
  caseType: (type) => (type === 'share-dispute' ? { zh: '共享争议', en: 'dispute' } : undefined),
};
const agency = (id: string, name: string) => ({ id, name });
const reply = (by: string, answer: string, on: string, reasons: string | null = null, cites: string | null = null) => ({
  agency: agency(by, by),
  person: '张三',
  answer,
  answerName: { zh: answer, en: answer },
  on,
  reasons,
  cites,
});
const step = (id: string, article: string | null, replies: readonly unknown[]) => ({
  step: id,
  name: { zh: id, en: id },
  article,
  replies,
});
const view = {
  number: '2026-000012',
  typeName: { zh: '共享申请', en: 'request to share' },
  title: '常住人口登记',
  about: { kind: 'resource', id: '1', title: '常住人口登记', version: 3 },
  applicant: agency('wx-yibao', '市医疗保障局'),
  applicantPerson: '李四',
  status: 'closed',
  resultName: { zh: '不同意', en: 'refused' },
  filedOn: '2026-03-02',
  closedOn: '2026-03-09',
  packName: { zh: '无锡市公共数据管理办法', en: 'Wuxi Measures' },
  remedies: ['share-dispute'],
  steps: [
    step('意见', null, [reply('市公安局', '不同意', '2026-03-05', '超出职责。\n不是最小必要。')]),
    step('决定', 'wuxi-2020:19.2(2)', [reply('市大数据管理局', '不同意', '2026-03-09', null, '无锡办法第二十条')]),
  ],
  timeline: [
    { what: 'filed', at: '2026-03-02T01:00:00.000Z', on: '2026-03-02', agency: agency('wx-yibao', '市医疗保障局') },
    { what: 'answered', at: '2026-03-09T02:00:00.000Z', on: '2026-03-09', agency: agency('a', '市大数据管理局') },
  ],
} as unknown as CaseView;

describe('a notice of decision', () => {
  it('tells whoever applied what was decided, by whom, why, under which article, and what can be done against it', () => {
    const notice = composeNotice(view, names, 'zh');
    expect(notice).toMatchObject({
      title: '共享申请告知书',
      number: '办件编号：2026-000012',
      addressee: '市医疗保障局：',
      decision: '你（单位）于2026年3月2日就“常住人口登记”提出的共享申请，已于2026年3月9日办结，结果为：不同意。',
      remedies: { text: '对上述结果有异议的，可以在平台提出：共享争议。' },
      office: '市大数据管理局',
      day: '2026年3月9日',
    });
    expect(notice?.grounds.answers.map(({ because }) => because)).toEqual([
      ['理由：超出职责。\n不是最小必要。'],
      ['依据：无锡办法第二十条', '适用条款：《无锡市公共数据管理办法》第十九条第二款第（二）项。'],
    ]);
    expect(composeNotice(view, names, 'en')).toMatchObject({
      title: 'Notice of decision: request to share',
      day: '2026-03-09',
      grounds: { answers: [{}, { because: ['Grounds: 无锡办法第二十条', 'Under Wuxi Measures, art. 19(2)(2).'] }] },
    });
  });

  it('is addressed to a member of the public by name, for nobody else reads it', () => {
    const own = { ...view, applicant: agency('public:7', '社会公众') };
    expect(composeNotice(own, names, 'zh')?.addressee).toBe('李四：');
  });

  it('names no way of recourse where the law gives none, and no law that is not known', () => {
    const bare = { ...view, remedies: [], steps: [step('决定', 'other:3', [reply('甲', '同意', '2026-03-09')])] } as unknown as CaseView;
    expect(composeNotice(bare, names, 'zh')).toMatchObject({ remedies: undefined, grounds: { answers: [{ because: [] }] } });
  });

  it.each([
    ['while it runs', { status: 'open', closedOn: null, resultName: null }],
    ['of a case that was withdrawn', { timeline: [] }],
  ])('does not exist %s', (_, changed) => {
    expect(composeNotice({ ...view, ...changed } as unknown as CaseView, names, 'zh')).toBeUndefined();
  });
});
