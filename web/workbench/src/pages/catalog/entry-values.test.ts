import { expect, it } from 'vitest';
import type { Content } from '../../api/wire.ts';
import { draftOf, type EntryValues, valuesOf } from './entry-values.ts';

const content: Content = {
  name: '行政村名录',
  classification: '306001',
  themes: [],
  summary: '全市行政村',
  source: '业务办理',
  format: { class: '2', type: 'CSV' },
  sharing: {
    class: 'conditional',
    conditions: '仅限核验',
    scope: '',
    agencies: [],
    modes: ['interface'],
    basis: { instrument: '某条例', article: '第二十一条' },
  },
  opening: { conditions: '' },
  secret: false,
  related: [],
  items: [{ id: 'i1', name: '代码', nameEn: 'code', dataType: 'C', length: 12, key: true, required: true, sensitivity: 'none' }],
};

it('what was written comes back as it was, item ids included', () => {
  const draft = draftOf(valuesOf(content));
  expect(draft.items[0]).toEqual(content.items[0]);
  expect(draft.sharing).toEqual({
    class: 'conditional',
    conditions: '仅限核验',
    agencies: [],
    modes: ['interface'],
    basis: { instrument: '某条例', article: '第二十一条' },
    scope: undefined,
  });
  expect(draft.opening).toEqual({});
});

it('a legal basis of which only half is typed is not sent', () => {
  const values: EntryValues = valuesOf(content);
  values.sharing.basis = { instrument: '某条例' };
  expect(draftOf(values).sharing.basis).toBeUndefined();
});
