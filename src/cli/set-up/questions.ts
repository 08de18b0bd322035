import type { Bilingual } from '#kernel';
import { isCreditCode } from '#organization';

/** One thing that the set-up must know. Passwords are not among them: they are made, never given. */
export interface Question {
  /** Name of the option (`--city-code`) and of the key in a file of answers. */
  readonly name: string;
  readonly text: Bilingual;
  /** Taken where nothing is answered. */
  readonly fallback?: string;
  /** What is wrong with an answer; undefined where it is good. */
  readonly problem: (answer: string) => Bilingual | undefined;
}

const matching =
  (pattern: RegExp, zh: string, en: string) =>
  (answer: string): Bilingual | undefined =>
    pattern.test(answer) ? undefined : { zh, en };

const title = matching(/^[^\p{Cc}]{1,100}$/u, '应为 1 至 100 个字符', 'must have 1 to 100 characters');
const login = matching(
  /^[a-z][a-z0-9._-]{1,39}$/,
  '应为小写字母开头的 2 至 40 个字母、数字、. _ -',
  'must be 2 to 40 of a-z 0-9 . _ - and begin with a letter',
);

const office = [
  {
    name: 'city-code',
    text: { zh: '行政区划代码（GB/T 2260，六位）', en: 'Division code of the city (GB/T 2260, six digits)' },
    problem: matching(/^[1-8]\d{5}$/, '应为六位行政区划代码', 'must be a division code of six digits'),
  },
  { name: 'city-name', text: { zh: '城市名称', en: 'Name of the city in Chinese' }, problem: title },
  { name: 'city-name-en', text: { zh: '城市英文名称', en: 'Name of the city in English' }, problem: title },
  { name: 'agency-name', text: { zh: '公共数据主管部门名称', en: 'The authority for public data: its name in Chinese' }, problem: title },
  { name: 'agency-name-en', text: { zh: '主管部门英文名称', en: 'Its name in English' }, problem: title },
  {
    name: 'agency-id',
    text: { zh: '主管部门编号（小写字母、数字和连字符，如 wx-shuju）', en: 'Its short id (a-z, 0-9, hyphen; for instance wx-shuju)' },
    problem: matching(
      /^[a-z][a-z0-9-]{1,39}$/,
      '应为小写字母开头的 2 至 40 个字母、数字、连字符',
      'must be 2 to 40 of a-z 0-9 - and begin with a letter',
    ),
  },
  {
    name: 'agency-credit-code',
    text: { zh: '主管部门统一社会信用代码', en: 'Its unified social credit code' },
    problem: (answer: string) =>
      isCreditCode(answer.trim().toUpperCase())
        ? undefined
        : { zh: '不是正确的统一社会信用代码（GB 32100）', en: 'is no unified social credit code (GB 32100)' },
  },
  { name: 'responsible-person', text: { zh: '数据责任人', en: 'Person answerable for data' }, problem: title },
  { name: 'data-office', text: { zh: '数据管理机构（处室）', en: 'Office answerable for data' }, problem: title },
] as const satisfies readonly Question[];

const people = [
  { role: 'system-administrator', key: 'system', zh: '系统管理员', en: 'System administrator' },
  { role: 'security-administrator', key: 'security', zh: '安全管理员', en: 'Security administrator' },
  { role: 'auditor', key: 'audit', zh: '审计员', en: 'Auditor' },
] as const;

/** The three administrators, who must be three persons. */
export const administrators = people.map(({ role, key, zh, en }) => ({
  role,
  text: { zh, en },
  login: { name: `${key}-login`, text: { zh: `${zh}：用户名`, en: `${en}: login` }, fallback: `${key}.admin`, problem: login },
  person: { name: `${key}-name`, text: { zh: `${zh}：姓名`, en: `${en}: name` }, problem: title },
  staffNumber: { name: `${key}-staff-number`, text: { zh: `${zh}：工号`, en: `${en}: staff number` }, problem: title },
}));

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = [
  ...office,
  ...administrators.flatMap(({ login, person, staffNumber }) => [person, staffNumber, login]),
];
