import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { comparePacks } from './compare-packs.ts';
import { loadPack, loadPackFiles } from './load-pack.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const wuxi = loadPack(`${packs}wuxi-2020`);

type Change = readonly [file: string, from: string, to: string];

/** Wuxi's law with one text put for another in one of its files. */
function amended(...changes: readonly Change[]) {
  const files = new Map(wuxi.files);
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    expect(text).toContain(from);
    files.set(file, text.replace(from, to));
  }
  return loadPackFiles(files);
}

const said = (...changes: readonly Change[]) =>
  comparePacks(wuxi, amended(...changes)).flatMap(({ part, lines }) =>
    lines.map(({ mark, text }) => `${part.zh} ${mark} ${text.zh} | ${text.en}`),
  );

describe('two laws, told apart in words', () => {
  it('say nothing where they agree', () => {
    expect(comparePacks(wuxi, loadPack(`${packs}wuxi-2020`))).toEqual([]);
  });

  it.each<readonly [string, Change, string]>([
    [
      'a limit',
      ['cases/opening-request.yaml', 'limit: {days: 10, from: filed', 'limit: {days: 15, from: filed'],
      '办件类型 ~ “有条件开放数据的申请”：步骤“答复”：期限：自提出之日起10 个工作日（第二十四条第二款） → 自提出之日起15 个工作日（第二十四条第二款） | “Request for conditionally open data”: step “Answer”: limit: 10 working days from the filing (art. 24(2)) → 15 working days from the filing (art. 24(2))',
    ],
    [
      'who decides',
      ['cases/catalog-review.yaml', 'who: authority@applicant', 'who: provider'],
      '办件类型 ~ “公共数据目录审核”：步骤“主管部门审核”：由谁办理：大数据行政主管部门 → 数据提供机构 | “Review of a catalogue entry”: step “Review by the authority”: who acts: big-data authority → the provider',
    ],
    [
      'a duty to give reasons',
      ['cases/opening-request.yaml', '        reasons: true\n', ''],
      '办件类型 ~ “有条件开放数据的申请”：步骤“答复”：答复“不同意开放”：说明理由：是 → 否 | “Request for conditionally open data”: step “Answer”: answer “Refuse”: reasons: yes → no',
    ],
    [
      'a field that must be filled in',
      ['cases/opening-request.yaml', 'en: Purpose of use, need: true,', 'en: Purpose of use,'],
      '办件类型 ~ “有条件开放数据的申请”：填写“利用目的”：必填：是 → 否 | “Request for conditionally open data”: field “Purpose of use”: required: yes → no',
    ],
    [
      'a parameter',
      ['pack.yaml', '  federation: {law: [yangtze-delta], article: "7.1"}', '  federation: null'],
      '参数 ~ federation：["yangtze-delta"]（第七条第一款） → 未规定 | federation: ["yangtze-delta"] (art. 7(1)) → silent',
    ],
    ['its force', ['pack.yaml', 'status: in-force', 'status: repealed'], '文件 ~ 效力：现行有效 → 已废止 | status: in force → repealed'],
    [
      'what an article says',
      ['articles.yaml', 'title: {zh: 原则, en: Principles}', 'title: {zh: 总则, en: Principles}'],
      '条文 ~ 第三条“总则”：标题：原则 → 总则 | art. 3 “Principles”: title: Principles → Principles',
    ],
  ])('name %s, with its article, in both languages', (_, change, line) => {
    expect(said(change)).toEqual([line]);
  });

  it('name what only one of them has', () => {
    const lines = comparePacks(loadPack(`${packs}zhejiang-2016`), loadPack(`${packs}zhejiang-2017`)).flatMap((each) => each.lines);
    expect(lines.filter(({ mark }) => mark === '-').map(({ text }) => text.en)).toContain('office working-body “working body”');
    const back = comparePacks(loadPack(`${packs}zhejiang-2017`), loadPack(`${packs}zhejiang-2016`)).flatMap((each) => each.lines);
    expect(back.filter(({ mark }) => mark === '+')).toHaveLength(lines.filter(({ mark }) => mark === '-').length);
    expect(back.filter(({ mark }) => mark === '~')).toHaveLength(lines.filter(({ mark }) => mark === '~').length);
  });

  it('can be read in both languages whichever two are compared', () => {
    for (const other of ['jiaozuo-2020', 'national-2025', 'fushun-2022', 'zhejiang-2016'])
      for (const { lines } of comparePacks(wuxi, loadPack(`${packs}${other}`)))
        for (const { text } of lines) {
          expect(text.zh).not.toMatch(/undefined|\[object/);
          expect(text.en).not.toMatch(/undefined|\[object/);
        }
  });
});
