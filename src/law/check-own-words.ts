import type { PackDocuments } from './check-pack.ts';
import type { Path } from './read-document.ts';
import type { LawText } from './text.ts';
import { groups, type Vocabulary } from './vocabulary.ts';
import { parseWho } from './who.ts';
import { whosOfCase, whosOfRegister } from './whos-of.ts';

/** Starting points of a `who` that the program knows: a law cannot give them another meaning. */
const reserved: readonly string[] = [...groups, 'applicant', 'provider', 'common', 'routed', 'self', 'chosen', 'outside'];

/**
 * Words that a law declares for itself: formed so that a `who` can name them, not taken, and named by something. A word
 * that nothing names is a slip of the pen more often than a rule.
 * @param vocabulary the release's words alone
 */
export function checkOwnWords(documents: PackDocuments, vocabulary: Vocabulary): void {
  const { header, pack } = documents;
  const wrong = (path: Path, what: LawText, remedy: LawText) => header.report(path, what, remedy);
  const tiers = pack.tiers.flatMap((tier, index) => {
    if (typeof tier !== 'string') return [{ word: tier.tier, path: ['tiers', index] as Path }];
    if (!vocabulary.tiers.includes(tier))
      wrong(
        ['tiers', index],
        { zh: `没有层级 ${tier}`, en: `there is no tier ${tier}` },
        {
          zh: `可用的有：${vocabulary.tiers.join('、')}；本法自己的层级写作 {tier: ${tier}, zh: 名称, en: name, article: "…"}。`,
          en: `Known: ${vocabulary.tiers.join(', ')}; one of the law’s own is written {tier: ${tier}, zh: 名称, en: name, article: "…"}.`,
        },
      );
    return [];
  });
  const keys = (section: 'agency-kinds' | 'duties' | 'matters') =>
    Object.keys(pack[section] ?? {}).map((word) => ({ word, path: [section, word] as Path }));
  const ownOffices = Object.keys(pack.offices)
    .filter((word) => !vocabulary.offices.includes(word))
    .map((word) => ({ word, path: ['offices', word] as Path }));
  const known: readonly string[] = [
    ...vocabulary.offices,
    ...vocabulary.duties,
    ...vocabulary.tiers,
    ...vocabulary.agencyKinds,
    ...Object.keys(vocabulary.matters),
    ...reserved,
  ];
  const seen = new Set<string>();
  for (const { word, path } of [...ownOffices, ...tiers, ...keys('agency-kinds'), ...keys('duties'), ...keys('matters')]) {
    const shape = path[0] === 'matters' ? /^[a-z][a-z-]*(\.[a-z][a-z-]*)*$/ : /^[a-z][a-z-]{1,38}[a-z]$/;
    if (!shape.test(word))
      wrong(
        path,
        { zh: `${word} 不能用作名称`, en: `${word} cannot be a name` },
        { zh: '只用小写字母和连字符，不超过四十个。', en: 'Use small letters and hyphens, at most forty.' },
      );
    if (known.includes(word) || seen.has(word))
      wrong(
        path,
        { zh: `${word} 已有含义`, en: `${word} has a meaning already` },
        { zh: '换一个名称；程序已有的不必声明。', en: 'Choose another; what the program knows need not be declared.' },
      );
    seen.add(word);
  }
  const named = wordsNamed(documents);
  for (const { word, path } of ownOffices)
    if (!named.has(word))
      wrong(
        path,
        { zh: `职能 ${word} 没有用到`, en: `nothing names the office ${word}` },
        {
          zh: '在案型、登记簿的 who 或者 articles.yaml 的 by（office:…）中用到它；写错的改正名称。',
          en: 'Let a who of a case type or register, or a by of articles.yaml (office:…), name it; correct a slip.',
        },
      );
}

function wordsNamed({ cases, registers, articles, pack }: PackDocuments): ReadonlySet<string> {
  const whos = [
    ...cases.flatMap(({ written }) => whosOfCase(written)),
    ...registers.flatMap(({ written }) => whosOfRegister(written)),
  ].flatMap(({ who }) => {
    const { anchor, parts } = parseWho(who);
    return [anchor, ...parts];
  });
  const covered = registers.flatMap(({ written }) => written.coverage?.each ?? []);
  const pointed = (articles.data?.articles ?? []).flatMap(({ rules }) => rules.flatMap(({ by }) => by ?? []));
  const stood = Object.values(pack.roles ?? {}).flatMap((role) => role.as);
  return new Set([...whos, ...covered, ...[...pointed, ...stood].map((pointer) => pointer.replace(/^office:/, ''))]);
}
