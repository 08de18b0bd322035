import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPack } from './load-pack.ts';
import { loadOperator } from './operator.ts';
import { listChoices } from './operator-choices.ts';

const packs = join(import.meta.dirname, '../../packs');
const folder = mkdtempSync(join(tmpdir(), 'operator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (choices: string) => {
  const file = join(folder, 'city.yaml');
  writeFileSync(file, `operator: city\npacks: [wuxi-2020]\nchoices: ${choices}\n`);
  return loadOperator(file).choices;
};

describe('what the text leaves open is the operator’s policy', () => {
  it('each way that requests can be routed is taken', () => {
    for (const way of ['applicant', 'provider', 'common']) expect(read(`{routing: ${way}}`)).toEqual({ routing: way });
  });

  it('a way that the engine cannot carry, or a slip in the name of a choice, is refused and not ignored', () => {
    expect(() => read('{routing: province}')).toThrow();
    expect(() => read('{routting: provider}')).toThrow();
  });

  it('readers see under a law the choices that its matters turn on, with what was chosen, and no others', () => {
    const wuxi = loadPack(join(packs, 'wuxi-2020'));
    const [routing, ...others] = listChoices(wuxi, { routing: 'provider', joint_review: true });
    expect(others).toEqual([]);
    expect(routing).toMatchObject({ choice: 'routing', value: { zh: '提供机构同级的主管部门' }, cases: [{ zh: '公共数据共享申请' }] });
    expect(listChoices(wuxi, {})).toMatchObject([{ choice: 'routing', value: null }]);
    expect(listChoices(loadPack(join(packs, 'zhejiang-2016')), { joint_review: true })).toMatchObject([{ choice: 'joint_review' }]);
    expect(listChoices(loadPack(join(packs, 'fushun-2022')), {})).toMatchObject([{ choice: 'routing', value: null }]);
  });
});
