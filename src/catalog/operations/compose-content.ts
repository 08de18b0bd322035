import type { DraftInput, Item, ItemInput, ResourceContent } from '../content.ts';
import { faults } from '../faults.ts';
import type { CatalogLaw } from '../law.ts';

/**
 * Turns what an agency wrote into what the catalogue keeps: spaces trimmed, the law's default sharing class where none was
 * chosen (wuxi-19-1: sharing is the rule), key items required, and an id for every new item.
 * @param lastItem the last number given to an item of this resource; numbers are never given twice.
 * @throws catalog.unknown-item when an id was never given, or occurs twice.
 */
export function composeContent(input: DraftInput, law: CatalogLaw, lastItem: number): { content: ResourceContent; lastItem: number } {
  const seen = new Set<string>();
  let last = lastItem;
  const items = input.items.map((item): Item => {
    if (item.id === undefined) last += 1;
    else if (seen.has(item.id) || Number(item.id.slice(1)) > lastItem) throw faults['catalog.unknown-item']({ values: { item: item.id } });
    const id = item.id ?? `i${last}`;
    seen.add(id);
    return composeItem(item, id);
  });
  const content: ResourceContent = {
    ...input,
    name: tidy(input.name),
    summary: input.summary.trim(),
    source: tidy(input.source),
    sharing: { ...input.sharing, class: input.sharing.class ?? law.schemes.sharing.default ?? '' },
    items,
  };
  return { content, lastItem: last };
}

const composeItem = (item: ItemInput, id: string): Item => ({
  ...item,
  id,
  name: tidy(item.name),
  required: item.required || item.key,
});

/** One form for names: no spaces around, one inside, composed characters. */
const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');
