import type { Static } from 'typebox';
import { lists } from '../classification/lists.ts';
import { openingClasses } from '../law.ts';
import { classedOpening, classedSharing } from '../published.ts';
import type { Room } from '../room.ts';
import type { classificationsView } from '../routes/wire.ts';
import { viewClass } from './find-resource.ts';
import '../tables.ts';

/** Everything that an entry's form chooses from: the classification tree, the lists, the masks, and the law's classes. */
export async function listClassifications(room: Room): Promise<Static<typeof classificationsView>> {
  const nodes = await room.database.reader
    .selectFrom('catalog.classification')
    .select(['code', 'parent', 'zh', 'en'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .orderBy('code')
    .execute();
  const { sharing } = room.law.schemes;
  const plain = ({ id, zh, en }: { id: string; zh: string; en: string }) => ({ id, zh, en });
  return {
    nodes,
    themes: lists.themes.map(plain),
    formats: lists.formats.map((format) => ({ ...plain(format), types: [...format.types] })),
    dataTypes: lists.dataTypes.map(plain),
    updateCycles: lists.updateCycles.map((cycle) => ({ ...plain(cycle), days: cycle.days })),
    sharingModes: lists.sharingModes.map(plain),
    sensitivities: lists.sensitivities.map(plain),
    closedGrounds: lists.closedGrounds.map(plain),
    masks: room.masks.map(plain),
    sharingClasses: Object.keys(sharing.classes).map((name) => viewClass(classedSharing(room.law, name))),
    openingClasses: Object.keys(openingClasses(room.law)).map((name) => viewClass(classedOpening(room.law, name))),
    defaultSharingClass: sharing.default,
  };
}
