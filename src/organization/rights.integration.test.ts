import { beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type Fault, type Principal } from '#kernel';
import { authority, openTestOrganization, password, type TestOrganization } from './testing/open-test-organization.ts';

let test: TestOrganization;
let officer: Principal;
let head: Principal;

beforeAll(async () => {
  test = await openTestOrganization();
  officer = await test.join('officer', 'wx-gongan', ['officer']);
  head = await test.join('head', 'wx-gongan', ['head']);
}, 60_000);

const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const fault = (code: string) => expect.objectContaining({ code }) as Fault;

describe('roles', () => {
  it('are given by the security administrator to others, never to oneself', async () => {
    const { security } = test.administrators;
    await expect(test.organization.assignRoles(security, security.id, ['auditor'])).rejects.toEqual(fault('organization.own-rights'));
    await expect(
      test.organization.changeAccountState(test.administrators.system, test.administrators.system.id, { state: 'closed', reason: 'x' }),
    ).rejects.toEqual(fault('organization.own-rights'));
  });

  it('of two administrators never meet in one account', async () => {
    await expect(
      test.organization.assignRoles(test.administrators.security, officer.id, ['system-administrator', 'auditor']),
    ).rejects.toEqual(fault('organization.roles-not-separate'));
    await expect(
      test.database.transact((connection) =>
        connection
          .updateTable('organization.account')
          .set({ roles: ['auditor', 'officer'] })
          .where('id', '=', officer.id)
          .execute(),
      ),
    ).rejects.toThrow('account_separation');
  });

  it('make a member with a duty part of the authority, but none of its administrators', async () => {
    const reviewer = await test.join('reviewer', 'wx-shuju', ['officer']);
    expect(reviewer.roles).toEqual(['officer', 'authority']);
    const { principal } = await test.organization.signIn('xitong', password);
    expect(principal.roles).toEqual(['system-administrator']);
    expect(officer.roles).toEqual(['officer']);
  });
});

describe('another jurisdiction', () => {
  const stranger: Principal = {
    kind: 'person',
    id: '999',
    name: 'x',
    agency: 'sz-shuju',
    jurisdiction: '320500',
    roles: ['security-administrator'],
  };

  it('finds accounts and keys absent, not forbidden', async () => {
    const key = await test.organization.issueKey(officer, { name: '窗口系统' });
    await expect(test.organization.assignRoles(stranger, officer.id, [])).rejects.toEqual(fault('kernel.not-found'));
    await expect(test.organization.endSessions(stranger, officer.id)).rejects.toEqual(fault('kernel.not-found'));
    await expect(test.organization.revokeKey(stranger, key.id)).rejects.toEqual(fault('kernel.not-found'));
    await expect(
      test.organization.registerRegion(stranger, { code: '320299', name: 'x', nameEn: 'x', tier: 'county', parent: '320200' }),
    ).rejects.toEqual(fault('organization.unknown-region'));
    await expect(test.organization.registerAgency(stranger, { ...authority, id: 'x', region: '320200' })).rejects.toEqual(
      fault('organization.unknown-region'),
    );
  });
});

describe('a platform', () => {
  it('recognises its own city’s people and programs alone, though another’s stand in the same database', async () => {
    const neighbour = test.another({ jurisdiction: { id: '320500', name: '邻市' } });
    const key = await test.organization.issueKey(officer, { name: 'ours' });
    const { token } = await test.organization.signIn('officer', password);
    const cookie = { headers: { cookie: `shuyuan_session=${token}` } };
    expect((await test.organization.authenticate(cookie)).kind).toBe('person');
    expect((await neighbour.authenticate(cookie)).kind).toBe('anonymous');
    await expect(neighbour.authenticate(bearer(key.secret))).rejects.toEqual(fault('organization.key-refused'));
    await expect(neighbour.signIn('officer', password)).rejects.toEqual(fault('organization.sign-in-refused'));
  });
});

describe('agencies', () => {
  it('are refused with a wrong credit code, a name already taken, or an office already held', async () => {
    const { system } = test.administrators;
    const other = { ...authority, id: 'wx-other', region: '320200', name: '另一机构', creditCode: '11320500MB7654322Y', offices: [] };
    await expect(test.organization.registerAgency(system, { ...other, creditCode: '11320500MB76543220' })).rejects.toEqual(
      fault('organization.invalid-credit-code'),
    );
    await expect(test.organization.registerAgency(system, { ...other, name: '无锡市公安局' })).rejects.toEqual(
      fault('organization.agency-exists'),
    );
    await expect(test.organization.registerAgency(system, { ...other, offices: ['authority'] })).rejects.toEqual(
      fault('organization.office-taken'),
    );
    expect(await test.organization.findAgency('wx-other')).toBeUndefined();
  });

  it('hold an office for their region and for those below that have no holder of their own', async () => {
    const { system } = test.administrators;
    await test.organization.registerRegion(system, { code: '320205', name: '锡山区', nameEn: 'Xishan', tier: 'county', parent: '320200' });
    expect((await test.organization.chain('320205')).map((region) => region.code)).toEqual(['320205', '320200']);
    expect((await test.organization.holderOf('authority', '320205')).id).toBe('wx-shuju');
    await expect(test.organization.holderOf('secrecy', '320205')).rejects.toEqual(fault('organization.no-office-holder'));
    await expect(test.organization.holderOf('authority', '999999')).rejects.toEqual(fault('organization.no-office-holder'));
  });
});

describe('accounts', () => {
  it('are one for a person: a taken login or staff number is refused', async () => {
    const input = { agency: 'wx-gongan', login: 'second', name: '同一人', staffNumber: 'officer', password };
    await expect(test.organization.createAccount(test.administrators.system, input)).rejects.toEqual(fault('organization.account-exists'));
    await expect(
      test.organization.createAccount(test.administrators.system, { ...input, login: 'Officer', staffNumber: 'n' }),
    ).rejects.toEqual(fault('organization.account-exists'));
  });

  it('stay as they were when their record cannot be written', async () => {
    const failing = test.another({ ledger: { record: () => Promise.reject(new Error('ledger is full')) } });
    await expect(failing.assignRoles(test.administrators.security, officer.id, [])).rejects.toThrow('ledger is full');
    await expect(failing.issueKey(officer, { name: 'never' })).rejects.toThrow('ledger is full');
    await expect(failing.signIn('officer', password)).rejects.toThrow('ledger is full');
    expect((await test.organization.findAccount(officer.id))?.roles).toEqual(['officer']);
  });

  it('are founded once', async () => {
    const person = { login: 'again', name: 'x', staffNumber: 'x', password };
    await expect(
      test.organization.setUpJurisdiction({
        region: { code: '320299', name: 'x', nameEn: 'x', tier: 'city' },
        agency: { ...authority, id: 'again' },
        administrators: {
          'system-administrator': person,
          'security-administrator': { ...person, login: 'again2' },
          auditor: { ...person, login: 'again3' },
        },
      }),
    ).rejects.toEqual(fault('organization.already-set-up'));
  });
});

describe('API keys', () => {
  it('recognise a program of the agency, and nothing else', async () => {
    const key = await test.organization.issueKey(officer, { name: '一网通办' });
    expect(key.secret).toMatch(/^syk_\d+_[A-Za-z0-9_-]{43}$/);
    expect(await test.organization.authenticate(bearer(key.secret))).toEqual({
      kind: 'application',
      id: key.id,
      name: '一网通办',
      agency: 'wx-gongan',
      jurisdiction: '320200',
      roles: ['application'],
    });
    const wrong = [
      `${key.secret.slice(0, -1)}${key.secret.endsWith('A') ? 'E' : 'A'}`,
      'syk_1_short',
      'nonsense',
      `syk_999999_${'A'.repeat(43)}`,
      '',
    ];
    for (const secret of wrong)
      await expect(test.organization.authenticate(bearer(secret))).rejects.toEqual(fault('organization.key-refused'));
    await expect(test.organization.authenticate({ headers: { authorization: 'Basic eDp5' } })).rejects.toEqual(
      fault('organization.key-refused'),
    );
  });

  it('are refused once revoked, at once and on every process', async () => {
    const elsewhere = test.another();
    const key = await test.organization.issueKey(officer, { name: 'a' });
    const program = await elsewhere.authenticate(bearer(key.secret));
    const before = await test.fence.read(test.database.reader);
    expect(await elsewhere.isCurrent(program, before)).toBe(true);
    await test.organization.revokeKey(head, key.id);
    const after = await test.fence.read(test.database.reader);
    expect(after).toBeGreaterThan(before);
    await expect(test.organization.authenticate(bearer(key.secret))).rejects.toEqual(fault('organization.key-refused'));
    // The other process still remembers the key; whoever decides at the new fence is told the truth.
    expect(await elsewhere.isCurrent(program, after)).toBe(false);
    await expect(elsewhere.authenticate(bearer(key.secret))).rejects.toEqual(fault('organization.key-refused'));
  });

  it('answer from memory while the fence stands', async () => {
    const key = await test.organization.issueKey(officer, { name: 'hot' });
    const program = await test.organization.authenticate(bearer(key.secret));
    const value = await test.fence.read(test.database.reader);
    await test.database.transact((connection) => connection.deleteFrom('organization.api_key').where('id', '=', key.id).execute());
    expect(await test.organization.isCurrent(program, value)).toBe(true);
    expect(await test.organization.isCurrent(program, value + 1n)).toBe(false);
  });

  it('expire, also in memory', async () => {
    const key = await test.organization.issueKey(officer, { name: 'short', days: 1 });
    await test.organization.authenticate(bearer(key.secret));
    test.clock.advance({ minutes: 24 * 60 + 1 });
    await expect(test.organization.authenticate(bearer(key.secret))).rejects.toEqual(fault('organization.key-refused'));
  });

  it('rotate: both work for the overlap, then only the new one', async () => {
    const old = await test.organization.issueKey(officer, { name: 'rotating' });
    await test.organization.authenticate(bearer(old.secret));
    const fresh = await test.organization.issueKey(officer, { name: 'rotating', replaces: old.id, overlapHours: 2 });
    expect((await test.organization.authenticate(bearer(old.secret))).id).toBe(old.id);
    test.clock.advance({ minutes: 121 });
    await expect(test.organization.authenticate(bearer(old.secret))).rejects.toEqual(fault('organization.key-refused'));
    expect((await test.organization.authenticate(bearer(fresh.secret))).id).toBe(fresh.id);
    await expect(test.organization.issueKey(officer, { name: 'x', replaces: old.id })).rejects.toEqual(
      fault('organization.key-not-replaceable'),
    );
    await expect(test.organization.issueKey(officer, { name: 'x', replaces: '999999' })).rejects.toEqual(
      fault('organization.key-not-replaceable'),
    );
  });

  it('are shown to the own agency and to the security administrator, without their secret', async () => {
    const server = await buildServer({ routes: test.organization.routes, authenticate: test.organization.authenticate });
    const cookieOf = async (login: string) =>
      String((await server.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } })).headers['set-cookie']).split(
        ';',
      )[0] ?? '';
    await test.join('outsider', 'wx-shuju', ['officer']);
    const list = async (login: string) => (await server.inject({ url: '/api/v1/keys', headers: { cookie: await cookieOf(login) } })).json();
    const [own, others, all] = [await list('officer'), await list('outsider'), await list('anquan')];
    expect(own.total).toBeGreaterThan(0);
    expect(others.total).toBe(0);
    expect(all.total).toBe(own.total);
    expect(JSON.stringify(all)).not.toMatch(/secret|hash|syk_/);
    const foreign = await server.inject({
      method: 'DELETE',
      url: `/api/v1/keys/${own.items[0].id}`,
      headers: { cookie: await cookieOf('outsider') },
    });
    expect(foreign.statusCode).toBe(404);
    await server.close();
  });
});

describe('the fence', () => {
  it('moves whenever rights are taken, and stays when they are given', async () => {
    const person = await test.join('fenced', 'wx-gongan', ['officer', 'head']);
    const read = () => test.fence.read(test.database.reader);
    const start = await read();
    await test.organization.issueKey(officer, { name: 'given' });
    await test.organization.assignRoles(test.administrators.security, person.id, ['officer', 'head', 'sharing-head']);
    expect(await read()).toBe(start);
    await test.organization.assignRoles(test.administrators.security, person.id, ['officer']);
    expect(await read()).toBe(start + 1n);
    expect(await test.organization.isCurrent(person, start + 1n)).toBe(false);
    const again = (await test.organization.signIn('fenced', password)).principal;
    expect(await test.organization.isCurrent(again, start + 1n)).toBe(true);
    await test.organization.changeAccountState(test.administrators.system, person.id, { state: 'suspended', reason: '离岗' });
    expect(await read()).toBe(start + 2n);
    expect(await test.organization.isCurrent(again, start + 2n)).toBe(false);
  });
});

describe('the record', () => {
  it('holds every act with who did it', async () => {
    const kinds = new Set((await test.entries()).map((entry) => entry.kind));
    for (const act of ['set-up-jurisdiction', 'register-agency', 'create-account', 'assign-roles', 'sign-in', 'issue-key', 'revoke-key'])
      expect(kinds).toContain(`organization.${act}`);
  });
});
