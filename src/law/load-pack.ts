import { basename } from 'node:path';
import type { CaseType } from './case-type.ts';
import { checkCaseType } from './check-case-type.ts';
import { checkOwnWords } from './check-own-words.ts';
import { checkPack, type ProgramNames } from './check-pack.ts';
import { checkRoles } from './check-roles.ts';
import { compileCaseType } from './compile-case-type.ts';
import { ownWordsOf, rolesOf, withOwnWords } from './own-words.ts';
import type { Pack } from './pack.ts';
import { type PackFiles, packHash, readPackFiles } from './pack-files.ts';
import { PackError, type PackProblem } from './problem.ts';
import { readDocument } from './read-document.ts';
import { readRegisters } from './read-registers.ts';
import { textOf } from './text.ts';
import { vocabulary as releaseVocabulary, type Vocabulary } from './vocabulary.ts';
import { warnOfLongerLimits } from './warn-of-longer-limits.ts';
import { warnOfPending } from './warn-of-pending.ts';
import type { WrittenArticles, WrittenBinding, WrittenCase, WrittenPack } from './written.ts';
import type { WrittenRegister } from './written-register.ts';

export interface LoadOptions {
  /** Words that the pack may use; this release's unless given. */
  readonly vocabulary?: Vocabulary;
  /** Faults and operations of the program, to judge pointers to them. */
  readonly program?: ProgramNames;
  /** A higher law: longer limits than it sets for the same act are told. */
  readonly decree?: Pack;
  /** Shown before file names in problems. */
  readonly shownAs?: string;
  /** Cases were filed under it: it was judged when it was adopted, by the words that were known then. */
  readonly adopted?: boolean;
}

/**
 * Reads, checks and types the pack in a folder.
 * @throws PackError with everything that is wrong, each with file, line and remedy.
 */
export function loadPack(directory: string, options: LoadOptions = {}): Pack {
  const files = readPackFiles(directory);
  const { pack, problems } = checkPackFiles(files, { shownAs: `${basename(directory)}/`, ...options });
  if (!pack) throw new PackError(basename(directory), problems);
  return pack;
}

/**
 * Types a pack from files kept elsewhere: those under which a case was filed. A release that knows other words than the one
 * that adopted it must still read them, or its open cases would be lost.
 */
export function loadPackFiles(files: PackFiles, options: LoadOptions = {}): Pack {
  const { pack, problems } = checkPackFiles(files, { adopted: true, ...options });
  if (!pack) throw new PackError('', problems);
  return pack;
}

export interface PackCheck {
  /** Undefined where anything is wrong. */
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
  /** What is sound and yet to be known: ports of rooms that are not there. */
  readonly warnings: readonly PackProblem[];
}

/** @returns the pack where it is sound, and everything wrong with it where not. */
export function checkPackFiles(files: PackFiles, options: LoadOptions): PackCheck {
  const { vocabulary: release = releaseVocabulary, program, decree, shownAs = '', adopted = false } = options;
  const problems: PackProblem[] = [];
  for (const name of ['pack.yaml', 'articles.yaml'])
    if (!files.has(name))
      problems.push({
        file: `${shownAs}${name}`,
        line: 1,
        what: { zh: '文件不存在', en: 'the file is missing' },
        remedy: { zh: '补上该文件。', en: 'Add the file.' },
      });
  if (problems.length > 0) return { pack: undefined, problems, warnings: [] };

  const header = readDocument<WrittenPack>(`${shownAs}pack.yaml`, files.get('pack.yaml') ?? '', 'pack', problems);
  const articles = readDocument<WrittenArticles>(`${shownAs}articles.yaml`, files.get('articles.yaml') ?? '', 'articles', problems);
  const id = header.data?.pack ?? '';
  const vocabulary = withOwnWords(release, header.data);
  const registers = readRegisters(files, { shownAs, pack: id, vocabulary, adopted }, problems);
  const writtenRegisters = Object.fromEntries(registers.map((each) => [each.written.register, each.written]));
  const caseNames = [...files.keys()].filter((name) => name.startsWith('cases/'));
  const types: Record<string, CaseType> = {};
  const warnings: PackProblem[] = [];
  const cases = caseNames.flatMap((name) => {
    const document = readDocument<WrittenCase>(`${shownAs}${name}`, files.get(name) ?? '', 'case', problems);
    const written = document.data;
    if (!written) return [];
    if (name !== `cases/${written.case}.yaml`)
      document.report(
        ['case'],
        { zh: '文件名与案型名不同', en: 'the file is not named after the case type' },
        { zh: `改名为 ${written.case}.yaml。`, en: `Rename it ${written.case}.yaml.` },
      );
    if (!adopted) checkCaseType(document, written, vocabulary);
    warnings.push(...warnOfPending(document, written, vocabulary));
    if (decree && decree.id !== id) warnings.push(...warnOfLongerLimits(document, written, decree));
    types[written.case] = compileCaseType(document, written, id, vocabulary, writtenRegisters);
    return [{ document, written }];
  });
  const written = header.data;
  if (written && !adopted) {
    const documents = { header, pack: written, articles, cases, registers, unread: unreadOf(files, cases, registers) };
    checkPack(documents, vocabulary, program);
    checkOwnWords(documents, release);
    checkRoles(documents, vocabulary);
  }
  if (!written || !articles.data || problems.length > 0) return { pack: undefined, problems, warnings };
  const pack = {
    ...buildPack(written, articles.data, types, files),
    registers: Object.fromEntries(registers.map(({ register }) => [register.id, register])),
  };
  return { pack, problems, warnings };
}

/** Files that could not be read as what they are: one fault in them must not be told again for everything that names them. */
function unreadOf(
  files: PackFiles,
  cases: readonly { readonly written: WrittenCase }[],
  registers: readonly { readonly written: WrittenRegister }[],
): ReadonlySet<string> {
  const read = new Set([...cases.map(({ written }) => written.case), ...registers.map(({ written }) => `register:${written.register}`)]);
  const named = [...files.keys()].flatMap((file) => {
    const [, folder, name = ''] = /^(cases|registers)\/(.+)\.yaml$/.exec(file) ?? [];
    return folder === 'cases' ? [name] : folder === 'registers' ? [`register:${name}`] : [];
  });
  return new Set(named.filter((name) => !read.has(name)));
}

function buildPack(
  written: WrittenPack,
  articles: WrittenArticles,
  cases: Record<string, CaseType>,
  files: PackFiles,
): Omit<Pack, 'registers'> {
  const named = <T extends { readonly zh: string; readonly en?: string; readonly article: string }>({ zh, en, article }: T) => ({
    text: { zh, en: en ?? zh },
    article,
  });
  const binding = (bind: WrittenBinding) => ({
    kinds: bind.kinds,
    article: bind.article,
    within: bind.within,
    ...(bind.zh === undefined ? {} : { text: { zh: bind.zh, en: bind.en ?? bind.zh } }),
  });
  return {
    id: written.pack,
    hash: packHash(files),
    name: textOf(written.name),
    issuer: textOf(written.issuer),
    rank: written.rank ?? '',
    status: written.status,
    adopted: written.adopted ?? null,
    effective: written.effective,
    article: written.article ?? '',
    history: (written.history ?? []).map((line) => textOf(line)),
    predecessors: written.predecessors ?? [],
    interpreter: written.interpreter ? named(written.interpreter) : null,
    versionOf: written['version-of'] ?? null,
    linked: (written.linked ?? []).map(({ pack, article, zh, en }) => ({ pack, article, text: { zh, en: en ?? zh } })),
    tiers: written.tiers.map((tier) => (typeof tier === 'string' ? tier : tier.tier)),
    words: ownWordsOf(written),
    roles: rolesOf(written),
    binds: {
      fully: binding(written.binds.fully),
      partly: (written.binds.partly ?? []).map(binding),
      byReference: (written.binds['by-reference'] ?? []).map(binding),
    },
    terms: mapEach(written.terms, named),
    offices: mapEach(written.offices, named),
    modules: mapEach(written.modules, (module) => module && { on: module.on, article: module.article }),
    schemes: mapEach(
      written.schemes,
      (scheme) =>
        scheme && {
          article: scheme.article,
          default: scheme.default ?? null,
          classes: mapEach(scheme.classes, (each) => ({ ...named(each), scale: each.scale, route: each.route })),
        },
    ),
    parameters: written.parameters,
    readings: (written.readings ?? []).map(({ article, say }) => ({ article, text: textOf(say) })),
    articles: articles.articles.map((article) => ({
      article: article.article,
      title: textOf(article.title),
      says: textOf(article.says),
      rules: article.rules.map(({ why, by, ...rule }) => ({ ...rule, by: by ?? [], ...(why === undefined ? {} : { why: textOf(why) }) })),
    })),
    cases,
    files,
  };
}

function mapEach<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
