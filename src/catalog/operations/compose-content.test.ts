import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { villagesDraft, wuxi } from '../testing/fixtures.ts';
import { compareContents } from './compare-versions.ts';
import { composeContent } from './compose-content.ts';

describe('what an agency wrote becomes what the catalogue keeps', () => {
  it('shares unconditionally unless something else was chosen (19.1)', () => {
    expect(composeContent(villagesDraft(), wuxi, 0).content.sharing.class).toBe('unconditional');
  });

  it('makes key items required and tidies names', () => {
    const { content } = composeContent(villagesDraft({ name: '  村级　区划 \n代码 ' }), wuxi, 0);
    expect(content.name).toBe('村级 区划 代码');
    expect(content.items.map((item) => [item.id, item.required])).toEqual([
      ['i1', true],
      ['i2', false],
    ]);
  });

  it('keeps ids through renaming and reordering, and never gives one twice', () => {
    const first = composeContent(villagesDraft(), wuxi, 0);
    const [code, name] = first.content.items;
    if (!code || !name) throw new Error('the fixture lost its items');
    const { id: _gone, ...added } = { ...name, name: '别名', nameEn: 'alias' };
    const second = composeContent({ ...first.content, items: [{ ...name, name: '村名' }, added] }, wuxi, first.lastItem);
    expect(second.content.items.map((item) => `${item.id} ${item.name}`)).toEqual(['i2 村名', 'i3 别名']);
    const third = composeContent({ ...second.content, items: [{ ...added, nameEn: 'other' }] }, wuxi, second.lastItem);
    expect(third.content.items[0]?.id).toBe('i4');
  });

  it('refuses an id that was never given, or that occurs twice', () => {
    const [one] = composeContent(villagesDraft(), wuxi, 0).content.items;
    if (!one) throw new Error('the fixture lost its items');
    expect(() => composeContent(villagesDraft({ items: [{ ...one, id: 'i9' }] }), wuxi, 2)).toThrow('catalog.unknown-item');
    expect(() => composeContent(villagesDraft({ items: [one, one] }), wuxi, 2)).toThrow('catalog.unknown-item');
  });

  it('gives distinct ids in any mixture of old and new items', () => {
    const [one] = composeContent(villagesDraft(), wuxi, 0).content.items;
    if (!one) throw new Error('the fixture lost its items');
    const { id: _id, ...fresh } = one;
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 })), fc.array(fc.boolean(), { maxLength: 20 }), (old, mixture) => {
        const items = mixture.map((isOld, index) => (isOld && old[index] ? { ...one, id: `i${old[index]}` } : fresh));
        const { content, lastItem } = composeContent(villagesDraft({ items }), wuxi, 20);
        const ids = content.items.map((item) => item.id);
        return new Set(ids).size === ids.length && ids.every((id) => Number(id.slice(1)) <= lastItem);
      }),
    );
  });
});

describe('what changed between two versions', () => {
  const { content } = composeContent(villagesDraft(), wuxi, 0);

  it('is nothing between equals', () => {
    expect(compareContents(content, structuredClone(content))).toEqual([]);
  });

  it('names fields by path and items by id', () => {
    const [code, name] = content.items;
    if (!code || !name) throw new Error('the fixture lost its items');
    const after = {
      ...content,
      updateCycle: 'monthly',
      sharing: { ...content.sharing, class: 'conditional', scope: '统计机构' },
      items: [
        { ...name, name: '村名' },
        { ...name, id: 'i3', nameEn: 'alias' },
      ],
    };
    const changes = compareContents(content, after).map((change) => `${change.kind} ${change.field}`);
    expect(changes).toEqual([
      'changed sharing.class',
      'changed sharing.scope',
      'changed updateCycle',
      'changed items.i2.name',
      'added items.i3',
      'removed items.i1',
    ]);
  });
});
