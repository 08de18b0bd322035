import { faults } from '../faults.ts';
import type { Publication } from '../publication.ts';
import type { KeyItem, Segment } from './row-source.ts';

const decimal = /^-?\d{1,30}(?:\.\d{1,20})?$/;
const time = /^\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?$/;
const longest = 400;

/**
 * Brings a key from the call into the segment's order and standard form, each value checked against the type, length
 * and range of its column before it may share a statement with other callers' keys.
 * @param given value by item id or column name.
 * @param byId what `keyById` makes of it, where that is known already.
 * @throws access.no-key, access.key-invalid (naming the item, never the value)
 */
export function checkKey(
  publication: Publication,
  segment: Segment,
  given: Readonly<Record<string, string>>,
  byId: ReadonlyMap<string, string> | undefined = keyById(publication, given),
): readonly string[] {
  if (segment.key.length === 0) throw faults['access.no-key']();
  if (!byId || byId.size !== segment.key.length) throw faults['access.key-invalid']();
  return segment.key.map((item) => {
    const value = byId.get(item.id);
    if (value === undefined || !fits(item, value)) {
      const column = publication.items.find((each) => each.id === item.id)?.column ?? item.id;
      throw faults['access.key-invalid']({ places: [{ field: `key.${column}` }] });
    }
    return standardForm(value);
  });
}

/** The call's key by item id; undefined where a name is not of this resource or an item is given twice. */
export function keyById(publication: Publication, given: Readonly<Record<string, string>>): ReadonlyMap<string, string> | undefined {
  const byId = new Map<string, string>();
  for (const name of Object.keys(given)) {
    const item = publication.items.find((each) => each.id === name || each.column === name);
    const value = given[name];
    if (!item || value === undefined || byId.has(item.id)) return undefined;
    byId.set(item.id, value);
  }
  return byId;
}

/** Identity numbers are stored with a capital check letter. */
function standardForm(value: string): string {
  return value.endsWith('x') && /^\d{17}x$/.test(value) ? value.toUpperCase() : value;
}

/** Whether a value can stand in its column: so that PostgreSQL never refuses a batch for one caller's key. */
function fits(item: KeyItem, value: string): boolean {
  if (value === '' || value.length > longest || value.includes('\0') || !value.isWellFormed()) return false;
  switch (item.dataType) {
    case 'I':
      return /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
    case 'N':
    case 'Y':
      return decimal.test(value);
    case 'B':
    case 'F':
      return decimal.test(value) && Number.isFinite(Number(value));
    case 'D':
      return isDay(value);
    case 'T':
      return time.test(value) && isDay(value.slice(0, 10));
    case 'L':
      return value === 'true' || value === 'false';
    case 'C':
    case 'M':
      // Characters are never more than code units: only a text that seems too long is counted.
      return item.length === null || value.length <= item.length || Array.from(value).length <= item.length;
    default:
      return false;
  }
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
