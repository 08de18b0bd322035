import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseLaws } from '#law';
import { demandPack, demandSamePack } from './choose-pack.ts';
import { Fault } from './kernel/index.ts';

const packs = join(import.meta.dirname, '..', 'packs');

function refusal(act: () => void): Fault | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  return undefined;
}

describe('a start under a law', () => {
  it.each(['wuxi-2020', 'jiaozuo-2020', 'zhejiang-2016', 'fushun-2022', 'national-2025'])('can be made under %s', (pack) => {
    expect(refusal(() => demandPack(packs, { pack, with: undefined }))).toBeUndefined();
  });

  it.each([
    [{ pack: 'wuxi-2021', with: undefined }, 'kernel.unknown-pack', 'wuxi-2020'],
    [{ pack: 'wuxi-2020', with: ['nation-2025'] }, 'kernel.unknown-pack', 'national-2025'],
    [{ pack: '../wuxi-2020', with: undefined }, 'kernel.unknown-pack', 'wuxi-2020'],
    [{ pack: 'national-2025', with: ['national-2025'] }, 'kernel.pack-below-itself', 'national-2025'],
    [{ pack: 'jiaozuo-projects-2020', with: undefined }, 'kernel.pack-without-sharing', 'jiaozuo-2020'],
  ])('of %o is refused with %s, naming those that there are', (config, code, named) => {
    const fault = refusal(() => demandPack(packs, config));
    expect(fault?.code).toBe(code);
    expect(`${fault?.text.zh} ${fault?.remedy.zh}`).toContain(named);
    expect(`${fault?.text.en} ${fault?.remedy.en}`).toContain(named);
  });

  it('takes the law that was asked for, not another text of the same regulation', () => {
    expect(chooseLaws(packs, 'zhejiang-2017').packs.map(({ id }) => id)).toEqual(['zhejiang-2017']);
    expect(chooseLaws(packs, 'jiaozuo-2020', ['national-2025']).packs.map(({ id }) => id)).toEqual([
      'national-2025',
      'jiaozuo-projects-2020',
      'jiaozuo-2020',
    ]);
  });
});

describe('a data directory', () => {
  let dataDirectory: string;
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-pack-'));
  });
  afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

  it('stays with the law of its first start, and says which that was', async () => {
    await (await demandSamePack(packs, { dataDirectory, pack: 'jiaozuo-2020' }))();
    await expect(demandSamePack(packs, { dataDirectory, pack: 'wuxi-2020' })).rejects.toMatchObject({
      code: 'kernel.other-pack',
      remedy: { en: expect.stringContaining('--pack jiaozuo-2020') },
    });
    await (await demandSamePack(packs, { dataDirectory, pack: 'jiaozuo-2020' }))();
    expect(JSON.parse(await readFile(join(dataDirectory, 'law.json'), 'utf8'))).toEqual({ pack: 'jiaozuo-2020' });
  });

  it('goes on under a later version of its law', async () => {
    await (await demandSamePack(packs, { dataDirectory, pack: 'zhejiang-2016' }))();
    await (await demandSamePack(packs, { dataDirectory, pack: 'zhejiang-2017' }))();
    await expect(demandSamePack(packs, { dataDirectory, pack: 'zhejiang-2016' })).rejects.toMatchObject({ code: 'kernel.other-pack' });
  });
});
