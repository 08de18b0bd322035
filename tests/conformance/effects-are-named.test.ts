import { expect, it } from 'vitest';
import { vocabulary } from '#law';
import en from '../../web/workbench/src/locales/en.json' with { type: 'json' };
import zh from '../../web/workbench/src/locales/zh.json' with { type: 'json' };

it('what a decision did is told in words, whichever law it was made under', () => {
  const names = Object.keys(vocabulary.effects).map((name) => name.replace('.', '-'));
  for (const texts of [en, zh]) expect(names.filter((name) => !Object.hasOwn(texts.effect, name))).toEqual([]);
});
