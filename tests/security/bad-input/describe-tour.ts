import type { Bilingual } from '#kernel';
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
  ].join('\n');
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
