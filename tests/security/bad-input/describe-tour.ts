import { type Bilingual, faultCatalogue } from '#kernel';
import type { Stop } from './tour.ts';

/** What the caller was told. */
export interface Told {
  readonly status: number;
  readonly code: string;
  /** How a load ended that was taken. */
  readonly state?: string;
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
  readonly places?: readonly { readonly field?: string; readonly reason?: Bilingual }[];
}

interface Part {
  readonly zh: string;
  readonly en: string;
  readonly stops: readonly Stop[];
}

/** What happens to the platform rather than in one request, with what is read meanwhile and the test that shows the end. */
const happenings: readonly (Bilingual & { readonly codes: readonly string[]; readonly test: string })[] = [
  {
    ...{ zh: '上传在中途断开：不留装载、文件和版本', en: 'An upload cut off in the middle: no load, no file, no version is left' },
    ...{ codes: ['store.upload-cut-off'], test: 'tests/security/bad-input-tour.integration.test.ts' },
  },
  {
    ...{ zh: '数据目录所在磁盘将满：只暂停装载', en: 'The data directory’s disk nearly full: loads alone are paused' },
    ...{ codes: ['store.disk-full'], test: 'tests/operations/running-city.integration.test.ts' },
  },
  {
    ...{ zh: '数据库所在磁盘写满：腾出空间后自行恢复', en: 'The database’s disk full to the brim: it recovers alone when there is room' },
    ...{ codes: ['kernel.disk-full', 'ledger.unavailable'], test: 'tests/operations/full-disk.integration.test.ts' },
  },
  {
    ...{ zh: '服务或数据库被强行终止（kill -9）：已答复的不丢失', en: 'Server or database killed (kill -9): nothing acknowledged is lost' },
    ...{ codes: ['kernel.database-unreachable', 'store.load-interrupted'], test: 'tests/storm/storm.long.test.ts' },
  },
  {
    ...{
      zh: '服务器时钟被拨前或拨后：账本、期限不乱，来自“未来”的会话须重新登录',
      en: 'The clock set forward or back: ledger and due days hold; a session from the future must sign in again',
    },
    ...{ codes: ['kernel.not-signed-in'], test: 'tests/security/clock-change.integration.test.ts' },
  },
];

/** `docs/bad-input.md`: each wrong input with what its sender was told in the run. */
export function describeTour(parts: readonly Part[], told: ReadonlyMap<Stop, Told>): string {
  return [
    '# 错误输入与答复 · Bad input, and what its sender reads',
    '',
    '下表由测试 `tests/security/bad-input-tour.integration.test.ts` 对真实服务逐项发送后写成；另有 `tests/security/bad-input.integration.test.ts` 把 SQL、空字符、超长文本、错误类型等发到每个地址的每个参数：从不出现 5xx，数据库不变。',
    '',
    'Written by a test that sends each of these to a running service over HTTP. Another sends SQL, NUL, half characters, very long texts and wrong types to every parameter of every address: never a 5xx, and nothing in the database changes. To write it anew: `SHUYUAN_TEST_WRITE=1 npx vitest run tests/security/bad-input-tour.integration.test.ts`.',
    ...parts.flatMap(({ zh, en, stops }) => [
      '',
      `## ${zh} · ${en}`,
      '',
      '| 输入 · input | 状态 · status | 代码 · code | 读到的内容 · what is read |',
      '| --- | --- | --- | --- |',
      ...stops.map((stop) => rowOf(stop, told.get(stop))),
    ]),
    '',
    '## 运行中的意外 · What happens while it runs',
    '',
    '| 情形 · what happens | 状态 · status | 代码 · code | 读到的内容 · what is read |',
    '| --- | --- | --- | --- |',
    ...happenings.flatMap(({ zh, en, codes, test }) => codes.map((code) => happeningOf(`${zh}<br>${en}<br>\`${test}\``, code))),
    '',
  ].join('\n');
}

function happeningOf(what: string, code: string): string {
  const known = faultCatalogue().get(code);
  if (!known) throw new Error(`there is no code ${code}`);
  const { status, message, remedy } = known;
  const words = `${message.zh} ${remedy.zh}<br>${message.en} ${remedy.en}`.replaceAll('{used}', '85');
  // Of an interrupted load nobody is answered: its record tells.
  const told = status === 500 ? '装载失败 · load failed' : status;
  return `| ${what} | ${told} | \`${code}\` | ${words} |`;
}

function rowOf({ zh, en }: Stop, told: Told | undefined): string {
  if (!told) return `| ${zh}<br>${en} | | | |`;
  const status = told.state
    ? `${told.status}，装载${told.state === 'refused' ? '被拒绝 · load refused' : told.state}`
    : String(told.status);
  const places = (told.places ?? []).filter((place) => place.field && place.reason);
  const at = (language: 'zh' | 'en') => places.map(({ field, reason }) => ` ${field}: ${reason?.[language]}.`).join('');
  const words = [`${told.detail.zh} ${told.remedy.zh}${at('zh')}`, `${told.detail.en} ${told.remedy.en}${at('en')}`].map((each) =>
    each.replaceAll('|', '\\|').replaceAll('\n', ' '),
  );
  return `| ${zh}<br>${en} | ${status} | \`${told.code}\` | ${words.join('<br>')} |`;
}
