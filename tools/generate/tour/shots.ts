import type { Page } from 'playwright-core';

/** Reads an address of the platform as the person of the picture. */
export type Ask = (url: string) => Promise<unknown>;

/** One picture of the tour: who looks at what. */
export interface Shot {
  /** Of the file: `tour-<name>.png`. */
  readonly name: string;
  readonly size?: 'desk' | 'phone';
  /** Login of a member of staff, or of the public; nobody where neither is given. */
  readonly staff?: string;
  readonly citizen?: string;
  /** The address, found among what the person may see. */
  find(ask: Ask, page: Page): Promise<string>;
  prepare?(page: Page): Promise<unknown>;
}

interface List<Item> {
  readonly items: readonly Item[];
}
interface Resource {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
interface Load {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly bad: number };
}
interface Task {
  readonly number: string;
  readonly type: string;
  readonly step: string;
}
interface Grant {
  readonly id: string;
  readonly state: string;
}

const first = <Item>(list: unknown, fits: (item: Item) => boolean): Item => {
  const found = (list as List<Item>).items.find(fits);
  if (found === undefined) throw new Error('the city does not have what the picture shows');
  return found;
};
const resourceOf = async (ask: Ask, name: string): Promise<Resource> =>
  first<Resource>(await ask('/api/v1/resources?limit=200'), (resource) => resource.name.startsWith(name));
const taskOf = async (ask: Ask, type: string, step: string): Promise<string> => {
  const { number } = first<Task>(await ask('/api/v1/inbox'), (task) => task.type === type && task.step === step);
  return `/workbench/cases/${number}`;
};
const datasetOf = async (ask: Ask, name: string): Promise<string> => {
  const { code } = first<{ code: string; name: string }>(await ask('/api/v1/open/datasets?limit=100'), (each) =>
    each.name.startsWith(name),
  );
  return `/datasets/${code.replace('/', '-')}`;
};
const always = (address: string) => () => Promise.resolve(address);
/** In the order of the tour. */
export const shots: readonly Shot[] = [
  { name: 'search', find: always(`/?q=${encodeURIComponent('企业')}`) },
  {
    name: 'dataset',
    find: (ask) => datasetOf(ask, '医疗机构信息'),
    prepare: (page) => page.locator('.chart').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'application',
    size: 'phone',
    citizen: 'citizen.one',
    async find(_ask, page) {
      const links = await page
        .locator('a[href*="/applications/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      const [newest] = links
        .map((link) => link.split('?')[0] ?? '')
        .sort()
        .reverse();
      if (!newest) throw new Error('citizen.one has no application');
      return newest;
    },
  },
  { name: 'officer', staff: 'weijian.officer', find: always('/workbench/today') },
  {
    name: 'quarantine',
    staff: 'shijian.officer',
    async find(ask) {
      const { id } = await resourceOf(ask, '食品经营许可');
      const load = first<Load>(
        await ask(`/api/v1/loads?resource=${id}&limit=50`),
        ({ state, counts }) => state === 'published' && counts.bad > 0,
      );
      return `/workbench/loads/${load.id}`;
    },
  },
  {
    name: 'versions',
    staff: 'gongan.officer',
    find: async (ask) => `/workbench/loads/versions/${(await resourceOf(ask, '户籍人口')).id}`,
  },
  { name: 'opinion', staff: 'gongan.officer', find: (ask) => taskOf(ask, 'share-request', 'opinion') },
  {
    name: 'grant',
    staff: 'minzheng.officer',
    async find(ask) {
      const { items } = (await ask('/api/v1/grants?side=held&limit=50')) as List<Grant>;
      for (const { id } of items.filter(({ state }) => state === 'suspended')) {
        const { days } = (await ask(`/api/v1/grants/${id}/use`)) as { days: { refused: number }[] };
        if (days.some(({ refused }) => refused > 0)) return `/workbench/grants/${id}`;
      }
      throw new Error('no suspended grant was used');
    },
  },
  { name: 'authority', staff: 'shuju.officer', find: always('/workbench/today') },
  { name: 'figures', staff: 'shuju.officer', find: always('/workbench/figures') },
  { name: 'dispute', staff: 'zhengfu.officer', find: (ask) => taskOf(ask, 'share-dispute', 'decide') },
  { name: 'ledger', staff: 'admin.audit', find: always('/workbench/ledger') },
];
