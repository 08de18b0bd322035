import { join } from 'node:path';
import type { Release, Row } from '#access';
import type { OpeningScale, PublishedItem, PublishedResource, ResourceRow } from '#catalog';
import { openCallerAddress } from '#kernel';
import { loadPack } from '#law';
import { openPortal, type Portal, type PortalDependencies } from '../index.ts';

const pack = loadPack(join(import.meta.dirname, '../../../packs/wuxi-2020'));
const publishedAt = new Date('2026-03-02T01:00:00Z');

const opening = (scale: OpeningScale, name: string, zh: string, article: string) => ({
  class: name,
  scale,
  zh,
  en: name,
  article: `wuxi-2020:${article}`,
});
const open = opening('open', 'unconditional', '无条件开放', '22.1(1)');
const gated = opening('gated', 'conditional', '有条件开放', '22.1(2)');
const closed = opening('closed', 'none', '不予开放', '22.1(3)');
const sharing = {
  class: 'unconditional',
  scale: 'open_to_all',
  zh: '无条件共享',
  en: 'unconditional',
  article: 'wuxi-2020:19.2(1)',
} as const;

function item(id: string, name: string, nameEn: string, rest: Partial<PublishedItem> = {}): PublishedItem {
  return {
    id,
    name,
    nameEn,
    dataType: 'C',
    length: 60,
    key: id === 'i1',
    required: false,
    sensitivity: 'none',
    sharing,
    opening: open,
    ...rest,
  };
}

function entry(id: string, name: string, rest: Partial<PublishedResource> = {}): PublishedResource {
  return {
    id,
    code: `103001/00000${id}`,
    slug: `103001-00000${id}`,
    jurisdiction: '320200',
    agency: 'wx-minzheng',
    version: 2,
    status: 'published',
    publishedAt,
    caseNumber: undefined,
    name,
    nameEn: undefined,
    summary: '全市村（社区）的名称、十二位统计用区划代码和所属镇（街道），每年随国家统计局公布更新。',
    summaryEn: undefined,
    source: '民政业务系统',
    classification: '103001',
    themes: ['geography'],
    format: { class: '2', type: 'csv' },
    updateCycle: 'yearly',
    secret: false,
    personal: false,
    related: [],
    sharing: { ...sharing, conditions: '', scope: '', agencies: [], basis: undefined, modes: [] },
    opening: { ...open, conditions: '', ground: undefined, basis: undefined },
    items: [
      item('i1', '区划代码', 'code', { codeSet: '统计用区划代码', length: 12 }),
      item('i2', '名称', 'name'),
      item('i3', '人口', 'population', { dataType: 'I', meaning: '年末常住人口，单位：人' }),
      item('i4', '负责人电话', 'phone', { sensitivity: 'personal', opening: closed }),
    ],
    ...rest,
  };
}

/** One of each kind that the public can meet. */
export const samples = {
  villages: entry('1', '村级区划代码', { nameEn: 'Village division codes' }),
  companies: entry('2', '企业登记', {
    opening: { ...gated, conditions: '仅用于学术研究，成果须注明来源。', ground: undefined, basis: undefined },
  }),
  archive: entry('3', '婚姻登记', {
    opening: {
      ...closed,
      conditions: '',
      ground: 'prohibited-by-law',
      basis: { instrument: '中华人民共和国个人信息保护法', article: '第二十五条' },
    },
  }),
  unloaded: entry('4', '尚未归集的名录', { updateCycle: 'irregular' }),
} as const satisfies Record<string, PublishedResource>;

/** What pages for everyone never ask. */
const absent = () => Promise.reject(new Error('the sample portal has no such thing'));
export const noAccounts = {
  signUp: absent,
  signIn: absent,
  signOut: absent,
  changePassword: absent,
  find: absent,
  findKey: absent,
  issueKey: absent,
  revokeKey: absent,
  writeCookie: () => '',
};

export const noCases = {
  file: absent,
  answer: absent,
  withdraw: absent,
  find: absent,
  list: absent,
  tally: async () => ({ filed: 12, running: 3, results: { opened: 6, refused: 2, withdrawn: 1 }, late: 1 }),
  printNotice: absent,
  listDocuments: absent,
  downloadDocument: absent,
};

const rows: readonly Row[] = Array.from({ length: 40 }, (_each, at) => ({
  code: `3202020010${String(at + 1).padStart(2, '0')}`,
  name: `太湖街道第${at + 1}社区居民委员会`,
  population: at === 3 ? null : 1200 + at,
}));

const release = {
  items: samples.villages.items.slice(0, 3).map(({ id, name, nameEn }) => ({ id, name, column: nameEn, mask: null })),
  article: 'wuxi-2020:22.1(1)',
  version: '3',
  rows: rows.length,
  publishedAt,
  releasedAt: publishedAt,
  projection: 'sample',
  preview: async ({ limit }: { limit: number }) => ({ rows: rows.slice(0, limit), after: undefined }),
  async *download() {
    yield* rows;
  },
  async *scan() {
    yield* rows;
  },
} as unknown as Release;

const row = (resource: PublishedResource): ResourceRow => ({
  id: resource.id,
  code: resource.code,
  slug: resource.slug,
  name: resource.name,
  summary: resource.summary,
  agency: { id: resource.agency, name: '无锡市民政局', nameEn: 'Wuxi Civil Affairs Bureau' },
  status: 'published',
  draftState: null,
  version: resource.version,
  publishedAt: publishedAt.toISOString(),
  updatedAt: publishedAt.toISOString(),
  sharing: { ...sharing },
  opening: { ...resource.opening, article: resource.opening.article ?? null },
  updateCycle: resource.updateCycle ?? null,
  items: resource.items.length,
  personal: false,
});

/** The portal over lists in memory: for what the pages look like, not for what may leave. */
export function openSamplePortal(lists: PortalDependencies['catalog']['lists'], noData: () => Error): Portal {
  const listed = [samples.villages, samples.companies, samples.unloaded];
  return openPortal({
    clock: { now: () => new Date('2026-11-22T02:00:00Z') },
    jurisdiction: { id: '320200', name: '无锡市', nameEn: 'Wuxi' },
    pack,
    catalog: {
      lists,
      findPublished: async (slug) => Object.values(samples).find((each) => each.slug === slug),
      listPublished: async ({ text = '' }) => {
        const items = listed.filter((each) => each.name.includes(text)).map(row);
        return { items, total: text === '' ? 47 : items.length };
      },
      facetPublished: async () => ({
        theme: [{ id: 'geography', count: 3 }],
        agency: [{ id: 'wx-minzheng', count: 3 }],
        openingClass: [
          { id: 'unconditional', count: 2 },
          { id: 'conditional', count: 1 },
        ],
        format: [{ id: 'csv', count: 3 }],
        updateCycle: [{ id: 'yearly', count: 2 }],
        agencies: [{ id: 'wx-minzheng', name: '无锡市民政局', nameEn: 'Wuxi Civil Affairs Bureau' }],
      }),
      listVersions: async () => [
        { version: 2, publishedAt, caseNumber: undefined, changed: ['summary'], itemsAdded: ['人口'], itemsRemoved: [] },
        { version: 1, publishedAt, caseNumber: undefined, changed: [], itemsAdded: [], itemsRemoved: [] },
      ],
      countPublished: async () => ({ open: 2, gated: 1, agencies: 1, latest: publishedAt, themes: { geography: 3 } }),
    },
    access: {
      async openRelease(slug) {
        if (slug === samples.unloaded.slug) throw noData();
        return release;
      },
      listReleases: async () => [{ dataVersion: '3', resourceVersion: '2', releasedAt: publishedAt, items: 3, batch: '17' }],
      listGrants: absent,
      findAgreement: absent,
      disclose: absent,
      discloseAll: absent,
    },
    accounts: noAccounts,
    casework: noCases,
    callerAddress: openCallerAddress([]),
    organization: { findAgency: async () => ({ name: '无锡市民政局', nameEn: 'Wuxi Civil Affairs Bureau', dataOffice: '规划财务处' }) },
  });
}
