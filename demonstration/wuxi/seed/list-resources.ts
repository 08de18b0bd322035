import { loginOf } from '../city.ts';
import type { Course } from '../history/courses.ts';
import type { Moments } from '../history/moments.ts';
import type { DemonstrationResource } from '../resources/index.ts';
import type { Act } from './agenda.ts';
import type { Caller, SignIn } from './platform.ts';

export interface ResourceView {
  readonly id: string;
  readonly code: string;
  /** The code as it stands in addresses. */
  readonly slug: string;
  readonly status: string;
  readonly revision: number;
  readonly version: number | null;
  readonly draft: { readonly state: string; readonly caseNumber: string | null } | null;
}

/** The entries that stand in the catalogue, found by agency and name. */
export interface Entries {
  /** @throws Error where it has not been registered. */
  find(resource: DemonstrationResource): Promise<ResourceView>;
  /** Its id, once it has been found. */
  idOf(resource: DemonstrationResource): Promise<string>;
  acts(course: Course): Act[];
}

/** The ids of items by their names: the catalogue numbers a new entry's items in their order. */
export function itemIds({ content }: DemonstrationResource, names: readonly string[]): string[] {
  return content.items.flatMap((item, at) => (names.includes(item.name) ? [`i${at + 1}`] : []));
}

/** Carries entries as far as they shall come: registered, submitted, agreed to or returned, revised. */
export function openEntries(signIn: SignIn, moments: Moments): Entries {
  const ids = new Map<DemonstrationResource, string>();
  let classify: ReturnType<typeof openClassifications> | undefined;

  const look = async (resource: DemonstrationResource): Promise<ResourceView | undefined> => {
    const officer = await signIn(loginOf(resource.agency, 'officer'));
    const id = ids.get(resource) ?? (await findOwn(officer, resource));
    if (id === undefined) return undefined;
    ids.set(resource, id);
    return officer.get<ResourceView>(`/api/v1/resources/${id}`);
  };
  const find = async (resource: DemonstrationResource): Promise<ResourceView> => {
    const view = await look(resource);
    if (!view) throw new Error(`${resource.content.name} is not in the catalogue`);
    return view;
  };
  const contentOf = async (resource: DemonstrationResource) => {
    classify ??= openClassifications(await signIn(loginOf('wx-shuju', 'officer')));
    return { ...resource.content, classification: await (await classify)(resource) };
  };
  const list = async ({ resource, draft }: Course) => {
    const officer = await lister(signIn, resource);
    const view = (await look(resource)) ?? (await officer.post<ResourceView>('/api/v1/resources', await contentOf(resource)));
    ids.set(resource, view.id);
    if (!draft && view.status !== 'published' && view.draft?.state === 'editing') await submit(officer, view);
  };
  /** @param reasons of a return; nobody is returned the same entry twice. */
  const review = async (resource: DemonstrationResource, reasons?: string) => {
    const { code, draft } = await find(resource);
    if (draft?.state !== 'in-review') return;
    if (!draft.caseNumber) throw new Error(`${code} is under review without a case`);
    const reviewer = await signIn(loginOf('wx-shuju', 'officer'));
    const address = `/api/v1/cases/${encodeURIComponent(draft.caseNumber)}`;
    if (reasons !== undefined) {
      const { timeline } = await reviewer.get<{ timeline: readonly { readonly what: string }[] }>(address);
      if (timeline.some(({ what }) => what === 'returned')) return;
    }
    const answer = reasons === undefined ? { answer: 'agree' } : { answer: 'return', reasons };
    await reviewer.post(`${address}/answers`, { step: 'review', ...answer });
  };
  /** Supplies what a return asked for, and hands the entry in again. */
  const supply = async ({ resource }: Course) => {
    const view = await find(resource);
    if (view.draft?.state !== 'returned') return;
    const officer = await lister(signIn, resource);
    const content = withNumbers(await contentOf(resource));
    const supplied = { ...content, source: `${content.source}（已按退回意见补充）` };
    await submit(officer, await officer.put<ResourceView>(`/api/v1/resources/${view.id}`, { revision: view.revision, content: supplied }));
  };
  const revise = async ({ resource }: Course, updateCycle: string) => {
    const view = await find(resource);
    if (view.version !== 1 || view.draft) return;
    const officer = await lister(signIn, resource);
    const revised = { ...withNumbers(await contentOf(resource)), updateCycle };
    await submit(officer, await officer.put<ResourceView>(`/api/v1/resources/${view.id}`, { revision: view.revision, content: revised }));
  };

  return {
    find,
    idOf: async (resource) => ids.get(resource) ?? (await find(resource)).id,
    acts(course) {
      const { resource, reviewed, result, reasons, again, revision } = course;
      const act = (moment: Course['listed'], zh: string, en: string, run: () => Promise<unknown>): Act => ({
        at: moments.at(moment),
        name: `${zh} ${en} · ${resource.content.name}`,
        run,
      });
      return [
        act(course.listed, '编目', 'catalogue', () => list(course)),
        ...(reviewed ? [act(reviewed, '审核', 'review', () => review(resource, result === 'return' ? (reasons ?? '') : undefined))] : []),
        ...(again ? [act(again.submitted, '补正', 'supply', () => supply(course))] : []),
        ...(again?.reviewed ? [act(again.reviewed, '审核', 'review', () => review(resource))] : []),
        ...(revision ? [act(revision.listed, '修订', 'revise', () => revise(course, revision.updateCycle))] : []),
        ...(revision?.reviewed ? [act(revision.reviewed, '审核', 'review', () => review(resource))] : []),
      ];
    },
  };
}

/** Items keep the numbers that the catalogue gave them in their order. */
function withNumbers<Content extends DemonstrationResource['content']>(content: Content): Content {
  return { ...content, items: content.items.map((item, at) => ({ ...item, id: `i${at + 1}` })) };
}

/** Whoever lists for an agency: at the authority its head, since nobody reviews what they submitted. */
function lister(signIn: SignIn, { agency }: DemonstrationResource): Promise<Caller> {
  return signIn(loginOf(agency, agency === 'wx-shuju' ? 'head' : 'officer'));
}

/** Answers the code of a resource's 目, adding it below its 项 where it is missing. */
async function openClassifications(reviewer: Caller): Promise<(resource: DemonstrationResource) => Promise<string>> {
  const { nodes } = await reviewer.get<{ nodes: { code: string; parent: string | null; zh: string }[] }>('/api/v1/catalog/classifications');
  return async ({ node }) => {
    const found = nodes.find((each) => each.parent === node.parent && each.zh === node.zh);
    if (found) return found.code;
    const added = await reviewer.post<(typeof nodes)[number]>('/api/v1/catalog/classifications', node);
    nodes.push(added);
    return added.code;
  };
}

async function findOwn(officer: Caller, { agency, content }: DemonstrationResource): Promise<string | undefined> {
  const { items } = await officer.get<{ items: { id: string; name: string }[] }>(`/api/v1/resources?agency=${agency}&limit=200`);
  return items.find((each) => each.name === content.name)?.id;
}

async function submit(officer: Caller, { id, revision }: ResourceView): Promise<void> {
  await officer.post(`/api/v1/resources/${id}/submit`, { revision });
}
