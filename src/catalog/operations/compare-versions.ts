import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '#kernel';
import { draftSchema, itemSchema, type ResourceContent } from '../content.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { Change } from '../routes/wire.ts';
import { readVersion } from '../store/read-published.ts';
import { readResource } from '../store/read-resource.ts';
import { maySeeDrafts } from './judge-sight.ts';

/**
 * What changed between two versions, or a version and the draft.
 * @param from a version number, or `draft`; so is `to`.
 * @throws catalog.unknown-resource, catalog.unknown-version (also for a draft that the caller may not see)
 */
export async function compareVersions(room: Room, principal: Principal, id: string, from: string, to: string): Promise<Change[]> {
  const found = await readResource(room.database.reader, room.jurisdiction.id, id);
  const seesDraft = found !== undefined && maySeeDrafts(room, principal, found.agency);
  if (!found || (found.status !== 'published' && !seesDraft)) throw faults['catalog.unknown-resource']();
  const contentOf = async (version: string): Promise<ResourceContent> => {
    const content = version === 'draft' ? (seesDraft ? found.draft : null) : await readVersion(room.database.reader, id, Number(version));
    if (!content) throw faults['catalog.unknown-version']({ values: { version } });
    return content;
  };
  return compareContents(await contentOf(from), await contentOf(to));
}

/** Fields that differ, in the order of the entry; items are matched by id, so that a renamed item is one change. */
export function compareContents(before: ResourceContent, after: ResourceContent): Change[] {
  const { items: oldItems, ...oldFields } = before;
  const { items: newItems, ...newFields } = after;
  const changes = differences(oldFields, newFields, '', null);
  const old = new Map(oldItems.map((item) => [item.id, item]));
  for (const item of newItems) {
    const was = old.get(item.id);
    old.delete(item.id);
    const named = { id: item.id, name: item.name };
    if (was) changes.push(...differences({ ...was }, { ...item }, `items.${item.id}.`, named));
    else changes.push({ kind: 'added', field: `items.${item.id}`, item: named, before: null, after: item });
  }
  for (const gone of old.values())
    changes.push({ kind: 'removed', field: `items.${gone.id}`, item: { id: gone.id, name: gone.name }, before: gone, after: null });
  return changes;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields in the order of the form, however the database keeps them. */
const order = [draftSchema, itemSchema, draftSchema.properties.sharing, draftSchema.properties.opening].flatMap((schema) =>
  Object.keys(schema.properties),
);
const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

const isGroup = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function differences(before: Fields, after: Fields, path: string, item: Change['item']): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort((one, other) => place(one) - place(other));
  return names.flatMap((name): Change[] => {
    const [old, now] = [before[name], after[name]];
    if (isDeepStrictEqual(old, now)) return [];
    if (isGroup(old) && isGroup(now)) return differences(old, now, `${path}${name}.`, item);
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ kind, field: `${path}${name}`, item, before: old ?? null, after: now ?? null }];
  });
}
