import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anonymous, buildServer, type Principal } from '#kernel';
import { chooseLaws } from '#law';
import { openTestCasework, principalOf } from '../testing/open-test-casework.ts';
import type { LawTally } from './tally-law.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));
interface Practice {
  readonly types: readonly (LawTally & { readonly type: string })[];
  readonly articles: readonly (LawTally & { readonly article: string; readonly types: readonly string[] })[];
}

describe('how a law is kept, over HTTP', async () => {
  const test = await openTestCasework(chooseLaws(packs, 'wuxi-2020', ['national-2025']));
  const { casework, city, clock } = test;
  const as = (person: string) => principalOf(city, person);
  const ask = async (pack: string, caller: Principal = as('c-bureau/o')) => {
    const server = await buildServer({ routes: casework.routes, authenticate: async () => caller });
    const response = await server.inject({ method: 'GET', url: `/api/v1/law/packs/${pack}/practice` });
    await server.close();
    return { status: response.statusCode, body: response.json() as Practice };
  };
  const open = (purpose: string) =>
    casework.file({ type: 'opening-request', about: 'r-cond', form: { purpose, format: 'csv' }, principal: as('ci-zhang') });
  const refuse = (number: string) =>
    casework.answer({ number, step: 'answer', answer: 'refuse', reasons: '含有个人信息', principal: as('c-transport/o') });

  it('an article under which nothing was asked says so, and one that no case type carries out is not counted', async () => {
    const { body } = await ask('wuxi-2020');
    expect(body.articles.find(({ article }) => article === '24')).toEqual({
      article: '24',
      types: ['opening-request'],
      filed: 0,
      closed: 0,
      onTime: 0,
      overdue: 0,
    });
    expect(body.articles.map(({ article }) => article)).not.toContain('8');
  });

  it('counts what was closed on time, what was late, and what is overdue, under each article that the case carries out', async () => {
    clock.set('2026-03-02');
    const [prompt, late] = [await open('一'), await open('二'), await open('三')];
    await refuse(prompt.number);
    clock.set('2026-04-02');
    await casework.passTime();
    await refuse(late.number);
    const { body } = await ask('wuxi-2020');
    const wanted = { filed: 3, closed: 2, onTime: 1, overdue: 1 };
    expect(body.types.find(({ type }) => type === 'opening-request')).toMatchObject(wanted);
    for (const article of ['24', '38']) expect(body.articles.find((each) => each.article === article)).toMatchObject(wanted);
    expect(body.types.find(({ type }) => type === 'share-request')).toMatchObject({ filed: 0 });
  });

  it('counts a case of the city under the national law that bound it too', async () => {
    const form = { duty: '核验', until: '2026-12-31', scope: '本市', mode: 'interface', true_and_needed: true };
    await casework.file({ type: 'share-request', about: 'r-cond', form, principal: as('c-housing/s') });
    const { body } = await ask('national-2025');
    expect(body.types.find(({ type }) => type === 'share-request')).toMatchObject({ filed: 1, closed: 0 });
    expect(body.articles.find(({ article }) => article === '20')).toMatchObject({ filed: 1 });
  });

  it('tells another city nothing, the signed-out nothing, and of a law not in use that there is none', async () => {
    const elsewhere = await ask('wuxi-2020', { ...as('c-bureau/o'), jurisdiction: 'other' });
    expect(elsewhere.body.types.every(({ filed }) => filed === 0)).toBe(true);
    expect((await ask('wuxi-2020', anonymous)).status).toBe(401);
    expect((await ask('fushun-2022')).status).toBe(404);
  });
});
