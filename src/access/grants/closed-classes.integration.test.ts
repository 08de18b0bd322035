import { afterEach, describe, expect, it } from 'vitest';
import type { ClosedRoute } from '#law';
import { gather, lookUp, number, refusal } from '../testing/asking.ts';
import { openTestAccess, sampleLaw, type TestAccess, yibao } from '../testing/open-test-access.ts';

// What is not shared: nothing of it in Wuxi, by the Bureau's approval in Jiaozuo, masked alone in Zhejiang.

let test: TestAccess;
afterEach(() => test?.close());

/** The register of persons under a law that lets this much be asked for of what is not shared. */
async function closedUnder(route: ClosedRoute | undefined, change: { secret?: boolean; unmasked?: boolean } = {}): Promise<void> {
  const { sharing } = sampleLaw.schemes;
  const none = { scale: 'closed', article: '18.2', ...(route ? { route } : {}) };
  test = await openTestAccess({
    pack: { ...sampleLaw, schemes: { ...sampleLaw.schemes, sharing: { ...sharing, classes: { ...sharing.classes, none } } } },
  });
  close(change);
}

function close({ secret = false, unmasked = false }): void {
  const persons = test.published.get('7');
  if (!persons) throw new Error('the sample is published');
  const items = persons.items.map((item) => ({
    ...item,
    sharing: { scale: 'closed' as const },
    ...(unmasked && item.id === 'i2' ? { mask: undefined } : {}),
  }));
  test.published.set('7', { ...persons, secret, sharing: { scale: 'closed', agencies: [] }, items });
}

const answered = async () => (await test.access.disclose(lookUp())).rows[0];

describe('data that is not shared', () => {
  it.each([undefined, 'none'] as const)('is granted to nobody where the law is silent or says so (%s)', async (route) => {
    await closedUnder(route);
    expect(await refusal(test.issue())).toMatchObject({ code: 'access.closed-class', article: 'wuxi-2020:18.2' });
  });

  it('is granted and taken where the authority may approve it, and never where it holds a state secret', async () => {
    await closedUnder('authority');
    await test.issue({ items: [], clear: ['i2'] });
    expect(await answered()).toMatchObject({ xm: '张三', zjxy: '无' });
    close({ secret: true });
    await test.republish();
    expect((await refusal(answered())).code).toBe('access.closed-class');
    expect((await refusal(test.issue())).code).toBe('access.closed-class');
  });

  it('comes masked alone where the law says so: what has no mask stays, and no decision shows a cell as it is', async () => {
    await closedUnder('masked');
    for (const change of [{ items: ['i2', 'i4'] }, { items: ['i2'], clear: ['i2'] }, { items: ['i2'], masks: { i2: 'clear' } }])
      expect(await refusal(test.issue(change))).toMatchObject({ code: 'access.only-masked', article: 'wuxi-2020:18.2' });
    await test.issue({ items: [] });
    const row = await answered();
    expect(Object.keys(row ?? {})).toEqual(['sfzh', 'xm', 'dz']);
    expect(JSON.stringify(row)).not.toContain('张三');
    expect(JSON.stringify(row)).not.toContain(number);
  });

  it('no longer comes once its mask has been taken away in the catalogue', async () => {
    await closedUnder('masked');
    await test.issue({ items: ['i1', 'i2'] });
    close({ unmasked: true });
    await test.republish();
    expect(Object.keys((await answered()) ?? {})).toEqual(['sfzh']);
    const { holdings } = await test.access.whoSees({ ...yibao, kind: 'person' }, '7', 'i2');
    expect(holdings).toEqual([]);
  });

  it('an item that is not shared goes only where it is named, not with all the others', async () => {
    await closedUnder('authority');
    const persons = test.published.get('7');
    if (!persons) throw new Error('the sample is published');
    const items = persons.items.map((item) => ({
      ...item,
      sharing: { scale: item.id === 'i4' ? ('closed' as const) : ('gated' as const) },
    }));
    test.published.set('7', { ...persons, sharing: { scale: 'gated', agencies: [] }, items });
    await test.issue({ items: [] });
    expect(Object.keys((await answered()) ?? {})).toEqual(['sfzh', 'xm', 'dz']);
  });
});

describe('a way of supply that the platform does not have', () => {
  it('is refused, never carried out as another: a push is no file', async () => {
    test = await openTestAccess();
    for (const change of [{ mode: 'push' }, { mode: ['interface', 'push'] }, { modes: ['push'] }])
      expect((await refusal(test.issue(change))).code).toBe('access.no-outlet');
    expect(test.access.ports.barred['grant.issue'].mode).toHaveProperty('push.zh');
  });
});

describe('data that a review decides on before it is open', () => {
  const person = 'public:5';
  const open = async (scale: 'undecided' | 'required' | 'closed') => {
    test = await openTestAccess({
      organization: {
        findAgency: async (id) => (id.startsWith('wx-') ? { id, name: id, jurisdiction: '320200' } : undefined),
        isCurrent: () => true,
        public: { find: async (id) => ({ id, state: 'active' }) },
      },
    });
    const parks = test.published.get('9');
    if (!parks) throw new Error('the sample is published');
    const items = parks.items.map((item) => ({ ...item, opening: { scale } }));
    test.published.set('9', { ...parks, opening: { scale }, items });
  };
  const sign = (number = 'C-1') =>
    test.effect(
      'agreement.register',
      { resource: '9', party: person, text: '双方权利义务', signature: '协议.pdf', until: '2027-01-01' },
      number,
    );
  const grant = () => test.issue({ resource: '9', to: person, items: [], until: '2027-01-01' });

  it.each(['undecided', 'required'] as const)('goes to one party under an agreement registered in the same case (%s)', async (scale) => {
    await open(scale);
    expect((await refusal(grant())).code).toBe('access.not-open');
    await sign('C-2');
    expect((await refusal(grant())).code).toBe('access.not-open');
    await sign();
    await grant();
    const principal = { ...yibao, kind: 'public' as const, id: person, agency: '' };
    const taken = await test.access.discloseAll({ mode: 'download', principal, resource: '9', purpose: 'C-1', items: [], selector: {} });
    expect(await gather(taken.rows)).toHaveLength(250);
  });

  it('never goes where a law forbids the opening, agreement or not', async () => {
    await open('closed');
    await sign();
    expect((await refusal(grant())).code).toBe('access.not-open');
  });

  it('is open to nobody else', async () => {
    await open('undecided');
    await sign();
    await grant();
    expect((await refusal(test.access.openRelease('9'))).code).toBe('access.not-open');
  });
});
