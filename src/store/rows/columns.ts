import type { ItemToLoad } from '../model.ts';
import { columnName } from '../segments/layout.ts';
import type { Row, Segment, Value } from './segment.ts';

/** What pg is told so that every value arrives as the server's text. */
export const asText = { getTypeParser: () => (value: string) => value };

type Convert = (text: string | null) => Value;

const asNumber: Convert = (text) => (text === null ? null : Number(text));
const asBoolean: Convert = (text) => (text === null ? null : text === 't');
const asIs: Convert = (text) => text;

/** The items of a segment by id, in the order asked. @throws Error for an id that the segment does not have: callers choose from `segment.items`. */
export function itemsOf(segment: Segment, ids: readonly string[]): ItemToLoad[] {
  return ids.map((id) => {
    const item = segment.items.find((each) => each.id === id);
    if (!item) throw new Error(`segment ${segment.table} has no item ${columnName(id)}`);
    return item;
  });
}

/** The column list of a query for these items, each prefixed. At least one column is always named. */
export function columnList(items: readonly ItemToLoad[], prefix = ''): string {
  return items.map(({ id }) => `, ${prefix}${columnName(id)}`).join('');
}

/** Makes rows of values from rows of text, leaving out the first column, which is the query's own. */
export function rowConverter(items: readonly ItemToLoad[]): (texts: readonly (string | null)[]) => Row {
  const converts = items.map(({ dataType }) => (dataType === 'L' ? asBoolean : ['I', 'B', 'F'].includes(dataType) ? asNumber : asIs));
  return (texts) => converts.map((convert, at) => convert(texts[at + 1] ?? null));
}
