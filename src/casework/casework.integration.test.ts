import { describe, expect, it } from 'vitest';
import { anonymous, buildServer, Fault, type Principal, type Role, sql } from '#kernel';
import { loadPackFiles } from '#law';
import { openTestCasework, principalOf, wuxiStack } from './testing/open-test-casework.ts';

describe('an act on a case', async () => {
  const test = await openTestCasework();
  const { casework, database, city, clock, effects } = test;
  const as = (person: string) => principalOf(city, person);
  const request = (form: Record<string, unknown> = {}) =>
    casework.file({
      type: 'share-request',
      about: 'r-cond',
      form: { duty: '公租房资格核验', until: '2026-12-31', ...form },
      principal: as('c-housing/o'),
    });
  const consulted = async () => {
    const { number } = await request();
    await casework.answer({ number, step: 'opinion', answer: 'agree', principal: as('c-transport/o') });
    return number;
  };
  const decide = (number: string, person = 'c-bureau/o') =>
    casework.answer({ number, step: 'review', answer: 'agree', principal: as(person) });
  const count = async (table: 'casework.case' | 'casework.timeline' | 'casework.effect' | 'ledger.entry') =>
    (await database.reader.selectFrom(table).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()).n;
  const everything = async () => [
    await count('casework.case'),
    await count('casework.timeline'),
    await count('casework.effect'),
    await count('ledger.entry'),
  ];

  it('leaves nothing behind when a room refuses its effect: no decision, no timeline, no entry in the ledger', async () => {
    const number = await consulted();
    const before = await everything();
    test.refuse = new Error('the grant cannot be issued');
    await expect(decide(number)).rejects.toThrow('the grant cannot be issued');
    test.refuse = null;
    expect(await everything()).toEqual(before);
    expect((await casework.find(number, as('c-bureau/o'))).status).toBe('open');
    await decide(number);
    expect((await casework.find(number, as('c-bureau/o'))).result).toBe('granted');
  });

  it('leaves nothing behind when the law refuses it, not even a number', async () => {
    const before = await everything();
    await expect(request({ duty: '' })).rejects.toThrow(Fault);
    expect(await everything()).toEqual(before);
    const first = await request();
    await expect(request({ items: ['salary'] })).rejects.toThrow(Fault);
    const second = await request();
    expect(Number(second.number.slice(5)) - Number(first.number.slice(5))).toBe(1);
  });

  it('is done once when two decide at the same moment', async () => {
    const number = await consulted();
    const before = effects.length;
    const outcomes = await Promise.allSettled([decide(number, 'c-bureau/o'), decide(number, 'c-bureau/h'), decide(number, 'c-bureau/s')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect((outcome.reason as Fault).code).toBe('casework.case-closed');
    expect(effects.length - before).toBe(1);
  });

  it('gives the room the decision that it rests on', async () => {
    const number = await consulted();
    await casework.answer({ number, step: 'review', answer: 'agree', fields: { items: ['licence'] }, principal: as('c-bureau/h') });
    const call = effects.at(-1);
    expect(call).toMatchObject({
      case: { number, type: 'share-request', applicant: 'c-housing', provider: 'c-transport', about: { kind: 'resource', id: 'r-cond' } },
      arguments: { resource: 'r-cond', to: 'c-housing', items: ['licence'], purpose: '公租房资格核验', until: '2026-12-31' },
      article: 'wuxi-2020:20.2',
      principal: { id: 'c-bureau/h' },
    });
  });

  it('is on the ledger when it is answered, without reasons or form', async () => {
    const { number } = await request({ duty: '某人的隐私' });
    await casework.answer({ number, step: 'opinion', answer: 'refuse', reasons: '当事人张三', principal: as('c-transport/o') });
    const { rows: entries } = await sql<{ text: string }>`
      select entry::text as text from ledger.entry as entry where entry::text like ${`%case:${number}%`}`.execute(database.reader);
    expect(entries).toHaveLength(2);
    for (const { text } of entries) expect(text).not.toMatch(/张三|隐私/);
  });

  it('is judged by the law under which the case was filed, though the law has changed since', async () => {
    const number = await consulted();
    const { packs, ...rest } = wuxiStack();
    const files = new Map(packs[0]?.files);
    const share = files.get('cases/share-request.yaml') ?? '';
    files.set('cases/share-request.yaml', share.replace(/ {6}agree:\n {8}name: \{zh: 同意提供, en: Grant\}/, '$&\n        reasons: true'));
    const changed = loadPackFiles(files);
    expect(changed.hash).not.toBe(packs[0]?.hash);
    const later = await test.reopen({ ...rest, packs: [changed] });
    const { number: fresh } = await later.file({
      type: 'share-request',
      about: 'r-cond',
      form: { duty: '核验', until: '2026-12-31' },
      principal: as('c-housing/o'),
    });
    await later.answer({ number: fresh, step: 'opinion', answer: 'agree', principal: as('c-transport/o') });
    await expect(later.answer({ number: fresh, step: 'review', answer: 'agree', principal: as('c-bureau/o') })).rejects.toMatchObject({
      code: 'casework.reasons',
    });
    await later.answer({ number, step: 'review', answer: 'agree', principal: as('c-bureau/o') });
    expect((await later.find(number, as('c-bureau/o'))).result).toBe('granted');
  });

  it('joins the transaction of the room that asks for it, and goes with it', async () => {
    const before = await everything();
    await expect(
      database.transact(async (connection) => {
        await casework.file({
          type: 'share-request',
          about: 'r-cond',
          form: { duty: '核验', until: '2026-12-31' },
          principal: as('c-housing/o'),
          connection,
        });
        throw new Error('the room thinks better of it');
      }),
    ).rejects.toThrow('thinks better');
    expect(await everything()).toEqual(before);
  });

  it('is refused to a program, whatever its agency', async () => {
    const program: Principal = { ...as('c-housing/o'), kind: 'application', roles: ['application', 'officer'] };
    await expect(
      casework.file({ type: 'share-request', about: 'r-cond', form: { duty: '核验', until: '2026-12-31' }, principal: program }),
    ).rejects.toMatchObject({
      code: 'casework.not-entitled',
    });
  });

  it('waits in the inbox of those who may do it, and of nobody else', async () => {
    const { number } = await request();
    const inbox = async (person: string) => (await casework.inbox(as(person))).items.filter((task) => task.number === number);
    expect(await inbox('c-transport/o')).toMatchObject([{ step: 'opinion', dueKind: 'target', due: '2026-03-05', standing: 'coming' }]);
    expect(await inbox('c-bureau/o')).toEqual([]);
    await casework.answer({ number, step: 'opinion', answer: 'agree', principal: as('c-transport/o') });
    expect(await inbox('c-transport/o')).toEqual([]);
    expect(await inbox('c-bureau/o')).toMatchObject([{ step: 'review', agency: { id: 'c-bureau' } }]);
    await decide(number);
    expect(await inbox('c-bureau/o')).toEqual([]);
  });

  it('shows the working days of its clock one by one', async () => {
    clock.set('2026-02-12');
    const { number } = await request();
    clock.set('2026-02-25');
    const { steps } = await casework.find(number, as('c-transport/o'));
    const clockView = steps.find((step) => step.step === 'opinion')?.clocks[0];
    expect(clockView).toMatchObject({ kind: 'target', start: '2026-02-12', due: '2026-02-24', late: false, provisional: false });
    const strip = clockView?.strip ?? [];
    expect(strip[0]).toMatchObject({ day: '2026-02-12', kind: 'start', number: null });
    expect(strip.find(({ day }) => day === '2026-02-14')).toMatchObject({ kind: 'makeup', number: 2 });
    expect(strip.filter(({ kind }) => kind === 'rest').map(({ day }) => day)).toEqual([
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
    ]);
    expect(strip.find(({ due }) => due)).toMatchObject({ day: '2026-02-24', number: 3 });
    expect(strip.at(-1)).toMatchObject({ day: '2026-02-25', today: true, over: true });
    clock.set('2026-03-02');
  });

  it('is hidden from those who have no part in the case', async () => {
    const number = await consulted();
    for (const person of ['c-housing/h', 'c-transport/o', 'c-bureau/s'])
      expect((await casework.find(number, as(person))).number).toBe(number);
    await expect(casework.find(number, as('c-bus/o'))).rejects.toMatchObject({ code: 'casework.no-case' });
    await expect(casework.find(number, { ...as('c-housing/o'), jurisdiction: 'other' })).rejects.toMatchObject({
      code: 'casework.no-case',
    });
    await expect(decide(number, 'c-bus/o')).rejects.toMatchObject({ code: 'casework.no-case' });
    const { items } = await casework.list(as('c-bus/o'), { limit: 200 });
    expect(items.map((row) => row.number)).not.toContain(number);
  });

  it('says who may do it, and to others why they may not', async () => {
    const { number } = await casework.file({
      type: 'share-request',
      about: 'r-cond',
      form: { duty: '统计', until: '2026-12-31' },
      principal: as('c-bureau/o'),
    });
    await casework.answer({ number, step: 'opinion', answer: 'agree', principal: as('c-transport/o') });
    const task = async (person: string) => (await casework.find(number, as(person))).tasks[0];
    expect(await task('c-bureau/h')).toMatchObject({ mine: true, whyNot: null });
    expect(await task('c-bureau/o')).toMatchObject({ mine: false });
    expect((await task('c-bureau/o'))?.whyNot?.zh).toContain('自己');
    expect((await task('c-transport/o'))?.mine).toBe(false);
  });
});

describe('cases over HTTP', async () => {
  const { casework, city, ledger } = await openTestCasework();
  let caller: Principal = anonymous;
  const server = await buildServer({ routes: [...casework.routes, ...ledger.routes], authenticate: async () => caller });
  const call = async (person: string | null, method: 'GET' | 'POST', url: string, payload?: object) => {
    caller = person === null ? anonymous : principalOf(city, person);
    const response = await server.inject({ method, url, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.json() as Record<string, unknown> };
  };

  it('goes from the form to the grant, each answer with a receipt that proves it', async () => {
    const type = await call('c-housing/o', 'GET', '/api/v1/law/case-types/share-request');
    expect(type.body).toMatchObject({
      type: 'share-request',
      fields: [{ name: 'duty', required: true, article: 'wuxi-2020:2.3' }, ...Array.from({ length: 7 }, () => ({}))],
    });
    const filed = await call('c-housing/o', 'POST', '/api/v1/cases', {
      type: 'share-request',
      about: 'r-cond',
      form: { duty: '核验', until: '2026-12-31' },
    });
    expect(filed.status).toBe(200);
    const number = String(filed.body['number']);
    const proof = await call('c-housing/o', 'POST', '/api/v1/ledger/receipts/check', { receipt: filed.body['receipt'] });
    expect(proof.body).toMatchObject({ valid: true });
    const opinion = await call('c-transport/o', 'POST', `/api/v1/cases/${number}/answers`, { step: 'opinion', answer: 'agree' });
    expect(opinion.status).toBe(200);
    const decision = await call('c-bureau/o', 'POST', `/api/v1/cases/${number}/answers`, { step: 'review', answer: 'agree' });
    expect(decision.body).toMatchObject({ status: 'closed', result: 'granted', resultName: { zh: '已授权', en: 'granted' } });
    const history = await call('c-housing/o', 'GET', `/api/v1/cases/${number}`);
    expect((history.body['timeline'] as { what: string }[]).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['filed', 'opened', 'answered', 'effect', 'closed']),
    );
  });

  it('refuses with code, article and remedy', async () => {
    const closed = await call('c-housing/o', 'POST', '/api/v1/cases', {
      type: 'share-request',
      about: 'r-closed',
      form: { duty: '核验', until: '2026-12-31' },
    });
    expect(closed.status).toBe(422);
    expect(closed.body).toMatchObject({ code: 'casework.rule-but-law', article: 'wuxi-2020:19.2(3)' });
    const missing = await call('c-housing/o', 'POST', '/api/v1/cases', { type: 'share-request', about: 'r-cond', form: {} });
    expect(missing.body).toMatchObject({
      code: 'casework.missing',
      article: 'wuxi-2020:2.3',
      places: [{ field: 'duty' }, { field: 'no_end' }],
    });
    const unknown = await call('c-housing/o', 'POST', '/api/v1/cases', { type: 'toString', form: {} });
    expect(unknown.body).toMatchObject({ code: 'casework.no-case-type' });
    const proto = await call('c-housing/o', 'POST', '/api/v1/cases', {
      type: 'share-request',
      about: 'r-cond',
      form: { duty: '核验', constructor: 'x' },
    });
    expect(proto.body).toMatchObject({ code: 'casework.invalid-field' });
  });

  it('is closed to the public, and to those without a duty', async () => {
    const closed = [
      ['GET', '/api/v1/inbox'],
      ['POST', '/api/v1/cases'],
      ['POST', '/api/v1/cases/2026-000001/answers'],
      ['POST', '/api/v1/cases/2026-000001/supply'],
      ['POST', '/api/v1/cases/2026-000001/withdraw'],
      ['POST', '/api/v1/cases/2026-000001/extend'],
    ] as const;
    const request = (method: 'GET' | 'POST', url: string) =>
      server.inject({ method, url, ...(method === 'POST' ? { payload: { type: 'x', form: {} } } : {}) });
    for (const [method, url] of closed) {
      caller = anonymous;
      expect((await request(method, url)).statusCode, url).toBe(401);
      for (const role of ['auditor', 'system-administrator', 'security-administrator', 'application'] as Role[]) {
        caller = { ...principalOf(city, 'c-housing/o'), roles: [role] };
        expect((await request(method, url)).statusCode, `${url} ${role}`).toBe(403);
      }
    }
    caller = anonymous;
    expect((await request('GET', '/api/v1/cases/2026-000001')).statusCode).toBe(401);
  });
});
