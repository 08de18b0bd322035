import { expect } from 'vitest';
import type { DraftInput } from '../content.ts';
import type { ResourceRow, ResourceView } from '../routes/wire.ts';
import { villagesDraft } from './fixtures.ts';
import type { Person, TestCatalog } from './open-test-catalog.ts';

export const resources = '/api/v1/resources';

export interface Problem {
  readonly code: string;
  readonly article?: string;
  readonly places?: readonly { readonly field: string }[];
}

let count = 0;
/** A number that no other call of this process gets, for names. */
export const next = (): number => ++count;

/** A complete draft of a name of its own. */
export const fresh = (changes: Partial<DraftInput> = {}): DraftInput => villagesDraft({ name: `资源${next()}`, ...changes });

/** The steps of a resource's way, over HTTP. */
export function walkOf(test: TestCatalog) {
  const see = async (who: Person, id: string): Promise<ResourceView> => (await test.call(who, 'GET', `${resources}/${id}`)).body;

  async function register(changes: Partial<DraftInput> = {}, who: Person = 'officer'): Promise<ResourceView> {
    const { status, body } = await test.call(who, 'POST', resources, fresh(changes));
    expect(body).toMatchObject({ status: 'draft' });
    expect(status).toBe(200);
    return body;
  }

  async function submit(resource: ResourceView, who: Person = 'officer'): Promise<ResourceView> {
    const { status, body } = await test.call(who, 'POST', `${resources}/${resource.id}/submit`, { revision: resource.revision });
    expect(status).toBe(200);
    return (body as { resource: ResourceView }).resource;
  }

  return {
    see,
    register,
    submit,
    async publish(changes: Partial<DraftInput> = {}): Promise<ResourceView> {
      const { id } = await submit(await register(changes));
      await test.decide(id, 'catalog.publish');
      return see('officer', id);
    },
    revise: (resource: ResourceView, content: DraftInput, who: Person = 'officer', revision = resource.revision) =>
      test.call(who, 'PUT', `${resources}/${resource.id}`, { revision, content }),
    find: async (who: Person, query: string) =>
      (await test.call(who, 'GET', `${resources}?${query}`)).body as { items: ResourceRow[]; total: number },
  };
}
