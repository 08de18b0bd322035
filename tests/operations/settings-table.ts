import { describeSettings } from '../../src/kernel/config/index.ts';

/** The table of settings as the manual of one language shows it. */
export function settingsTable(language: 'zh' | 'en'): string {
  const head = language === 'zh' ? '| 名称 | 默认 | 含义 |' : '| name | default | meaning |';
  const rows = describeSettings({}).map(
    ({ name, value, meaning }) => `| \`${name}\` | ${value === undefined ? '—' : `\`${value}\``} | ${meaning[language]} |`,
  );
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}
