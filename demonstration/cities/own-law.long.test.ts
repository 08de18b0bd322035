import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locatePacks, newPack, readOwnBodies } from '#law';
import { demandPack } from '../../src/choose-pack.ts';
import { findDemonstration } from '../index.ts';
import { exampleCity } from './example.ts';
import { type OpenCity, openCity } from './testing/open-city.ts';

const released = join(import.meta.dirname, '..', '..', 'packs');
const place = mkdtempSync(join(tmpdir(), 'shuyuan-own-law-'));
const folder = join(place, 'laws', 'harbour-2026');
afterAll(() => rmSync(place, { recursive: true }));

describe('a law of one’s own, outside the program', () => {
  let open: OpenCity;
  beforeAll(async () => {
    newPack({ directory: folder, name: { zh: '海港市公共数据管理办法', en: 'Measures on Public Data of Harbour City' } });
    writeFileSync(
      join(folder, 'trials', 'city.yaml'),
      'agencies:\n  c-archives: {zh: 示例市档案馆, en: Example City Archives, kind: institution}\n',
    );
    const laws = locatePacks(released, { pack: folder });
    demandPack(laws.places, laws);
    const plan = findDemonstration(laws.pack, laws.own)?.plan ?? exampleCity('');
    open = await openCity(plan, laws.with ?? [], laws.places);
  }, 120_000);
  afterAll(() => open.close());

  it('is toured in an example city, with its own bodies and a case in each state of its trials', async () => {
    expect(open.seeded.stopped.map(({ course, error }) => `${course.name}: ${String(error)}`)).toEqual([]);
    expect([...(await open.states())].sort()).toEqual(
      expect.arrayContaining([
        'catalog-review returned',
        'catalog-review at review',
        'catalog-review published',
        'opening-request at answer',
        'opening-request opened',
        'opening-request refused',
      ]),
    );
    expect(open.city.agencyOf('c-archives')).toBe('ex-c-archives');
    expect(Object.keys(readOwnBodies(folder))).toEqual(['c-archives']);
  });

  it('names itself on the pages of the public, and its classes in its own words', async () => {
    const page = await open.server.inject({ method: 'GET', url: '/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('示例市');
    expect(page.body).toContain('有条件开放');
    const law = await (await open.enter('c-bureau/o')).get<unknown>('/api/v1/law/packs');
    expect(JSON.stringify(law)).toContain('海港市公共数据管理办法');
  });
});
