import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, sql } from '#kernel';
import type { Organization } from './index.ts';
import { openTestOrganization, password, type TestOrganization } from './testing/open-test-organization.ts';

let test: TestOrganization;
let server: Awaited<ReturnType<typeof buildServer>>;
const opened: Awaited<ReturnType<typeof buildServer>>[] = [];

async function serve(organization: Organization) {
  const built = await buildServer({ routes: organization.routes, authenticate: organization.authenticate });
  opened.push(built);
  return built;
}

const signIn = (login: string, given = password, headers = {}) =>
  server.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: given }, headers });
const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const whoAmI = (cookie: string) => server.inject({ url: '/api/v1/session', headers: { cookie } });

beforeAll(async () => {
  test = await openTestOrganization();
  server = await serve(test.organization);
  for (const login of ['wang', 'li', 'zhao', 'chen', 'zhou', 'wu']) await test.join(login, 'wx-gongan', ['officer']);
}, 60_000);
afterAll(async () => {
  for (const each of opened) await each.close();
});

describe('signing in', () => {
  it('answers who one is and keeps the token out of scripts and other sites', async () => {
    const answer = await signIn(' WANG ');
    expect(answer.statusCode).toBe(200);
    expect(answer.json().person).toEqual({
      id: expect.any(String),
      name: 'wang',
      agency: { id: 'wx-gongan', name: '无锡市公安局', nameEn: 'Wuxi Public Security Bureau' },
      roles: ['officer'],
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^shuyuan_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body).not.toContain(cookieOf(answer).slice(16));
    expect((await whoAmI(cookieOf(answer))).json().person.name).toBe('wang');
  });

  it('marks the cookie Secure where the platform is reached by https', async () => {
    const secure = await serve(test.another({ secureCookies: true }));
    const answer = await secure.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'wang', password } });
    expect(String(answer.headers['set-cookie'])).toContain('; Secure');
  });

  it('stores the digest of the token, never the token', async () => {
    const token = cookieOf(await signIn('wang')).slice('shuyuan_session='.length);
    const { rows } = await sql<{ found: string }>`
      select count(*) as found from organization.session where encode(token_hash, 'escape') like ${`%${token}%`} or token_hash = ${Buffer.from(token)}`.execute(
      test.database.reader,
    );
    expect(rows[0]?.found).toBe('0');
    const hashes = await sql<{ password_hash: string }>`select password_hash from organization.account`.execute(test.database.reader);
    for (const row of hashes.rows) expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('refuses a stranger and a wrong password with the same words', async () => {
    const [stranger, wrong] = [await signIn('nobody-here'), await signIn('li', 'Wrong-Password-1')];
    const shown = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(stranger.statusCode).toBe(401);
    expect(shown(stranger.json())).toEqual(shown(wrong.json()));
    expect(stranger.headers['set-cookie']).toBeUndefined();
  });

  it('takes as long for a stranger as for a wrong password', async () => {
    const measure = async (login: () => string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const start = performance.now();
        await signIn(login(), 'Wrong-Password-1');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    let n = 0;
    const [stranger, known] = [await measure(() => `stranger${n++}`), await measure(() => 'zhou')];
    // Without the comparison against nobody's hash the stranger would answer in a tenth of the time.
    expect(stranger).toBeGreaterThan(known * 0.4);
    expect(known).toBeGreaterThan(stranger * 0.4);
  });

  it('locks a login after five failures, existing or not, and says no more of one than of the other', async () => {
    for (const login of ['chen', 'not-a-person']) {
      for (let turn = 0; turn < 5; turn += 1) expect((await signIn(login, 'Wrong-Password-1')).statusCode).toBe(401);
      const locked = await signIn(login);
      expect(locked.statusCode).toBe(429);
      expect(locked.json()).toMatchObject({ code: 'organization.sign-in-locked', detail: { zh: expect.stringContaining('15 分钟') } });
    }
    test.clock.advance({ minutes: 16 });
    expect((await signIn('chen')).statusCode).toBe(200);
  });

  it('does not let many guesses at once outrun the lock', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('zhao', 'Wrong-Password-1')));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(7);
  });

  it('records success and failure, without what was typed', async () => {
    const entries = (await test.entries()).filter((entry) => entry.kind === 'organization.sign-in');
    expect(entries.some((entry) => entry.public['outcome'] === 'accepted' && entry.agency === 'wx-gongan')).toBe(true);
    expect(entries.some((entry) => entry.public['outcome'] === 'refused' && entry.object === 'account:unknown')).toBe(true);
    expect(entries.some((entry) => entry.public['locked'] === true)).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/not-a-person|nobody-here|Wrong-Password/);
  });

  it('refuses the demonstration’s accounts in production', async () => {
    const production = await serve(test.another({ production: true }));
    const answer = await production.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'wang', password } });
    expect(answer.statusCode).toBe(401);
  });

  it('refuses a sign-in sent from another site', async () => {
    const answer = await signIn('wang', password, { origin: 'https://evil.example' });
    expect(answer.json().code).toBe('kernel.cross-origin');
  });
});

describe('a session', () => {
  it('ends after thirty minutes without use, and lives on with use', async () => {
    const cookie = cookieOf(await signIn('wu'));
    for (let turn = 0; turn < 3; turn += 1) {
      test.clock.advance({ minutes: 20 });
      expect((await whoAmI(cookie)).statusCode).toBe(200);
    }
    test.clock.advance({ minutes: 31 });
    expect((await whoAmI(cookie)).statusCode).toBe(401);
  });

  it('ends after twelve hours however much it is used', async () => {
    const cookie = cookieOf(await signIn('wu'));
    for (let minutes = 0; minutes < 12 * 60 - 25; minutes += 25) {
      expect((await whoAmI(cookie)).statusCode).toBe(200);
      test.clock.advance({ minutes: 25 });
    }
    test.clock.advance({ minutes: 25 });
    expect((await whoAmI(cookie)).statusCode).toBe(401);
  });

  it('ends by signing out, on the server too', async () => {
    const cookie = cookieOf(await signIn('wu'));
    const out = await server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await whoAmI(cookie)).statusCode).toBe(401);
  });

  it('is replaced, not joined, when another person signs in at the same browser', async () => {
    const first = cookieOf(await signIn('wu'));
    const second = cookieOf(await signIn('wang', password, { cookie: first }));
    expect((await whoAmI(first)).statusCode).toBe(401);
    expect((await whoAmI(second)).json().person.name).toBe('wang');
  });

  it('ends when the account is suspended or its sessions are revoked', async () => {
    const person = await test.join('qian', 'wx-gongan', ['officer']);
    const cookie = cookieOf(await signIn('qian'));
    await test.organization.endSessions(test.administrators.security, person.id);
    expect((await whoAmI(cookie)).statusCode).toBe(401);
    const again = cookieOf(await signIn('qian'));
    await test.organization.changeAccountState(test.administrators.system, person.id, { state: 'suspended', reason: '离岗' });
    expect((await whoAmI(again)).statusCode).toBe(401);
    expect((await signIn('qian')).json().code).toBe('organization.sign-in-refused');
  });

  it('carries a changed role from the next request', async () => {
    const person = await test.join('sun', 'wx-gongan', ['officer']);
    const cookie = cookieOf(await signIn('sun'));
    await test.organization.assignRoles(test.administrators.security, person.id, ['head']);
    expect((await whoAmI(cookie)).json().person.roles).toEqual(['head']);
  });

  it.each(['shuyuan_session=', 'shuyuan_session=short', `shuyuan_session=${'A'.repeat(43)}`, 'other=1'])(
    'is not made from %s',
    async (cookie) => {
      expect((await whoAmI(cookie)).statusCode).toBe(401);
    },
  );
});

describe('passwords', () => {
  let newcomer: string;
  const change = (login: string, from: string, to: string) =>
    server.inject({ method: 'POST', url: '/api/v1/session/password', payload: { login, password: from, newPassword: to } });

  it('must be changed before the first sign-in, and never return to the last five', async () => {
    const input = { agency: 'wx-gongan', login: 'newcomer', name: '新人', staffNumber: 'N1', password };
    const account = await test.organization.createAccount(test.administrators.system, input);
    newcomer = account.id;
    await test.organization.assignRoles(test.administrators.security, account.id, ['officer']);
    expect((await signIn('newcomer')).json().code).toBe('organization.password-expired');
    expect((await change('newcomer', password, 'newcomer-2026A')).json().code).toBe('organization.weak-password');
    expect((await change('newcomer', password, password)).json().code).toBe('organization.weak-password');
    expect((await change('newcomer', password, 'Orchard-Gate-77')).statusCode).toBe(200);
    expect((await change('newcomer', 'Orchard-Gate-77', password)).json().code).toBe('organization.weak-password');
    expect((await signIn('newcomer', 'Orchard-Gate-77')).statusCode).toBe(200);
  });

  it('expire after ninety days, and sessions end with a change', async () => {
    const cookie = cookieOf(await signIn('newcomer', 'Orchard-Gate-77'));
    expect((await change('newcomer', 'Orchard-Gate-77', 'Orchard-Gate-78')).statusCode).toBe(200);
    expect((await whoAmI(cookie)).statusCode).toBe(401);
    test.clock.advance({ minutes: 91 * 24 * 60 });
    expect((await signIn('newcomer', 'Orchard-Gate-78')).json().code).toBe('organization.password-expired');
  });

  it('reset by the administrator is only good for setting another', async () => {
    await test.organization.resetPassword(test.administrators.system, newcomer, 'Given-By-Admin-1');
    expect((await signIn('newcomer', 'Given-By-Admin-1')).json().code).toBe('organization.password-expired');
    expect((await signIn('newcomer', 'Orchard-Gate-78')).json().code).toBe('organization.sign-in-refused');
  });
});
