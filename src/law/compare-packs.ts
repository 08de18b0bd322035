import { citeArticle } from './cite-article.ts';
import { compareCaseTypes } from './compare-case-types.ts';
import { both, changed, compareNamed, type Difference, type DifferenceLine, quote, under } from './difference.ts';
import type { Article, ArticleRule, Pack, Parameter, Scheme } from './pack.ts';
import type { LawText } from './text.ts';

const silent = both('未规定', 'silent');
const same = (text: string): LawText => both(text, text);

/** What two laws, or two texts of one, say differently: in the words of a reader of laws, part by part. Empty where they agree. */
export function comparePacks(before: Pack, after: Pack): Difference[] {
  const parts: readonly (readonly [zh: string, en: string, lines: readonly DifferenceLine[]])[] = [
    ['文件', 'The text', compareHeaders(before, after)],
    ['机构与职能', 'Offices and whom it binds', compareOffices(before, after)],
    [
      '用语',
      'Terms',
      compareNamed(
        before.terms,
        after.terms,
        ({ text }, name) => both(`${name}“${text.zh}”`, `${name} “${text.en}”`),
        (was, is, name) => changed(same(name), was.text, is.text),
      ),
    ],
    ['分类', 'Classes', compareSchemes(before, after)],
    ['参数', 'Parameters', compareParameters(before, after)],
    [
      '办件类型',
      'Case types',
      compareNamed(
        before.cases,
        after.cases,
        ({ name, id }) => both(`“${name.zh}”（${id}）`, `“${name.en}” (${id})`),
        (one, other) => compareCaseTypes({ pack: before, type: one }, { pack: after, type: other }),
      ),
    ],
    ['条文', 'Articles', compareArticles(before, after)],
  ];
  return parts.flatMap(([zh, en, lines]) => (lines.length === 0 ? [] : [{ part: both(zh, en), lines }]));
}

const statuses: Readonly<Record<Pack['status'], LawText>> = {
  draft: both('草案', 'draft'),
  'in-force': both('现行有效', 'in force'),
  repealed: both('已废止', 'repealed'),
};

function compareHeaders(before: Pack, after: Pack): DifferenceLine[] {
  return [
    ...changed(both('名称', 'name'), before.name, after.name),
    ...changed(both('发布机关', 'issuer'), before.issuer, after.issuer),
    ...changed(both('效力', 'status'), statuses[before.status], statuses[after.status]),
    ...changed(both('施行日期', 'in force from'), same(before.effective ?? '—'), same(after.effective ?? '—')),
    ...compareNamed(
      before.modules,
      after.modules,
      (module, name) => both(`模块 ${name}${module === null ? '：未规定' : ''}`, `module ${name}${module === null ? ': silent' : ''}`),
      (was, is, name) => changed(both(`模块 ${name}`, `module ${name}`), switchOf(was), switchOf(is)),
    ),
  ];
}

const switchOf = (module: Pack['modules'][string] | undefined): LawText =>
  module ? (module.on ? both('适用', 'on') : both('不适用', 'off')) : silent;

function compareOffices(before: Pack, after: Pack): DifferenceLine[] {
  const binds = ({ binds }: Pack) =>
    Object.fromEntries([binds.fully, ...binds.partly, ...binds.byReference].flatMap(({ kinds }) => kinds.map((kind) => [kind, kind])));
  return [
    ...compareNamed(
      before.offices,
      after.offices,
      ({ text }, name) => both(`职能 ${name}“${text.zh}”`, `office ${name} “${text.en}”`),
      (was, is, name) => changed(both(`职能 ${name}`, `office ${name}`), was.text, is.text),
    ),
    ...compareNamed(
      before.roles,
      after.roles,
      ({ text, articles }, kind) =>
        both(`角色 ${kind}“${text.zh}”（${articles.join('、')}）`, `role ${kind} “${text.en}” (${articles.join(', ')})`),
      (was, is, kind) => [
        ...changed(both(`角色 ${kind}`, `role ${kind}`), was.text, is.text),
        ...changed(
          both(`角色 ${kind} 的条文`, `articles of the role ${kind}`),
          same(was.articles.join(', ')),
          same(is.articles.join(', ')),
        ),
      ],
    ),
    ...compareNamed(
      ownWords(before),
      ownWords(after),
      (text, word) => both(`本法自己的名称 ${word}“${text.zh}”`, `the law’s own word ${word} “${text.en}”`),
      (was, is, word) => changed(same(word), was, is),
    ),
    ...compareNamed(
      binds(before),
      binds(after),
      (kind) => both(`约束的机构类型 ${kind}`, `binds the kind ${kind}`),
      () => [],
    ),
  ];
}

function ownWords({ words }: Pack): Readonly<Record<string, LawText>> {
  const { tiers, agencyKinds, duties, matters } = words;
  return Object.fromEntries(Object.entries({ ...tiers, ...agencyKinds, ...duties, ...matters }).map(([word, { text }]) => [word, text]));
}

function compareSchemes(before: Pack, after: Pack): DifferenceLine[] {
  const classes = (scheme: Scheme | null) => scheme?.classes ?? {};
  const names = [...new Set([...Object.keys(before.schemes), ...Object.keys(after.schemes)])];
  return names.flatMap((name) =>
    under(
      same(name),
      compareNamed(
        classes(before.schemes[name] ?? null),
        classes(after.schemes[name] ?? null),
        ({ text, scale }) => both(`类别“${text.zh}”（${scale}）`, `class “${text.en}” (${scale})`),
        (was, is) => [
          ...changed(both('类别', 'class'), was.text, is.text),
          ...changed(both(`类别“${is.text.zh}”的尺度`, `scale of “${is.text.en}”`), same(was.scale), same(is.scale)),
        ],
      ),
    ),
  );
}

function compareParameters(before: Pack, after: Pack): DifferenceLine[] {
  return compareNamed(
    before.parameters,
    after.parameters,
    (value, name) => both(`${name}：${valueOf(value).zh}`, `${name}: ${valueOf(value).en}`),
    (was, is, name) => changed(same(name), valueOf(was), valueOf(is)),
  );
}

function valueOf(parameter: Parameter | null): LawText {
  if (parameter === null) return silent;
  if (parameter.at !== undefined) return both(`见 ${parameter.at}`, `see ${parameter.at}`);
  const value = typeof parameter.law === 'string' ? parameter.law : JSON.stringify(parameter.law);
  const { article } = parameter;
  return article === undefined
    ? same(value)
    : both(`${value}（${citeArticle(article, 'zh')}）`, `${value} (${citeArticle(article, 'en')})`);
}

const carried: Readonly<Record<ArticleRule['carried'], LawText>> = {
  enforced: both('由平台强制', 'enforced'),
  supported: both('由平台支持', 'supported'),
  recorded: both('由平台记录', 'recorded'),
  planned: both('尚未实现', 'planned'),
  none: both('不由平台实现', 'not carried out'),
};

function compareArticles(before: Pack, after: Pack): DifferenceLine[] {
  const named = ({ articles }: Pack) => Object.fromEntries(articles.map((article) => [`article ${article.article}`, article] as const));
  return compareNamed(named(before), named(after), (article) => titleOf(article), compareArticle);
}

function compareArticle(before: Article, after: Article): DifferenceLine[] {
  const rules = ({ rules }: Article) => Object.fromEntries(rules.map((rule) => [`rule ${rule.at}`, rule] as const));
  return under(titleOf(after), [
    ...changed(both('标题', 'title'), before.title, after.title),
    ...changed(both('内容', 'content'), before.says, after.says),
    ...compareNamed(
      rules(before),
      rules(after),
      ({ at, carried: how }) => both(`${citeArticle(at, 'zh')}，${carried[how].zh}`, `${citeArticle(at, 'en')}, ${carried[how].en}`),
      (was, is) => changed(both(citeArticle(is.at, 'zh'), citeArticle(is.at, 'en')), carried[was.carried], carried[is.carried]),
    ),
  ]);
}

function titleOf({ article, title }: Article): LawText {
  const name = quote(title);
  return both(`${citeArticle(article, 'zh')}${name.zh}`, `${citeArticle(article, 'en')} ${name.en}`);
}
