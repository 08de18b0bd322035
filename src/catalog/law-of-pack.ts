import type { Pack, Scheme } from '#law';
import type { CatalogLaw, LawScheme } from './law.ts';

/**
 * The part of a pack that governs the catalogue.
 * @throws Error when the pack has no sharing or opening scheme: a catalogue cannot run under it.
 */
export function catalogLawOf(pack: Pack): CatalogLaw {
  const scheme = <Scale extends string>(name: string): LawScheme<Scale> => {
    const found: Scheme | null | undefined = pack.schemes[name];
    if (!found) throw new Error(`pack ${pack.id} has no ${name} scheme`);
    const classes = Object.entries(found.classes).map(([id, each]) => [
      id,
      { zh: each.text.zh, en: each.text.en, scale: each.scale as Scale, article: each.article },
    ]);
    return { article: found.article, default: found.default, classes: Object.fromEntries(classes) };
  };
  return { pack: pack.id, schemes: { sharing: scheme('sharing'), opening: scheme('opening') }, parameters: pack.parameters };
}
