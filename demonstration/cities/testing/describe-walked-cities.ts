import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../wuxi/seed/platform.ts';
import type { CityPlan } from '../city.ts';
import { fushun } from '../fushun.ts';
import { zhejiang } from '../zhejiang.ts';
import { type OpenCity, openCity } from './open-city.ts';

export const nation = 'national-2025';

/** A city, and the ids of the laws chosen below its own. */
interface Choice {
  readonly plan: CityPlan;
  readonly lower: readonly string[];
}

interface Clocked {
  readonly layers: readonly string[];
  readonly due: string | null;
  readonly clock: { readonly article: string; readonly due: string | null; readonly kind: string } | null;
  readonly steps: readonly {
    readonly clocks: readonly { readonly article: string; readonly due: string | null; readonly kind: string; readonly running: boolean }[];
  }[];
}

const askedByNation = { scope: '本市', mode: 'interface', until: '2099-01-01', true_and_needed: true };

/** What each law refuses, on which article: filed by the housing bureau. */
const refusals: Readonly<Record<string, { type: string; about?: string; form: object; article: string }>> = {
  'jiaozuo-2020': { type: 'share-request', about: '道路运输从业人员', form: { duty: '核验', mode: 'interface' }, article: '19.1(1)' },
  'fushun-2022': { type: 'share-request', about: '侦查辅助信息', form: { duty: '核验' }, article: '8.1' },
  'zhejiang-2016': { type: 'dedicated-network', form: { network: '模拟专网', why_not_shared: '时延' }, article: '13.1' },
};

/** What every city of the demonstration promises, whatever its law. */
export function describeWalkedCities(choices: readonly Choice[]): void {
  describe.each(choices.map(({ plan, lower }) => ({ plan, lower, name: [plan.pack, ...lower].join(' with ') })))(
    'the city of $name',
    ({ plan, lower }) => {
      let open: OpenCity;
      beforeAll(async () => {
        open = await openCity(plan, lower);
      }, 600_000);
      afterAll(() => open?.close());

      it('has a case at each step of its law, with each result, returned and withdrawn where the law knows that', async () => {
        const present = await open.states();
        const own = open.laws.packs.filter(({ id }) => id !== nation);
        const wanted = own
          .flatMap(({ cases }) => Object.values(cases))
          .flatMap(({ id, steps, results, filing }) => {
            // A step that turns on what the operator has not chosen is met by nobody, nor are results that it alone gives.
            const isMet = ({ when }: { readonly when: { readonly source: string } | undefined }) =>
              [...(when?.source ?? '').matchAll(/choice\.(\w+) != ""/g)].every(([, choice = '']) => open.laws.choices[choice]);
            const endsOf = (met: boolean) =>
              Object.values(steps)
                .filter((step) => isMet(step) === met)
                .flatMap(({ answers }) => Object.values(answers).flatMap(({ ends }) => ends ?? []));
            const waiting = Object.entries(steps).filter(([, step]) => isMet(step) && step.who.some((each) => each !== 'engine'));
            const returns = waiting.some(([, { answers }]) => Object.values(answers).some(({ back }) => back === 'filing'));
            return [
              ...waiting.map(([step]) => `${id} at ${step}`),
              ...Object.keys(results)
                .filter((result) => endsOf(true).includes(result) || !endsOf(false).includes(result))
                .map((result) => `${id} ${result}`),
              ...(filing.withdraw && waiting.length > 0 ? [`${id} withdrawn`] : []),
              ...(returns ? [`${id} returned`] : []),
            ];
          });
        expect(wanted.length).toBeGreaterThan(20);
        expect(wanted.filter((state) => !present.has(state))).toEqual([]);
      });

      it('lists cases of every case type to the officer who signs in at the authority', async () => {
        const officer = await open.enter(plan === zhejiang ? 'p-bureau/o' : 'c-bureau/o');
        const types = new Set(open.laws.packs.flatMap(({ cases }) => Object.keys(cases)));
        for (const type of types) {
          const { total } = await officer.get<{ total: number }>(`/api/v1/cases?type=${type}&limit=1`);
          expect(total, type).toBeGreaterThan(0);
        }
      });

      it('speaks in its own law’s terms on the portal and in the workbench, and shows the readings taken', async () => {
        const pack = open.laws.packs.at(-1);
        expect((await open.server.inject({ url: '/' })).body).toContain(plan.jurisdiction.name);
        const page = (await open.server.inject({ url: `/law/${plan.pack}` })).body;
        expect(page).toContain(pack?.name.zh);
        const officer = await open.enter('c-housing/o');
        const law = await officer.get<{ terms: Record<string, { text: { zh: string } }>; readings: { text: { zh: string } }[] }>(
          `/api/v1/law/packs/${plan.pack}`,
        );
        expect(law.terms['authority']?.text.zh).toBe(pack?.terms['authority']?.text.zh);
        expect(law.readings).toHaveLength(pack?.readings.length ?? 0);
        const { items } = await officer.get<{ items: { pack: string }[] }>('/api/v1/law/packs');
        expect(items.map((each) => each.pack)).toEqual(expect.arrayContaining([plan.pack, ...lower]));
      });

      it('answers a look-up under a request that was agreed to: masked, marked as simulated, with a receipt', async () => {
        const { key, lookUp } = open.seeded.demonstration;
        const answer = await open.server.inject({
          method: 'POST',
          url: `/api/v1/sharing/${lookUp.resource}/lookup`,
          headers: { authorization: `Bearer ${key.secret}` },
          payload: { purpose: lookUp.purpose, key: { id_number: lookUp.person } },
        });
        expect(answer.statusCode, answer.body).toBe(200);
        const { rows, receipt } = answer.json() as { rows: Record<string, unknown>[]; receipt: { signature: unknown } };
        expect(rows).toHaveLength(1);
        expect(JSON.stringify(rows)).toContain('模拟');
        expect(JSON.stringify(rows)).not.toContain(lookUp.person);
        expect(receipt.signature).toEqual(expect.any(String));
        const asker = await open.enter('c-housing/o');
        expect(await asker.get(`/api/v1/cases/${lookUp.purpose}`)).toMatchObject({ status: 'closed', type: 'share-request' });
      });

      it('refuses on its own law’s article', async () => {
        const refusal = refusals[plan.pack];
        const officer = await open.enter('c-housing/s');
        const { items } = await officer.get<{ items: { id: string; name: string }[] }>('/api/v1/resources?limit=200');
        const about = items.find(({ name }) => name === `${refusal?.about}（模拟数据）`)?.id;
        // What the law below asks besides is there, so that it is the own law that refuses.
        const besides = lower.length > 0 && refusal?.type === 'share-request' ? askedByNation : {};
        const form = { ...besides, ...refusal?.form };
        const filing = { type: refusal?.type, form, ...(about === undefined ? {} : { about }) };
        const refused = await officer.post('/api/v1/cases', filing).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(Refused);
        expect(String(refused)).toContain(`"article":"${plan.pack}:${refusal?.article}"`);
      });

      it.runIf(lower.length > 0)('tells which limit binds where both laws set one: the earlier, under its own law’s name', async () => {
        const officer = await open.enter(plan === zhejiang ? 'p-bureau/o' : 'c-bureau/o');
        let layered = 0;
        let seen = 0;
        for (const number of await open.waiting()) {
          const view = await officer.get<Clocked>(`/api/v1/cases/${number}`);
          const limits = view.steps.flatMap(({ clocks }) => clocks).filter(({ running, kind }) => running && kind === 'law');
          if (!limits.some(({ article }) => article.startsWith(`${nation}:`))) continue;
          seen += 1;
          if (view.layers.includes(nation)) layered += 1;
          const first = limits.map(({ due }) => due ?? '9999').sort()[0];
          const binding = limits.filter(({ due }) => due === first).map(({ article }) => article);
          expect(view.clock, number).toMatchObject({ kind: 'law', due: first });
          expect(binding, number).toContain(view.clock?.article);
        }
        expect(seen).toBeGreaterThan(0);
        // Fushun's own matters have no limit that the regulation sets too: a request there is answered at once.
        if (plan !== fushun) expect(layered).toBeGreaterThan(0);
      });
    },
  );
}
