import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpeningCity, openOpeningCity, Visitor } from './opening-city.ts';

vi.setConfig({ testTimeout: 60_000 });

let city: OpeningCity;
beforeAll(async () => {
  city = await openOpeningCity('2026-11-16T09:00:00+08:00');
}, 240_000);
afterAll(() => city?.close());

describe('the open API', () => {
  it('finds, describes and gives rows by page, offset and condition', async () => {
    const list = (await (await fetch(`${city.address}/api/v1/open/datasets?openingClass=unconditional&limit=200`)).json()) as {
      items: { code: string; name: string }[];
    };
    const stops = list.items.find((each) => each.name.includes('公交站点'));
    const view = (await (await fetch(`${city.address}/api/v1/open/datasets/${stops?.code}`)).json()) as {
      data: { rows: number };
      items: { column: string }[];
    };
    expect(view.data.rows).toBeGreaterThan(10);
    const rowsOf = async (query: string) =>
      (await (await fetch(`${city.address}/api/v1/open/datasets/${stops?.code}/rows?${query}`)).json()) as {
        rows: Record<string, unknown>[];
        next: string | null;
      };
    const all = await rowsOf('limit=1000');
    const third = await rowsOf('limit=1&offset=2');
    expect(third.rows).toEqual(all.rows.slice(2, 3));
    expect((await rowsOf(`limit=1&cursor=${third.next}`)).rows).toEqual(all.rows.slice(3, 4));
    const district = String(all.rows[0]?.['district']);
    const some = await rowsOf(`limit=1000&where=${encodeURIComponent(`district:eq:${district}`)}`);
    const expected = all.rows.filter((row) => row['district'] === district);
    expect(some.rows.slice(0, expected.length)).toEqual(expected);
    expect(some.rows.every((row) => row['district'] === district)).toBe(true);
    for (const bad of ['where=nope:eq:1', "where=district';drop table:eq:1", 'where=district', 'cursor=9-9-9', 'limit=0', 'offset=-1']) {
      const refused = await fetch(`${city.address}/api/v1/open/datasets/${stops?.code}/rows?${bad}`);
      expect([bad, Math.floor(refused.status / 100)]).toEqual([bad, 4]);
    }
    expect((await fetch(`${city.address}/api/v1/open/datasets/${city.dataset.slug}/rows`)).status).toBe(403);
  });

  it('bounds what one caller asks, and says when to come back', async () => {
    let last = 200;
    let wait = '';
    for (let call = 0; call < 150 && last === 200; call++) {
      const answered = await fetch(`${city.address}/api/v1/open/datasets?limit=1`);
      last = answered.status;
      wait = answered.headers.get('retry-after') ?? '';
    }
    expect(last).toBe(429);
    expect(Number(wait)).toBeGreaterThan(0);
  });
});

describe('the forms that anyone may send', () => {
  const send = async (path: string, fields: Record<string, string>) => {
    const visitor = new Visitor(city.address);
    for (let turn = 0; turn < 100; turn++) {
      const answered = await visitor.post(path, { ...fields, login: `flood.${turn}` });
      if (answered.status === 429 && answered.body.includes('请求过于频繁'))
        return { turns: turn, wait: Number(answered.headers.get('retry-after')) };
    }
    return { turns: 100, wait: 0 };
  };

  it('open no accounts without end from one address, and say when the next may be opened', async () => {
    const { turns, wait } = await send('/account/sign-up', {
      kind: 'citizen',
      identity: '1',
      name: '某',
      contact: '13800138000',
      password: 'x',
    });
    expect(turns).toBe(30);
    expect(wait).toBe(120);
  });

  it('do not let one address try one password on every login', async () => {
    const { turns, wait } = await send('/account/sign-in', { password: 'Common-Password-1' });
    expect(turns).toBe(60);
    expect(wait).toBe(10);
  });
});
