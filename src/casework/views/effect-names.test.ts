import { expect, it } from 'vitest';
import { vocabulary } from '#law';
import { effectNames } from './effect-names.ts';

it('nobody reads the program’s own name of an effect in a timeline', () => {
  expect(Object.keys(vocabulary.effects).filter((name) => !Object.hasOwn(effectNames, name))).toEqual([]);
});
