import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PublishedFilter } from '#catalog';
import { loadPack } from '#law';
import { proves } from '../../../tests/conformance/proves.ts';
import type { PublicCatalog } from '../room.ts';
import { findDatasets } from './find-datasets.ts';

const search = {
  text: '',
  theme: undefined,
  agency: undefined,
  openingClass: undefined,
  format: undefined,
  updateCycle: undefined,
  page: 1,
};

/** The opening scales that the portal asks the catalogue for under a law. */
async function listedUnder(pack: string): Promise<readonly string[]> {
  const asked: (readonly string[])[] = [];
  const note = (filter: Omit<PublishedFilter, 'offset' | 'limit'>) => asked.push(filter.opening ?? []);
  const catalog: Pick<PublicCatalog, 'listPublished' | 'countPublished' | 'facetPublished'> = {
    async listPublished(filter) {
      note(filter);
      return { items: [], total: 0 };
    },
    countPublished: async () => ({}) as never,
    async facetPublished(filter) {
      note(filter);
      return {} as never;
    },
  };
  const room = { catalog: catalog as PublicCatalog, pack: loadPack(join(import.meta.dirname, '../../../packs', pack)) };
  await findDatasets(room, search);
  expect(asked[1]).toEqual(asked[0]);
  return asked[0] ?? [];
}

it(
  'the public finds what is not open, with its basis, where the law has the basis of limits published',
  proves('fushun-22-2'),
  async () => {
    expect(await listedUnder('fushun-2022')).toEqual(['open', 'gated', 'closed']);
  },
);

it('closed data stays off the opening list of a law that does not say so', async () => {
  expect(await listedUnder('wuxi-2020')).toEqual(['open', 'gated']);
});
