import { groups, partyAttributes, vocabulary } from '#law';
import { roleKinds } from '../../src/law/role-kinds.ts';

const list = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(' ') || '—';
const typed = (types: Readonly<Record<string, string>>) =>
  Object.entries(types)
    .map(([name, type]) => `\`${name}\` ${type}`)
    .join(', ') || '—';

/** `docs/pack-words.md`: every word that a pack may use, as the program has it. */
export function describeWords(): string {
  const { offices, duties, tiers, agencyKinds, matters, scales, subjects, facts, effects, events, choices, parameters } = vocabulary;
  const rows = (entries: readonly (readonly string[])[]) => entries.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# Words of packs · 法规包用词

Generated from the program. A pack may name nothing else, save what it declares itself ([guide](writing-a-pack.md)). 由程序生成；除法规包自己声明的以外，只能使用这些词（[编写说明](writing-a-pack.zh-CN.md)）。

## Who · 谁

| | |
| --- | --- |
| groups 群体 | ${list(groups)} |
| starting points 起点 | ${list(['applicant', 'provider', 'common', 'self', ...tiers])}, a party of the case type, an office |
| offices 职能 | ${list(offices)} |
| duties 职责 | ${list(duties)} |
| kinds of agency 机构类型 | ${list(agencyKinds)} |
| kinds of role 角色 | ${list(Object.keys(roleKinds))} |

## Subjects · 对象 (\`about\`)

| subject | attributes |
| --- | --- |
${rows(Object.entries(subjects).map(([name, types]) => [`\`${name}\``, typed(types)]))}

A party (\`applicant\`, \`provider\`): ${typed(partyAttributes)}. Choices of the operator (\`choice\`): ${typed(choices)}.

## Facts · 事实

| fact | argument | answer |
| --- | --- | --- |
${rows(Object.entries(facts).map(([name, { argument, type }]) => [`\`${name}\``, argument, type]))}

## Effects and holds · 效果

**Bold** arguments are required. "waits" names the room that does not carry it out yet: it is recorded until then. 粗体为必填；waits 表示尚待该部分建成，在此之前只作记录。

| effect | | arguments |
| --- | --- | --- |
${rows(
  Object.entries(effects).map(([name, { arguments: types, needed, hold, pending, register }]) => [
    `\`${name}\``,
    [hold ? 'hold' : '', pending === undefined ? '' : `waits: ${pending}`].filter(Boolean).join(', '),
    [
      ...Object.entries(types).map(([argument, type]) => (needed.includes(argument) ? `**${argument}** ${type}` : `${argument} ${type}`)),
      ...(register === undefined ? [] : ['and fields of the register']),
    ].join(', '),
  ]),
)}

## Events · 事件 (\`filing.on\`)

${rows(Object.entries(events).map(([name, { pending }]) => [`\`${name}\``, pending === undefined ? '' : `waits: ${pending}`])).replace(
  /^/,
  '| event | |\n| --- | --- |\n',
)}

## Matters and their acts · 事项与动作

| matter | acts |
| --- | --- |
${rows(Object.entries(matters).map(([name, acts]) => [`\`${name}\``, list(acts)]))}

## Scales of classes · 分类尺度

| scheme | places |
| --- | --- |
${rows(Object.entries(scales).map(([name, places]) => [`\`${name}\``, list(places)]))}

## Parameters · 参数

${list(parameters)}
`;
}
