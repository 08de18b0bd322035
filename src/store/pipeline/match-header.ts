import type { CompiledItem } from './check-record.ts';
import { FileFault } from './file-fault.ts';

const namesShown = 20;

/**
 * The item of each column of the file. A header is an item's Chinese name or its English
 * column name (letters' case does not count), with spaces around it ignored; columns may stand in any order.
 * @throws FileFault naming the columns that are unknown, doubled or missing.
 */
export function matchHeader(header: readonly string[], items: readonly CompiledItem[]): CompiledItem[] {
  const byName = new Map<string, CompiledItem>();
  for (const each of items) byName.set(each.item.nameEn.toLowerCase(), each);
  for (const each of items) byName.set(each.item.name, each);
  const names = header.map((name) => name.trim());
  const found = names.map((name) => byName.get(name) ?? byName.get(name.toLowerCase()));
  const unknown = names.filter((_, at) => found[at] === undefined);
  if (unknown.length > 0) throw new FileFault('store.unknown-columns', { count: unknown.length, columns: list(unknown) });
  const doubled = names.filter((_, at) => found.indexOf(found[at]) !== at);
  if (doubled.length > 0) throw new FileFault('store.duplicate-columns', { count: doubled.length, columns: list(doubled) });
  const missing = items.filter((each) => !found.includes(each)).map(({ item }) => item.name);
  if (missing.length > 0) throw new FileFault('store.missing-columns', { count: missing.length, columns: list(missing) });
  return found as CompiledItem[];
}

// Names come from the file: long ones are cut, and an unnamed column is shown as such.
function list(names: readonly string[]): string {
  const shown = names
    .slice(0, namesShown)
    .map((name) => (name === '' ? '(空 unnamed)' : name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return shown.join('、') + (names.length > namesShown ? '…' : '');
}
