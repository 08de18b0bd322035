import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPack } from '#law';
import { catalogLawOf } from '../../src/catalog/law-of-pack.ts';
import { findProblems } from '../../src/catalog/rules/find-problems.ts';
import { villages } from '../../src/catalog/testing/fixtures.ts';
import { proves } from './proves.ts';

const law = catalogLawOf(loadPack(join(import.meta.dirname, '..', '..', 'packs', 'zhejiang-2016')));
/** What is wrong with the sharing class of an entry, with the article. */
const wrongWith = (sharing: string) =>
  findProblems({ ...villages(), sharing: { ...villages().sharing, class: sharing } }, law, 'draft')
    .filter(({ field }) => field === 'sharing.class')
    .map(({ article }) => article);

it(
  'an entry in Zhejiang is shared without condition, restricted or not at all, and has no class of another law',
  proves('zhejiang-26-1-a'),
  () => {
    for (const known of ['unconditional', 'restricted', 'none']) expect(wrongWith(known)).toEqual([]);
    for (const strange of ['conditional', 'prohibited', 'shared']) expect(wrongWith(strange)).toEqual(['zhejiang-2016:26.1']);
  },
);
