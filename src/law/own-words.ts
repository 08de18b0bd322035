import type { LawRole, OwnWords } from './pack.ts';
import { textOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WrittenPack, WrittenTerm } from './written.ts';

/** The release's words together with those that a law declares for itself: what its own files may name. */
export function withOwnWords(vocabulary: Vocabulary, pack: WrittenPack | undefined): Vocabulary {
  if (!pack) return vocabulary;
  const joined = (known: readonly string[], own: Readonly<Record<string, unknown>> | undefined) => [
    ...new Set([...known, ...Object.keys(own ?? {})]),
  ];
  const named = Object.entries(pack.parameters).flatMap(([name, parameter]) => (parameter?.zh === undefined ? [] : [name]));
  return {
    ...vocabulary,
    offices: joined(vocabulary.offices, pack.offices),
    duties: joined(vocabulary.duties, pack.duties),
    agencyKinds: joined(vocabulary.agencyKinds, pack['agency-kinds']),
    tiers: [...new Set([...vocabulary.tiers, ...pack.tiers.map((tier) => (typeof tier === 'string' ? tier : tier.tier))])],
    matters: { ...Object.fromEntries(Object.entries(pack.matters ?? {}).map(([name, { acts }]) => [name, acts])), ...vocabulary.matters },
    parameters: [...new Set([...vocabulary.parameters, ...named])],
  };
}

export function ownWordsOf(pack: WrittenPack): OwnWords {
  const term = ({ zh, en, article }: WrittenTerm) => ({ text: { zh, en: en ?? zh }, article });
  const terms = (given: Readonly<Record<string, WrittenTerm>> | undefined) =>
    Object.fromEntries(Object.entries(given ?? {}).map(([word, each]) => [word, term(each)]));
  return {
    tiers: Object.fromEntries(pack.tiers.flatMap((tier) => (typeof tier === 'string' ? [] : [[tier.tier, term(tier)]]))),
    agencyKinds: Object.fromEntries(
      Object.entries(pack['agency-kinds'] ?? {}).map(([kind, each]) => [kind, { ...term(each), organ: each.organ ?? false }]),
    ),
    duties: terms(pack.duties),
    matters: Object.fromEntries(
      Object.entries(pack.matters ?? {}).map(([name, { zh, en, acts }]) => [name, { text: { zh, en: en ?? zh }, acts }]),
    ),
  };
}

export function rolesOf(pack: WrittenPack): Readonly<Record<string, LawRole>> {
  return Object.fromEntries(
    Object.entries(pack.roles ?? {}).map(([kind, { zh, en, articles, as, does, own }]) => [
      kind,
      { text: { zh, en: en ?? zh }, articles, as, does: textOf(does), own: own ?? false },
    ]),
  );
}
