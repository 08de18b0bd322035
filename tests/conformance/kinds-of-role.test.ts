import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listPacks, loadPack, roleKinds } from '#law';
import { listRoles, listVacancies } from '../../src/casework/operations/list-roles.ts';

const packs = fileURLToPath(new URL('../../packs', import.meta.url));
const table = parse(readFileSync(new URL('kinds-of-role.yaml', import.meta.url), 'utf8')) as Record<string, Record<string, string[]>>;
const laws = ['zhejiang-2016', 'jiaozuo-2020', 'wuxi-2020', 'fushun-2022'];

describe('who is who under each law, by the 23 kinds of role', () => {
  it('the table has 23 kinds, and the program knows no other', () => {
    expect(Object.keys(table)).toHaveLength(23);
    expect(Object.keys(roleKinds).toSorted()).toEqual(Object.keys(table).toSorted());
  });
  for (const id of laws) {
    const { roles } = loadPack(`${packs}/${id}`);
    it(`${id} has exactly the kinds that its text has, each under its articles; nothing is borrowed`, () => {
      const wanted = Object.keys(table).filter((kind) => table[kind]?.[id]);
      const own = Object.keys(roles).filter((kind) => roles[kind]?.own);
      expect(Object.keys(roles).toSorted()).toEqual([...wanted, ...own].toSorted());
      for (const kind of wanted) expect(roles[kind]?.articles, kind).toEqual(expect.arrayContaining(table[kind]?.[id] ?? []));
    });
  }
  for (const id of listPacks(packs))
    it(`${id} names each of its roles, and what it does, in both languages`, () => {
      const { roles } = loadPack(`${packs}/${id}`);
      expect(Object.keys(roles).length).toBeGreaterThan(2);
      for (const { text, does } of Object.values(roles))
        for (const { zh, en } of [text, does]) {
          expect(zh).toMatch(/\p{Script=Han}/u);
          expect(en).not.toMatch(/\p{Script=Han}/u);
        }
    });
});

describe('the table of a city', () => {
  const agency = (id: string, kind: string, offices: string[]) => ({ id, name: `${id}局`, nameEn: id, kind, region: 'city', offices });
  const pack = loadPack(`${packs}/jiaozuo-2020`);
  const room = (offices: string[]) => ({
    stack: { packs: [pack], choices: {}, targets: {} },
    organization: {
      listAgencies: async () => [agency('shuju', 'department', offices)],
      chain: async () => [],
      listHolders: async () => [{ id: 'jia', name: '某甲', agency: 'shuju', words: ['officer'] }],
    },
  });
  it('names who holds a part, and marks what a case waits for and nobody holds', async () => {
    const { items, total } = await listRoles(room(['authority']), 'jiaozuo-2020');
    expect(total).toBe(12);
    const stand = (kind: string, as: string) => items.find((line) => line.kind === kind)?.stands.find((each) => each.as === as);
    expect(stand('authority', 'office:authority')).toMatchObject({ holders: ['shuju局'], count: 1, empty: false });
    // The head consents to an extension (14.2): a city without one cannot extend.
    expect(stand('responsible-person', 'duty:head')).toMatchObject({ count: 0, empty: true });
    expect(stand('data-staff', 'duty:officer')).toMatchObject({ holders: ['shuju局 某甲'] });
    // No step waits for a kind of agency: it may be absent.
    expect(stand('provider', 'kind:institution')).toMatchObject({ count: 0, empty: false });
    expect(stand('suppliers', 'outside')).toMatchObject({ count: 0, empty: false });
    expect((await listVacancies(room([]))).map(({ as }) => as)).toEqual(expect.arrayContaining(['office:authority', 'duty:head']));
    const without = await listRoles(room([]), 'jiaozuo-2020');
    expect(without.items.find(({ kind }) => kind === 'authority')?.stands[0]).toMatchObject({ empty: true });
  });
  it('is absent for a law that is not in use', async () => {
    await expect(listRoles(room([]), 'wuxi-2020')).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});
