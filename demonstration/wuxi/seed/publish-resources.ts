import { loginOf } from '../city.ts';
import { type DemonstrationResource, published, submitted } from '../resources/index.ts';
import type { Person, SignIn } from './platform.ts';

interface ResourceView {
  readonly id: string;
  readonly code: string;
  /** The code as it stands in addresses. */
  readonly slug: string;
  readonly status: string;
  readonly revision: number;
  readonly draft: { readonly state: string; readonly caseNumber: string | null } | null;
}

/** Carries every resource as far as it shall come: registered, submitted by its agency, agreed to by the authority. */
export async function publishResources(signIn: SignIn): Promise<ReadonlyMap<DemonstrationResource, ResourceView>> {
  const reviewer = await signIn(loginOf('wx-shuju', 'officer'));
  const classify = await openClassifications(reviewer);
  const views = new Map<DemonstrationResource, ResourceView>();
  for (const resource of [...published, ...submitted]) {
    const officer = await signIn(loginOf(resource.agency, 'officer'));
    let view = (await findOwn(officer, resource)) ?? (await register(officer, resource, await classify(resource)));
    if (view.status !== 'published' && view.draft?.state === 'editing') view = await submit(officer, view);
    if (view.draft?.state === 'in-review' && published.includes(resource)) {
      await agree(reviewer, view);
      view = await officer.get<ResourceView>(`/api/v1/resources/${view.id}`);
    }
    views.set(resource, view);
  }
  return views;
}

/** Answers the code of a resource's 目, adding it below its 项 where it is missing. */
async function openClassifications(reviewer: Person): Promise<(resource: DemonstrationResource) => Promise<string>> {
  const { nodes } = await reviewer.get<{ nodes: { code: string; parent: string | null; zh: string }[] }>('/api/v1/catalog/classifications');
  return async ({ node }) => {
    const found = nodes.find((each) => each.parent === node.parent && each.zh === node.zh);
    if (found) return found.code;
    const added = await reviewer.post<(typeof nodes)[number]>('/api/v1/catalog/classifications', node);
    nodes.push(added);
    return added.code;
  };
}

async function findOwn(officer: Person, { agency, content }: DemonstrationResource): Promise<ResourceView | undefined> {
  const { items } = await officer.get<{ items: { id: string; name: string }[] }>(`/api/v1/resources?agency=${agency}&limit=200`);
  const found = items.find((each) => each.name === content.name);
  return found && officer.get<ResourceView>(`/api/v1/resources/${found.id}`);
}

function register(officer: Person, { content }: DemonstrationResource, classification: string): Promise<ResourceView> {
  return officer.post<ResourceView>('/api/v1/resources', { ...content, classification });
}

async function submit(officer: Person, { id, revision }: ResourceView): Promise<ResourceView> {
  const { resource } = await officer.post<{ resource: ResourceView }>(`/api/v1/resources/${id}/submit`, { revision });
  return resource;
}

async function agree(reviewer: Person, { code, draft }: ResourceView): Promise<void> {
  if (!draft?.caseNumber) throw new Error(`${code} is under review without a case`);
  await reviewer.post(`/api/v1/cases/${encodeURIComponent(draft.caseNumber)}/answers`, { step: 'review', answer: 'agree' });
}
