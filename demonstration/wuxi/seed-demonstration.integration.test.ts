import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#kernel';
import { openTestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { demonstrationPassword, wuxi } from './city.ts';
import { describeDemonstration } from './describe-demonstration.ts';
import { openSignIn, type SignIn, type WireServer } from './seed/platform.ts';
import { type Demonstration, seedDemonstration } from './seed-demonstration.ts';

let platform: Platform;
let server: Awaited<ReturnType<Platform['buildServer']>>;
let directory: string;
let demonstration: Demonstration;
let signIn: SignIn;
const lines: string[] = [];
const given = (through: WireServer = server) => ({
  organization: platform.organization,
  server: through,
  directory,
  log: (line: string) => void lines.push(line),
});

interface List<Item> {
  readonly items: Item[];
  readonly total: number;
}

beforeAll(async () => {
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-demonstration-'));
  platform = await openPlatform({
    database,
    clock: systemClock,
    directory,
    packsDirectory: join(import.meta.dirname, '..', '..', 'packs'),
    pack: 'wuxi-2020',
    jurisdiction: wuxi,
  });
  server = await platform.buildServer();
  await server.ready();
  // Killed twice on the way: once among the entries, once while data is loaded.
  for (const url of ['/submit', '/loads?name=']) await expect(seedDemonstration(given(breakAt(url, 3)))).rejects.toThrow('broken off');
  demonstration = await seedDemonstration(given());
  signIn = openSignIn(given(), demonstrationPassword);
}, 600_000);
afterAll(async () => {
  await server?.close();
  await platform?.close();
  await rm(directory, { recursive: true, force: true });
});

/** The server, gone at the nth call of such an address. */
function breakAt(part: string, nth: number): WireServer {
  let met = 0;
  return {
    inject(request) {
      if (request.url.includes(part)) met += 1;
      if (met >= nth) throw new Error('broken off');
      return server.inject(request);
    },
  };
}

describe('the demonstration city', () => {
  it('comes up whole although its start was broken off twice, and nothing stands double', async () => {
    const officer = await signIn('shuju.officer');
    const resources = await officer.get<List<{ name: string; status: string; draftState: string | null }>>('/api/v1/resources?limit=200');
    expect(resources.items.filter((each) => each.status === 'published')).toHaveLength(5);
    expect(resources.items.filter((each) => each.draftState === 'in-review')).toHaveLength(1);
    expect(resources.total).toBe(6);
    expect((await officer.get<List<unknown>>('/api/v1/agencies')).total).toBe(12);
    const loads = await officer.get<List<{ state: string; counts: { good: number; bad: number } }>>('/api/v1/loads?limit=200');
    const done = loads.items.filter((each) => each.state === 'published');
    expect(done.map((each) => each.counts.good).sort((a, b) => a - b)).toEqual([111, 500, 1_391, 1_800, 2_000]);
    expect(done.every((each) => each.counts.bad === 0)).toBe(true);
  });

  it('gives the authority and a provider something to decide on the first screen', async () => {
    const inbox = async (login: string) =>
      (await (await signIn(login)).get<List<{ type: string; step: string }>>('/api/v1/inbox')).items
        .map((task) => `${task.type}/${task.step}`)
        .sort();
    expect(await inbox('shuju.officer')).toEqual(['catalog-review/review', 'share-request/review']);
    expect(await inbox('gongan.officer')).toEqual(['share-request/opinion']);
  });

  it('lets the granted agency’s program look up a simulated person, masked, with a receipt', async () => {
    const { resource, purpose, person } = demonstration.lookUp;
    const answer = await server.inject({
      method: 'POST',
      url: `/api/v1/sharing/${resource}/lookup`,
      headers: { authorization: `Bearer ${demonstration.key.secret}` },
      payload: { purpose, key: { id_number: person } },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    const { rows, receipt } = answer.json() as { rows: Record<string, unknown>[]; receipt: { signature: unknown } };
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('模拟');
    expect(JSON.stringify(rows)).not.toContain(person);
    expect(Object.keys(rows[0] ?? {})).not.toContain('mobile');
    expect(receipt.signature).toEqual(expect.any(String));
  });

  it('opens to the public what is unconditional, with personal names masked, and nothing else', async () => {
    const home = await server.inject({ url: '/' });
    expect(home.body).toContain('公交站点信息');
    expect(home.body).not.toMatch(/收养|参保/);
    const officer = await signIn('shijian.officer');
    const { items } = await officer.get<List<{ slug: string; name: string }>>('/api/v1/resources?agency=wx-shijian');
    const download = await server.inject({ url: `/datasets/${items[0]?.slug}/download.csv` });
    expect(download.statusCode).toBe(200);
    expect(download.body).toContain('有限公司');
    expect(download.body).toMatch(/[\u4e00-\u9fff]\*/);
    expect((await server.inject({ url: `/datasets/${demonstration.lookUp.resource}/download.csv` })).statusCode).toBeGreaterThanOrEqual(
      403,
    );
  });

  it('stays as it is at a second start, quickly, and tells the same accounts and key', async () => {
    const began = performance.now();
    lines.length = 0;
    expect(await seedDemonstration(given())).toEqual(demonstration);
    expect(performance.now() - began).toBeLessThan(500);
    expect(lines).toEqual([]);
  });

  it('does not touch a city that is not its own', async () => {
    const real = { ...platform.organization, signIn: () => platform.organization.signIn('admin.system', 'Not-Its-Password-1') };
    const elsewhere = { ...given(), directory: join(directory, 'elsewhere'), organization: real };
    await expect(seedDemonstration(elsewhere)).rejects.toThrow('not the demonstration');
  });

  it('prints what one needs to begin', () => {
    const text = describeDemonstration(demonstration, { host: '127.0.0.1', port: 8080 }).join('\n');
    for (const part of [
      'gongan.officer',
      'admin.security',
      demonstrationPassword,
      demonstration.key.secret,
      'http://127.0.0.1:8080/api/v1/sharing/',
    ])
      expect(text).toContain(part);
  });
});
