import type { Pack, Scheme } from '#law';
import type { CatalogLaw, LawScheme, OpeningScale } from './law.ts';

/**
 * The part of a pack that governs the catalogue. Without a scheme of opening nothing in it is open.
 * @throws Error when the pack has no sharing scheme: a catalogue cannot run under it.
 */
export function catalogLawOf(pack: Pack): CatalogLaw {
  const scheme = <Scale extends string>(found: Scheme): LawScheme<Scale> => {
    const classes = Object.entries(found.classes).map(([id, each]) => [
      id,
      { zh: each.text.zh, en: each.text.en, scale: each.scale as Scale, article: each.article },
    ]);
    return { article: found.article, default: found.default, classes: Object.fromEntries(classes) };
  };
  const { sharing, opening } = pack.schemes;
  if (!sharing) throw new Error(`pack ${pack.id} has no sharing scheme`);
  return {
    pack: pack.id,
    schemes: { sharing: scheme(sharing), opening: opening ? scheme<OpeningScale>(opening) : null },
    parameters: pack.parameters,
  };
}
