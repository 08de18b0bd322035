import { fileURLToPath } from 'node:url';
import { loadPack, type Pack, type Vocabulary, vocabulary } from '#law';
import type { Stack } from '../engine/index.ts';

const directory = fileURLToPath(new URL('packs/', import.meta.url));

/** The release's words, and some that only the laboratory's laws use: holds, events and a matter of two laws. */
export const laboratoryVocabulary: Vocabulary = {
  ...vocabulary,
  matters: { ...vocabulary.matters, 'lab.update': ['file', 'apply', 'review'] },
  effects: {
    ...vocabulary.effects,
    'lab.note': { arguments: { text: 'string' }, needed: ['text'], hold: false },
    'lab.freeze': { arguments: { resource: 'string' }, needed: ['resource'], hold: true },
  },
  events: { ...vocabulary.events, 'lab.anomaly': {} },
  parameters: [],
};

export const laboratoryDirectory = `${directory}lab-city`;

/** Two laws made to use every construct of the language. */
export function loadLaboratory(): { readonly city: Pack; readonly nation: Pack } {
  const options = { vocabulary: laboratoryVocabulary };
  return { city: loadPack(`${directory}lab-city`, options), nation: loadPack(`${directory}lab-nation`, options) };
}

/** The stacks that the laboratory's trials name: the city alone, or with the national law below it. */
export function laboratoryStack(operator: string | undefined): Stack {
  const { city, nation } = loadLaboratory();
  return { packs: operator === 'both' ? [nation, city] : [city], choices: {}, targets: {} };
}
