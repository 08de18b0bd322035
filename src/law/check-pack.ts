import { checkFlow } from './check-flow.ts';
import type { Path, SourceDocument } from './read-document.ts';
import type { LawText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { kindsBound } from './whos-of.ts';
import type { WrittenArticles, WrittenCase, WrittenPack } from './written.ts';
import type { WrittenRegister } from './written-register.ts';

/** What may be pointed to besides the pack itself. Without it, pointers to faults and operations are not judged. */
export interface ProgramNames {
  readonly faults: ReadonlySet<string>;
  readonly operations: ReadonlySet<string>;
}

export interface PackDocuments {
  readonly header: SourceDocument<WrittenPack>;
  readonly pack: WrittenPack;
  readonly articles: SourceDocument<WrittenArticles>;
  readonly cases: readonly { readonly document: SourceDocument<WrittenCase>; readonly written: WrittenCase }[];
  readonly registers: readonly { readonly document: SourceDocument<WrittenRegister>; readonly written: WrittenRegister }[];
  /** Case types by name, and registers as `register:name`, whose files are not of their schema: what points to them is not judged. */
  readonly unread: ReadonlySet<string>;
}

/** References between the files of one pack, and from it to the program. */
export function checkPack(documents: PackDocuments, vocabulary: Vocabulary, program?: ProgramNames): void {
  checkHeader(documents, vocabulary);
  checkArticles(documents, program);
  checkCitations(documents);
  const cases = new Set(documents.cases.map(({ written }) => written.case));
  for (const { document, written } of documents.cases) checkFlow(document, written, documents.pack, cases, vocabulary);
}

function checkHeader({ header, pack, cases, unread }: PackDocuments, vocabulary: Vocabulary): void {
  for (const [name, scheme] of Object.entries(pack.schemes)) {
    const scales = vocabulary.scales[name];
    if (!scales) report(header, ['schemes', name], `没有分类 ${name}`, `there is no scheme ${name}`);
    for (const [id, each] of Object.entries(scheme?.classes ?? {}))
      if (scales && !scales.includes(each.scale))
        report(
          header,
          ['schemes', name, 'classes', id],
          `没有尺度 ${each.scale}（可用：${scales.join('、')}）`,
          `there is no scale ${each.scale} (known: ${scales.join(', ')})`,
        );
    if (scheme?.default && !(scheme.default in scheme.classes))
      report(header, ['schemes', name, 'default'], `没有类别 ${scheme.default}`, `there is no class ${scheme.default}`);
  }
  for (const { kind, path } of kindsBound(pack))
    if (!vocabulary.agencyKinds.includes(kind))
      header.report(
        path,
        { zh: `没有机构类型 ${kind}`, en: `there is no kind of agency ${kind}` },
        {
          zh: '改正名称；本法自己的机构类型写在 agency-kinds 下。',
          en: 'Correct the name; a kind of the law’s own is declared under agency-kinds.',
        },
      );
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    if (!vocabulary.parameters.includes(name))
      header.report(
        ['parameters', name],
        { zh: `没有参数 ${name}`, en: `there is no parameter ${name}` },
        {
          zh: '改正名称；本法自己的参数另写 zh、en 名称。',
          en: 'Correct the name; a parameter of the law’s own is given a name, zh and en.',
        },
      );
    if (parameter?.at !== undefined && !pointsToCase(parameter.at.slice('case:'.length), cases, unread))
      report(header, ['parameters', name], `${parameter.at} 不存在`, `${parameter.at} is not there`);
  }
  for (const name of vocabulary.parameters)
    if (!(name in pack.parameters))
      report(
        header,
        ['parameters'],
        `没有写明参数 ${name}（法条未规定时写 null）`,
        `parameter ${name} is not stated (write null where the text is silent)`,
      );
}

function checkArticles(documents: PackDocuments, program: ProgramNames | undefined): void {
  const { articles, pack } = documents;
  const used = new Set<string>();
  const covered = new Set<string>();
  articles.data?.articles.forEach((article, number) => {
    article.rules.forEach((rule, index) => {
      const path: Path = ['articles', number, 'rules', index];
      if (!rule.at.startsWith(`${article.article}.`))
        report(articles, path, `${rule.at} 不属于第 ${article.article} 条`, `${rule.at} is not of article ${article.article}`);
      for (const id of rule.covers) {
        if (covered.has(id)) report(articles, path, `${id} 重复`, `${id} is covered twice`);
        covered.add(id);
      }
      for (const pointer of rule.by ?? []) {
        if (pointer.startsWith('case:')) used.add(pointer.slice(5).split('/')[0] ?? '');
        if (pointer.startsWith('register:')) used.add(pointer);
        if (!pointsSomewhere(pointer, documents, program))
          report(articles, [...path, 'by'], `${pointer} 不存在`, `${pointer} is not there`);
      }
    });
  });
  if (articles.data && articles.data.pack !== pack.pack) report(articles, ['pack'], `应为 ${pack.pack}`, `must be ${pack.pack}`);
  for (const { document, written } of documents.cases)
    if (articles.data && !used.has(written.case))
      report(document, ['case'], `没有条文用到案型 ${written.case}`, `no article needs the case type ${written.case}`);
  for (const { document, written } of documents.registers) {
    if (!articles.data) continue;
    if (!used.has(`register:${written.register}`))
      report(document, ['register'], `没有条文用到登记簿 ${written.register}`, `no article needs the register ${written.register}`);
    for (const id of written.obligations ?? [])
      if (!covered.has(id)) report(document, ['obligations'], `articles.yaml 没有义务 ${id}`, `articles.yaml covers no obligation ${id}`);
  }
}

function pointsSomewhere(pointer: string, { pack, cases, registers, unread }: PackDocuments, program: ProgramNames | undefined): boolean {
  const [kind = '', ...rest] = pointer.split(':');
  const name = rest.join(':');
  switch (kind) {
    case 'case':
    case 'target':
      return pointsToCase(name, cases, unread);
    case 'register':
      return unread.has(pointer) || registers.some(({ written }) => written.register === name);
    case 'param':
      return pack.parameters[name] !== undefined && pack.parameters[name] !== null;
    case 'scheme':
      return Boolean(pack.schemes[name]);
    case 'term':
      return name in pack.terms;
    case 'office':
      return name in pack.offices;
    case 'module':
      return Boolean(pack.modules[name]);
    case 'header':
      return Boolean(pack[name as keyof WrittenPack]);
    case 'fault':
      return program === undefined || program.faults.has(name);
    case 'operation':
      return program === undefined || program.operations.has(name);
    default:
      return false;
  }
}

function pointsToCase(name: string, cases: PackDocuments['cases'], unread: ReadonlySet<string>): boolean {
  const [type = '', step] = name.split('/');
  if (unread.has(type)) return true;
  const written = cases.find((each) => each.written.case === type)?.written;
  return written !== undefined && (step === undefined || step === 'filing' || step in written.steps);
}

/** Every citation in the header and in the case types must lead to an article that `articles.yaml` has. */
function checkCitations({ header, pack, articles, cases, registers }: PackDocuments): void {
  if (!articles.data) return;
  const known = new Set<string>();
  for (const article of articles.data.articles) {
    known.add(article.article);
    for (const { at } of article.rules) {
      const paragraph = at.replace(/[a-z]$/, '');
      known.add(paragraph);
      known.add(paragraph.replace(/\(\d+\)$/, ''));
    }
  }
  const walk = (document: SourceDocument<unknown>, value: unknown, path: Path) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      const cited = key === 'article' && typeof inner === 'string' ? [inner] : key === 'articles' && Array.isArray(inner) ? inner : [];
      for (const article of cited)
        if (!String(article).includes(':') && !known.has(String(article)))
          report(document, at, `articles.yaml 中没有第 ${String(article)} 条`, `articles.yaml has no article ${String(article)}`);
      if (cited.length === 0) walk(document, inner, at);
    }
  };
  walk(header, pack, []);
  for (const { document, written } of cases) walk(document, written, []);
  for (const { document, written } of registers) walk(document, written, []);
}

const remedies: LawText = {
  zh: '改正名称，或先补上它所指的内容。',
  en: 'Correct the name, or add what it points to.',
};

function report(document: SourceDocument<unknown>, path: Path, zh: string, en: string): void {
  document.report(path, { zh, en }, remedies);
}
