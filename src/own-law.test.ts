import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseLaws, locatePacks, newPack } from '#law';
import { demandPack } from './choose-pack.ts';

const released = join(import.meta.dirname, '..', 'packs');
const place = mkdtempSync(join(tmpdir(), 'shuyuan-own-law-'));
const folder = join(place, 'laws', 'harbour-2026');
newPack({ directory: folder });
afterAll(() => rmSync(place, { recursive: true }));

describe('a law of one’s own, by its folder', () => {
  it('is the city’s law, alone or above one of the release', () => {
    const laws = locatePacks(released, { pack: folder, with: ['national-2025'] });
    expect(() => demandPack(laws.places, laws)).not.toThrow();
    expect(chooseLaws(laws.places, laws.pack, laws.with).packs.map(({ id }) => id)).toEqual(['national-2025', 'harbour-2026']);
    expect(laws.own).toBe(folder);
  });
  it('can stand below a law of the release', () => {
    const laws = locatePacks(released, { pack: 'wuxi-2020', with: [folder] });
    expect(chooseLaws(laws.places, laws.pack, laws.with).packs.map(({ id }) => id)).toEqual(['harbour-2026', 'wuxi-2020']);
    expect(laws.own).toBeUndefined();
  });
});

describe('a law of one’s own that cannot be started under', () => {
  const broken = join(place, 'laws', 'broken-2026');
  const refusal = (pack: string) => {
    const laws = locatePacks(released, { pack });
    return () => demandPack(laws.places, laws);
  };
  it('says which file is wrong, and how to see the rest', () => {
    newPack({ directory: broken });
    const header = join(broken, 'pack.yaml');
    writeFileSync(header, readFileSync(header, 'utf8').replace('status: draft', 'status: drafted'));
    expect(refusal(broken)).toThrow(
      expect.objectContaining({
        code: 'kernel.unsound-pack',
        text: expect.objectContaining({ en: expect.stringContaining('broken-2026/pack.yaml:') }),
        remedy: expect.objectContaining({ en: expect.stringContaining(`shuyuan pack check ${broken}`) }),
      }),
    );
  });
  it('is told from a name that no pack has', () => {
    expect(refusal(join(place, 'nowhere-2026'))).toThrow(expect.objectContaining({ code: 'kernel.unknown-pack' }));
  });
});
