import type { DraftInput, Item, ResourceContent } from '../content.ts';
import type { CatalogLaw } from '../law.ts';
import { composeContent } from '../operations/compose-content.ts';

/** The Wuxi measures as far as the catalogue reads them; a test compares it with the pack. */
export const wuxi: CatalogLaw = {
  pack: 'wuxi-2020',
  schemes: {
    sharing: {
      article: '19.2',
      default: 'unconditional',
      classes: {
        unconditional: { zh: '无条件共享', scale: 'open_to_all', article: '19.2(1)' },
        conditional: { zh: '有条件共享', scale: 'gated', article: '19.2(2)' },
        none: { zh: '不予共享', scale: 'closed', article: '19.2(3)' },
      },
    },
    opening: {
      article: '22.1',
      default: null,
      classes: {
        unconditional: { zh: '无条件开放', scale: 'open', article: '22.1(1)' },
        conditional: { zh: '有条件开放', scale: 'gated', article: '22.1(2)' },
        none: { zh: '不予开放', scale: 'closed', article: '22.1(3)' },
      },
    },
  },
  parameters: {
    'catalog.fields': { law: ['name', 'content', 'source', 'sharing', 'opening', 'update-cycle'], article: '13.1' },
    'sharing.citation-classes': { law: ['conditional', 'none'], article: '19.3' },
    'sharing.conditions-stated': { law: ['conditions'], article: '19.3' },
  },
};

const item = (name: string, nameEn: string, rest: Partial<DraftInput['items'][number]> = {}): DraftInput['items'][number] => ({
  name,
  nameEn,
  dataType: 'C',
  length: 50,
  key: false,
  required: false,
  sensitivity: 'none',
  ...rest,
});

/** A complete entry, unconditionally shared and open. */
export function villagesDraft(changes: Partial<DraftInput> = {}): DraftInput {
  return {
    name: '村级行政区划代码',
    classification: '103001',
    themes: ['geography'],
    summary: '全市村（社区）的名称和十二位统计用区划代码。',
    source: '民政业务系统',
    format: { class: '2', type: 'csv' },
    sharing: { conditions: '', scope: '', agencies: [], modes: ['interface'] },
    opening: { class: 'unconditional', conditions: '' },
    updateCycle: 'yearly',
    secret: false,
    related: [],
    items: [item('区划代码', 'code', { length: 12, key: true }), item('名称', 'name')],
    ...changes,
  };
}

/** The same entry as the catalogue keeps it. */
export function villages(changes: Partial<ResourceContent> = {}): ResourceContent {
  return { ...composeContent(villagesDraft(), wuxi, 0).content, ...changes };
}

export function villageItem(changes: Partial<Item> = {}): Item {
  return { ...item('备注', 'remark'), id: 'i3', ...changes };
}
