import type { Path, SourceDocument } from './read-document.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parseWho } from './who.ts';
import { listOf } from './written.ts';
import type { WrittenRegister } from './written-register.ts';

/** Starting points of who keeps and sees a register, beside the offices. */
const anchors = ['self', 'institution', 'organ'] as const;

/** What a JSON Schema cannot see: names that must lead somewhere inside the register, its pack or the program. */
export function checkRegister(
  document: SourceDocument<WrittenRegister>,
  written: WrittenRegister,
  siblings: Readonly<Record<string, WrittenRegister>>,
  vocabulary: Vocabulary,
): void {
  const fields = Object.keys(written.fields);
  const known = (path: Path, zh: string, en: string, name: string, names: readonly string[]) => {
    if (names.includes(name)) return;
    document.report(
      path,
      { zh: `没有${zh} ${name}`, en: `there is no ${en} ${name}` },
      { zh: `可用的有：${names.join('、') || '（无）'}。`, en: `Known: ${names.join(', ') || 'none'}.` },
    );
  };
  const wrong = (path: Path, zh: string, en: string, remedy: { readonly zh: string; readonly en: string }) =>
    document.report(path, { zh, en }, remedy);
  const dates = fields.filter((name) => written.fields[name]?.type === 'date');
  const agencies = fields.filter((name) => written.fields[name]?.type === 'agency');

  for (const name of written.key) {
    known(['key'], '字段', 'field', name, fields);
    if (['choices', 'agencies', 'list', 'bool'].includes(written.fields[name]?.type ?? ''))
      wrong(['key'], `${name} 不能识别条目`, `${name} cannot tell entries apart`, {
        zh: '改用文字、数字、日期、单选或机构字段。',
        en: 'Use a field of text, number, date, choice or agency.',
      });
  }
  for (const [name, field] of Object.entries(written.fields))
    if (field.type.startsWith('choice') && !field.of?.length)
      wrong(['fields', name], `${name} 是选择项，没有 of`, `${name} is a choice without of`, {
        zh: '列出可选的值。',
        en: 'List the options.',
      });
  if (written.of !== undefined) known(['of'], '机构字段', 'field of type agency', written.of, agencies);
  for (const end of ['from', 'until'] as const) {
    const name = written.validity?.[end];
    if (name !== undefined) known(['validity', end], '日期字段', 'date field', name, dates);
  }
  if ((written.kept === 'directly') !== (written.by !== undefined))
    wrong(['kept'], 'kept: directly 与 by 须同时出现', 'kept: directly and by belong together', {
      zh: '补上另一个。',
      en: 'Add the other.',
    });
  for (const key of ['by', 'seen'] as const)
    for (const who of listOf(written[key])) {
      const { anchor, parts } = parseWho(who);
      known([key], '对象', 'starting point', anchor, [...anchors, ...vocabulary.offices]);
      for (const part of parts) known([key], '职责', 'duty', part, vocabulary.duties);
      if (anchor === 'self' && written.of === undefined)
        wrong([key], `${who} 需要 of`, `${who} needs of`, {
          zh: '用 of 指明条目属于哪个机构。',
          en: 'Say with of whose entry it is.',
        });
    }
  for (const [id, relation] of Object.entries(written.relations ?? {})) {
    const path: Path = ['relations', id];
    const other = siblings[relation.to];
    known([...path, 'to'], '登记簿', 'register', relation.to, Object.keys(siblings));
    for (const [there, here] of Object.entries(relation.where)) {
      if (other) known([...path, 'where', there], '字段', 'field', there, Object.keys(other.fields));
      known([...path, 'where', there], '字段', 'field', here, fields);
    }
  }
  if (written.coverage) {
    for (const each of written.coverage.each)
      known(['coverage', 'each'], '机构类别或职能', 'kind of agency or office', each, [...vocabulary.agencyKinds, ...vocabulary.offices]);
    if (written.of === undefined)
      wrong(['coverage'], 'coverage 需要 of', 'coverage needs of', {
        zh: '用 of 指明条目属于哪个机构。',
        en: 'Say with of whose entry it is.',
      });
  }
}
