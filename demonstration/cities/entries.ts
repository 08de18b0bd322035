import { openCsv } from '../wuxi/generator/csv.ts';
import { findLoads, follow, type LoadView } from '../wuxi/seed/follow-load.ts';
import type { ResourceView } from '../wuxi/seed/list-resources.ts';
import { type CityResource, markedRows, resources, writeEntry } from './resources.ts';
import type { Stage } from './stage.ts';

/** The entries of a city, by the names that trials give them. */
export interface CityEntries {
  /** Listed, agreed to and loaded where that has not been done. */
  publish(resource: CityResource): Promise<void>;
  /** A new entry handed in for review. @returns the number of its case. */
  submit(id: string, person: string, form: Readonly<Record<string, unknown>>): Promise<string>;
  /** @throws Error where it does not stand in the catalogue. */
  idOf(id: string): Promise<string>;
  slugOf(id: string): Promise<string>;
}

const reviewType = 'catalog-review';
const node = { parent: '201', zh: '交通运输', en: 'Transport' };

export function openCityEntries(stage: Stage): CityEntries {
  const { city, platform, signIn, principalOf } = stage;
  const pack = platform.laws.packs.at(-1);
  if (!pack) throw new Error('a city without a law');
  const views = new Map<string, ResourceView>();
  const copies = new Map<string, number>();
  let classification: Promise<string> | undefined;

  const find = async (resource: CityResource, name = resource.name): Promise<ResourceView | undefined> => {
    const officer = await signIn(city.loginOf(`${resource.provider}/o`));
    const address = `/api/v1/resources?agency=${city.agencyOf(resource.provider)}&limit=200`;
    const { items } = await officer.get<{ items: { id: string; name: string }[] }>(address);
    const id = items.find((each) => each.name === `${name}（模拟数据）`)?.id;
    return id === undefined ? undefined : officer.get<ResourceView>(`/api/v1/resources/${id}`);
  };
  const view = async (id: string): Promise<ResourceView> => {
    const known = views.get(id) ?? (await find(resourceOf(id)));
    if (!known) throw new Error(`${id} is not in the catalogue of ${city.jurisdiction.nameEn}`);
    views.set(id, known);
    return known;
  };
  const list = async (
    resource: CityResource,
    person: string,
    form: Readonly<Record<string, unknown>>,
    name = resource.name,
  ): Promise<string> => {
    classification ??= findNode(stage);
    const content = writeEntry(resource, pack, await classification, name);
    const registrar = await signIn(city.loginOf(person));
    const entry = (await find(resource, name)) ?? (await registrar.post<ResourceView>('/api/v1/resources', content));
    if (entry.draft?.caseNumber) return entry.draft.caseNumber;
    return stage.insist(reviewType, person, async ({ fields, signer }) => {
      // Nobody signs for another over the wire: whoever must sign hands it in.
      const signs = signer && (await principalOf(person)).id !== signer.id;
      const submitter = signs ? await signIn(city.loginOf(`${resource.provider}/h`)) : registrar;
      const body = { revision: entry.revision, form: { ...form, ...fields } };
      return (await submitter.post<{ caseNumber: string }>(`/api/v1/resources/${entry.id}/submit`, body)).caseNumber;
    });
  };

  return {
    async publish(resource) {
      const before = await find(resource);
      if (before?.status !== 'published') {
        await list(resource, `${resource.provider}/o`, {});
        await agree(stage, resource, await find(resource));
      }
      await load(stage, resource, await view(resource.id));
    },
    submit(id, person, form) {
      const nth = (copies.get(id) ?? 0) + 1;
      copies.set(id, nth);
      const resource = resourceOf(id);
      return list(resource, person, form, `${resource.name}第${nth}册`);
    },
    idOf: async (id) => (await view(id)).id,
    slugOf: async (id) => (await view(id)).slug,
  };
}

function resourceOf(id: string): CityResource {
  const found = resources.find((each) => each.id === id);
  if (!found) throw new Error(`no city has the resource ${id}`);
  return found;
}

async function findNode({ city, signIn }: Stage): Promise<string> {
  const { agencies } = city.founding;
  const authority = agencies.find(({ region, offices }) => region === city.founding.city.code && offices.includes('authority'));
  const reviewer = await signIn(`${Object.values(city.bodies).find((body) => body?.id === authority?.id)?.login}.officer`);
  const { nodes } = await reviewer.get<{ nodes: { code: string; parent: string | null; zh: string }[] }>('/api/v1/catalog/classifications');
  const found = nodes.find((each) => each.parent === node.parent && each.zh === node.zh);
  return (found ?? (await reviewer.post<{ code: string }>('/api/v1/catalog/classifications', node))).code;
}

/** Whoever the review waits for agrees to it. */
async function agree(stage: Stage, resource: CityResource, entry: ResourceView | undefined): Promise<void> {
  const number = entry?.draft?.caseNumber;
  if (!number) throw new Error(`${resource.id} is not under review`);
  await walk(stage, number, `${resource.provider}/o`);
}

/** Answers what a case waits for with the first answer that its type has, until it waits no more. */
export async function walk(stage: Stage, number: string, reader: string): Promise<void> {
  const { platform, principalOf, holderOf } = stage;
  const steps = 12;
  for (let step = 0; step < steps; step += 1) {
    const { tasks, type } = await platform.casework.find(number, await principalOf(reader));
    const [task] = tasks;
    const answer = task?.answers[0]?.answer;
    if (!task || answer === undefined) return;
    const person = holderOf(task.agency.id, task.duty);
    await stage.insist(type, person, async ({ fields, signer, reasons, cites }) => {
      await platform.casework.answer({
        principal: await principalOf(person),
        number,
        step: task.step,
        answer,
        fields,
        signer,
        reasons,
        cites,
      });
    });
  }
}

async function load({ city, signIn }: Stage, resource: CityResource, { id }: ResourceView): Promise<void> {
  if (!resource.rows) return;
  const officer = await signIn(city.loginOf(`${resource.provider}/o`));
  if ((await findLoads(officer, id)).some(({ state }) => state === 'published')) return;
  const file = openCsv(
    [...resource.items.map(({ name }) => name), '标识'],
    markedRows(resource, city.regions.at(-1)?.code ?? city.jurisdiction.id),
  );
  const begun = await officer.upload<LoadView>(`/api/v1/resources/${id}/loads?name=${encodeURIComponent(`${resource.name}.csv`)}`, file);
  const ended = await follow(officer, begun);
  if (ended.state !== 'published') throw new Error(`${resource.id} was not loaded: ${JSON.stringify(ended)}`);
}
