import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, stranger } from './callers.ts';
import { lineOf, type MatrixLine, readMatrix } from './rights-matrix.ts';
import { openTestedCity, type TestedCity } from './tested-city.ts';

/**
 * Every address of the assembled platform, called by everyone: the public, each role of this city, each role of
 * another city in the same database. What may be called stands in `routes-roles.yaml`, which people review; an
 * address that is missing there, or differs, fails.
 */
// Thousands of calls: how long they take says nothing about rights.
vi.setConfig({ testTimeout: 300_000 });

const matrix = await readMatrix(new URL('./routes-roles.yaml', import.meta.url));
const lines = [...matrix.values()];
let city: TestedCity;

beforeAll(async () => {
  city = await openTestedCity();
}, 240_000);
afterAll(() => city?.close());

/** The address with its parameters filled, from this city's things or with what nobody has. */
function fill(line: MatrixLine, things: Readonly<Record<string, string>> | undefined): string {
  return line.url.replace(/:(\w+)/g, (_, name: string) => {
    const kind = line.holds[name];
    const value = things && kind ? things[kind] : undefined;
    if (things && kind && value === undefined) throw new Error(`${line.operation}: the tested city has no ${kind}`);
    return encodeURIComponent(value ?? '99999999');
  });
}

/** The body with `{kind}` replaced by this city's thing of that kind. */
function fillBody(body: unknown, things: Readonly<Record<string, string>>): string {
  return JSON.stringify(body).replace(/\{(\w+)\}/g, (whole, kind: string) => things[kind] ?? whole);
}

/** With this city's things named and a body given, where `things` is. */
function call(line: MatrixLine, caller: Caller, things?: Readonly<Record<string, string>>, server = city.server) {
  const { body } = line;
  return server.inject({
    method: line.method,
    url: fill(line, things),
    headers: { ...caller.headers },
    query: { ...line.query },
    ...(body === undefined || !things ? {} : { payload: JSON.parse(fillBody(body, things ?? {})) as object }),
  });
}

function mayCall(line: MatrixLine, caller: Caller): boolean {
  if (line.allow === 'anyone') return true;
  if (caller.city === 'none') return false;
  // A member of the public is not signed in to the agencies' side.
  if (line.allow === 'signed-in') return !caller.roles.includes('citizen');
  return line.allow.some((role) => caller.roles.includes(role));
}

const codeOf = (answer: { body: string; headers: Record<string, unknown> }): string =>
  String(answer.headers['content-type']).includes('json')
    ? String((JSON.parse(answer.body || 'null') as { code?: unknown } | null)?.code)
    : (/data-code="([\w.-]+)"/.exec(answer.body)?.[1] ?? '');

describe('the reviewed table', () => {
  it('has every address of the platform, with the same rights, and none that is gone', () => {
    const actual = Object.fromEntries(city.routes.map((route) => [route.operation, lineOf(route)]));
    const reviewed = Object.fromEntries(
      lines.map(({ operation, method, url, allow }) => [
        operation,
        { method, url, allow: typeof allow === 'string' ? allow : [...allow].sort() },
      ]),
    );
    expect(actual).toEqual(reviewed);
  });

  it('names what each parameter holds, or says why it may be known to all', () => {
    const bare = lines.filter((line) => line.url.includes(':') && Object.keys(line.holds).length === 0 && line.common === undefined);
    expect(bare.map((line) => line.operation)).toEqual([]);
  });

  it('lets the public write only to sign up and in, to change its own password and to check a receipt', () => {
    const open = lines.filter((line) => line.method !== 'GET' && line.allow === 'anyone').map((line) => line.operation);
    expect(open.sort()).toEqual([
      'ledger.check-receipt',
      'organization.change-password',
      'organization.sign-in',
      'portal.sign-in',
      'portal.sign-up',
    ]);
  });

  it('keeps the three administrators from each other’s addresses and from those of business', () => {
    const own = (role: string) => lines.filter((line) => typeof line.allow !== 'string' && line.allow.includes(role as never));
    for (const line of own('system-administrator').filter((each) => each.method !== 'GET'))
      expect(line.allow, line.operation).toEqual(['system-administrator']);
    // A search of the ledger may name a person by number: it is a question in a body, so that it stands in no address.
    for (const line of own('auditor').filter((each) => each.operation !== 'ledger.search-entries'))
      expect(line.method, line.operation).toBe('GET');
    for (const line of own('security-administrator').filter((each) => each.method !== 'GET'))
      expect(line.operation).toMatch(/^organization\.(assign-roles|end-sessions|revoke-key)$/);
  });
});

describe('every address for everyone', () => {
  it('answers 401 to the public where it is not open to it', async () => {
    for (const line of lines.filter((each) => !mayCall(each, stranger))) {
      const answer = await call(line, stranger);
      expect([answer.statusCode, codeOf(answer)], line.operation).toEqual([401, 'kernel.not-signed-in']);
    }
  });

  it('answers 401 to an unknown key and treats a made-up session as the public', async () => {
    const secret = 'A'.repeat(43);
    for (const line of lines.filter((each) => !each.lenient)) {
      const keyed = await call(line, { ...stranger, headers: { authorization: `Bearer syk_1_${secret}` } });
      expect(keyed.statusCode, line.operation).toBe(401);
      if (mayCall(line, stranger)) continue;
      const made = await call(line, { ...stranger, headers: { cookie: `shuyuan_session=${secret}` } });
      expect(made.statusCode, line.operation).toBe(401);
    }
  });

  it('answers 403 to the signed-in exactly where their roles are not named', async () => {
    const wrong: string[] = [];
    for (const caller of [...city.home, ...city.away]) {
      for (const line of lines.filter((each) => !each.operation.endsWith('.sign-out'))) {
        const answer = await call(line, caller, undefined, city.ungated);
        if (caller.roles.includes('citizen') && line.allow === 'signed-in') {
          if (codeOf(answer) !== 'kernel.not-signed-in') wrong.push(`${caller.name}: ${line.operation} → ${answer.statusCode}`);
          continue;
        }
        const refused = answer.statusCode === 403 && codeOf(answer) === 'kernel.not-permitted';
        if (refused === mayCall(line, caller)) wrong.push(`${caller.name}: ${line.operation} → ${answer.statusCode} ${codeOf(answer)}`);
        if (answer.statusCode === 401 || answer.statusCode >= 500) wrong.push(`${caller.name}: ${line.operation} → ${answer.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('refuses every write that comes from another site, whoever is signed in', async () => {
    const officer = city.home[0] ?? stranger;
    for (const line of lines.filter((each) => each.method !== 'GET')) {
      const headers = { ...officer.headers, origin: 'https://evil.example' };
      const answer = await call(line, { ...officer, headers });
      expect(codeOf(answer), line.operation).toBe('kernel.cross-origin');
    }
  });
});

describe('people of another city', () => {
  it('are the public here: neither their sessions nor their keys are recognised', async () => {
    for (const caller of city.away) {
      for (const line of lines.filter((each) => !mayCall(each, stranger))) {
        const answer = await call(line, caller);
        expect([line.operation, answer.statusCode]).toEqual([line.operation, 401]);
      }
    }
  });

  it('find this city’s things absent, whatever their role', async () => {
    const found: string[] = [];
    for (const line of lines.filter((each) => Object.keys(each.holds).length > 0 && each.common === undefined)) {
      for (const caller of city.away.filter((each) => mayCall(line, each))) {
        const answer = await call(line, caller, city.things, city.ungated);
        // A published entry is described to whoever is signed in; there a refusal need not pretend.
        const known = Object.values(line.holds).includes('published') && [401, 403].includes(answer.statusCode);
        if (answer.statusCode !== 404 && !known)
          found.push(`${caller.name}: ${line.operation} → ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('see nothing of this city in any list', async () => {
    const seen: string[] = [];
    for (const line of lines.filter((each) => each.method === 'GET' && !each.url.includes(':') && each.common === undefined)) {
      for (const caller of city.away.filter((each) => mayCall(line, each))) {
        const answer = await call(line, caller, undefined, city.ungated);
        if (answer.statusCode >= 400 && answer.statusCode !== 404) seen.push(`${line.operation} → ${answer.statusCode}`);
        const shown = city.traces.filter((trace) => answer.body.includes(trace));
        if (shown.length > 0) seen.push(`${caller.name}: ${line.operation} shows ${shown.join(', ')}`);
      }
    }
    expect(seen).toEqual([]);
  });

  it('write nothing here', async () => {
    const written: string[] = [];
    for (const line of lines.filter((each) => each.method !== 'GET' && !each.url.includes(':') && each.common === undefined)) {
      for (const caller of city.away.filter((each) => mayCall(line, each))) {
        const answer = await call(line, caller, city.things, city.ungated);
        if (answer.statusCode < 403) written.push(`${caller.name}: ${line.operation} → ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
    }
    expect(written).toEqual([]);
  });
});

describe('a member of the public', () => {
  it('may call nothing but what names the citizen or is open to everyone', async () => {
    const citizens = [...city.home, ...city.away].filter((caller) => caller.roles.includes('citizen'));
    expect(citizens.map((caller) => caller.roles)).toEqual([['citizen'], ['citizen']]);
    for (const line of lines.filter((each) => each.allow !== 'anyone')) {
      const named = typeof line.allow !== 'string' && line.allow.includes('citizen');
      if (named) expect(line.allow, line.operation).toEqual(['citizen']);
      expect(line.operation.startsWith('portal.'), line.operation).toBe(named);
    }
  });
});
