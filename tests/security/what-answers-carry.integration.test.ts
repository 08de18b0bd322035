import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword, loginOf } from '../../demonstration/wuxi/city.ts';
import { safetyHeaders } from '../../src/kernel/http/safety-headers.ts';
import type { Caller } from './callers.ts';
import { readMatrix } from './rights-matrix.ts';
import { openTestedCity, type TestedCity } from './tested-city.ts';

/** Every address that is read, as somebody who may read it, and with this city's things in it. */
const matrix = await readMatrix(new URL('./routes-roles.yaml', import.meta.url));
let city: TestedCity;
let answers: Answer[];

interface Answer {
  readonly operation: string;
  readonly open: boolean;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

beforeAll(async () => {
  city = await openTestedCity();
  answers = [];
  for (const line of [...matrix.values()].filter((each) => each.method === 'GET')) {
    const fits = (caller: Caller) =>
      typeof line.allow === 'string' ? caller.roles.includes('officer') : line.allow.some((role) => caller.roles.includes(role));
    const headers = line.allow === 'anyone' ? {} : city.home.find(fits)?.headers;
    const url = line.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(named(name, line.holds[name])));
    const answer = await city.server.inject({ method: 'GET', url, headers: { ...headers }, query: { ...line.query } });
    const { statusCode: status, body } = answer;
    answers.push({ operation: line.operation, open: line.allow === 'anyone', status, headers: answer.headers, body });
  }
}, 240_000);
afterAll(() => city?.close());

/** What an address may name that is common to all. */
function named(name: string, kind: string | undefined): string {
  if (kind) return city.things[kind] ?? '1';
  return (
    { kind: 'csv', slug: city.things['code'] ?? '', pack: 'wuxi-2020', type: 'share-request', file: 'portal.css' }[name] ??
    city.things['published'] ??
    '1'
  );
}

const typeOf = (answer: Answer) => String(answer.headers['content-type'] ?? '').split(';')[0];
const given = () => answers.filter((answer) => answer.status === 200);

describe('whatever is read', () => {
  it('is a fair part of all addresses', () => {
    expect(given().length).toBeGreaterThan(25);
    expect(new Set(given().map(typeOf))).toContain('text/html');
    expect(new Set(given().map(typeOf))).toContain('application/json');
  });

  it('carries the headers that keep a browser from guessing, framing and telling addresses to other sites', () => {
    for (const answer of answers) {
      expect(answer.headers, answer.operation).toMatchObject(safetyHeaders);
      expect(answer.headers['x-request-id'], answer.operation).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
        expect(answer.headers[name], answer.operation).toBeUndefined();
    }
  });

  it('is, as a page, under a policy with a nonce of its own, and has no script or style without it', () => {
    const pages = answers.filter((answer) => typeOf(answer) === 'text/html');
    const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1]);
    expect(new Set(nonces).size).toBe(pages.length);
    pages.forEach((page, index) => {
      const policy = String(page.headers['content-security-policy']);
      expect(policy, page.operation).not.toMatch(/unsafe|\*|http:/);
      for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        expect(policy, page.operation).toContain(directive);
      for (const [tag] of page.body.matchAll(/<(?:script|style)\b[^>]*>/g))
        if (!/type="application\/ld\+json"|\ssrc=/.test(tag)) expect(tag, page.operation).toContain(`nonce="${nonces[index]}"`);
      expect(page.body, page.operation).not.toMatch(/\son[a-z]+=|javascript:/);
    });
  });

  it('is, as a file, something to be saved, and never a picture that runs scripts', () => {
    const shown = new Set(['text/html', 'application/json', 'application/problem+json', 'text/css', 'text/javascript', 'text/plain']);
    for (const answer of given().filter((each) => !shown.has(typeOf(each) ?? '')))
      expect(String(answer.headers['content-disposition']), `${answer.operation} ${typeOf(answer)}`).toMatch(/^attachment/);
    expect(
      given()
        .filter((answer) => typeOf(answer) === 'image/svg+xml')
        .map((each) => each.operation),
    ).toEqual([]);
  });

  it('is kept by no cache where it is for the signed-in alone', () => {
    const kept = given().filter((answer) => !answer.open && !/no-store|no-cache/.test(String(answer.headers['cache-control'])));
    expect(kept.map((answer) => answer.operation)).toEqual([]);
  });
});

describe('a session cannot be fixed beforehand', () => {
  const signIn = (cookie: string) =>
    city.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { cookie },
      payload: { login: loginOf('wx-gongan', 'officer'), password: demonstrationPassword },
    });
  const tokenOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
    /shuyuan_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  const who = async (token: string) =>
    (await city.server.inject({ url: '/api/v1/session', headers: { cookie: `shuyuan_session=${token}` } })).statusCode;

  it('signing in gives a token that nobody chose, and whatever token the browser had before opens nothing', async () => {
    const planted = 'A'.repeat(43);
    const first = tokenOf(await signIn(`shuyuan_session=${planted}`));
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(first).not.toBe(planted);
    expect(await who(planted)).toBe(401);
    const second = tokenOf(await signIn(`shuyuan_session=${first}`));
    expect(second).not.toBe(first);
    expect([await who(first), await who(second)]).toEqual([401, 200]);
  });

  it('it is for this site’s own requests and no script’s, and not for a second cookie of the same name', async () => {
    const cookie = String((await signIn('')).headers['set-cookie']);
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(word);
    expect(cookie).not.toMatch(/Domain=/i);
  });
});
