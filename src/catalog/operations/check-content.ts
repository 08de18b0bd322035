import type { FaultPlace, WriteConnection } from '#kernel';
import { lists } from '../classification/lists.ts';
import type { ResourceContent } from '../content.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { findProblems } from '../rules/find-problems.ts';
import type { Problem, Rule } from '../rules/rule.ts';
import '../tables.ts';

/**
 * Refuses an entry that breaks a rule of its stage.
 * @throws catalog.not-acceptable with every problem as a place, citing the first article concerned.
 */
export function refuseProblems(room: Pick<Room, 'law'>, content: ResourceContent, stage: Rule['stage']): void {
  const problems = findProblems(content, room.law, stage);
  const first = problems[0];
  if (!first) return;
  const article = problems.find((each) => each.article !== undefined)?.article;
  throw faults['catalog.not-acceptable']({
    message: {
      zh: `目录条目有 ${problems.length} 处不符合要求：${first.zh}`,
      en: `The entry has ${problems.length} faults: ${first.en}`,
    },
    ...(article === undefined ? {} : { article }),
    places: problems.map(placeOf),
  });
}

const placeOf = (problem: Problem): FaultPlace => ({ field: problem.field, reason: { zh: problem.zh, en: problem.en } });

/**
 * Refuses values that stand in none of the lists an entry chooses from: themes, formats, cycles, masks, agencies, classification.
 * @throws catalog.unknown-choice, catalog.unknown-classification
 */
export async function refuseUnknownChoices(room: Room, connection: WriteConnection, content: ResourceContent): Promise<void> {
  const known = (choices: readonly { readonly id: string }[], value: string | undefined, field: string) => {
    if (value === undefined || choices.some((choice) => choice.id === value)) return;
    throw faults['catalog.unknown-choice']({ values: { field, value }, places: [{ field }] });
  };
  for (const theme of content.themes) known(lists.themes, theme, 'themes');
  known(lists.formats, content.format.class, 'format.class');
  known(lists.updateCycles, content.updateCycle, 'updateCycle');
  for (const item of content.items) known(room.masks, item.mask, `items.${item.id}.mask`);
  for (const agency of new Set(content.sharing.agencies)) {
    if (await room.agencies.findAgency(agency)) continue;
    throw faults['catalog.unknown-choice']({
      values: { field: 'sharing.agencies', value: agency },
      places: [{ field: 'sharing.agencies' }],
    });
  }
  const node = await connection
    .selectFrom('catalog.classification')
    .select('code')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('code', '=', content.classification)
    .executeTakeFirst();
  if (!node)
    throw faults['catalog.unknown-classification']({ values: { code: content.classification }, places: [{ field: 'classification' }] });
}
