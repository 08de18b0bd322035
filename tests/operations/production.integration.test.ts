import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openLedger, systemClock } from '#kernel';
import { openOrganization } from '#organization';
import { demonstrationPassword } from '../../demonstration/wuxi/city.ts';
import { openTestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { runCommand, type ServeProcess, startServe, urlOf } from './serve-process.ts';

const answers = {
  'city-code': '330700',
  'city-name': '金华市',
  'city-name-en': 'Jinhua',
  'agency-name': '金华市数据局',
  'agency-name-en': 'Jinhua Data Bureau',
  'agency-id': 'jh-shuju',
  'agency-credit-code': '91330100799655058B',
  'responsible-person': '张某',
  'data-office': '数据资源处',
  'system-name': '甲某',
  'system-staff-number': 'A1',
  'security-name': '乙某',
  'security-staff-number': 'A2',
  'audit-name': '丙某',
  'audit-staff-number': 'A3',
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-production-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function productionOf(name: string, database: { name: string }): Promise<Record<string, string>> {
  return {
    SHUYUAN_MODE: 'production',
    SHUYUAN_DATA: join(directory, name),
    DATABASE_URL: urlOf(inject('testEngine').connection as { host?: string }, database.name),
  };
}

async function send(address: string, path: string, body?: object) {
  const headers = body ? { 'content-type': 'application/json' } : undefined;
  const answer = await fetch(`${address}${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, headers: answer.headers, text, json };
}

describe('a new installation in production', () => {
  let served: ServeProcess;
  let settings: Record<string, string>;
  let file: string;
  const passwords: Record<string, string> = {};

  beforeAll(async () => {
    const database = await openTestDatabase();
    settings = await productionOf('fresh', database);
    file = join(directory, 'passwords');
    served = await startServe(settings);
  }, 90_000);
  afterAll(() => served?.stop());

  it('serves nothing but its health, and says what to do', async () => {
    expect(served.said()).toContain('shuyuan set-up');
    for (const path of ['/', '/workbench/', '/api/v1/catalog/classifications', '/metrics']) {
      const answer = await send(served.address, path);
      expect([path, answer.status, answer.json['code']]).toEqual([path, 503, 'kernel.not-set-up']);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect((await send(served.address, '/health/live')).status).toBe(200);
    const ready = await send(served.address, '/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.json['parts']).toContainEqual(expect.objectContaining({ name: 'set-up', state: 'failed' }));
  });

  it('lets nobody in by any known password', async () => {
    for (const login of ['admin', 'root', 'admin.system', 'system.admin']) {
      const answer = await send(served.address, '/api/v1/session', { login, password: demonstrationPassword });
      expect(answer.status).toBe(503);
    }
  });

  it('shows no first password to a log or a pipe, and founds nothing then', () => {
    const { status, stdout, stderr } = runCommand(['set-up', '--answers', '-'], settings, JSON.stringify(answers));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('kernel.set-up-no-terminal');
    expect(stderr).not.toContain('    at ');
  });

  it('names everything that is missing, in both languages, and leaves no file of passwords behind', async () => {
    const { 'city-name': _, ...rest } = answers;
    const words = ['set-up', '--answers', '-', '--passwords-to', file];
    const { status, stderr } = runCommand(words, settings, JSON.stringify({ ...rest, 'city-code': '33' }));
    expect(status).toBe(1);
    for (const word of ['--city-code', '--city-name', '六位', 'six digits']) expect(stderr).toContain(word);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('is founded with three separate administrators, whose passwords are random, told once and nobody else’s', async () => {
    const words = ['set-up', '--answers', '-', '--passwords-to', file];
    const { status, stdout, stderr } = runCommand(words, settings, JSON.stringify(answers));
    expect([status, stderr.includes('kernel.')], stderr).toEqual([0, false]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    for (const login of ['system.admin', 'security.admin', 'audit.admin'])
      passwords[login] = new RegExp(`${login.replace('.', '\\.')} +(\\S+)`).exec(text)?.[1] ?? '';
    expect(new Set(Object.values(passwords)).size).toBe(3);
    for (const password of Object.values(passwords)) {
      expect(password.length).toBeGreaterThan(20);
      expect(stdout + stderr).not.toContain(password);
    }
  });

  it('is not founded a second time, under whatever name', () => {
    const other = { ...answers, 'city-code': '320500', 'city-name': '邻市', 'agency-id': 'other' };
    const words = ['set-up', '--answers', '-', '--passwords-to', join(directory, 'second')];
    const { status, stderr } = runCommand(words, settings, JSON.stringify(other));
    expect(status).toBe(1);
    expect(stderr).toContain('kernel.set-up-done');
    expect(stderr).toContain('金华市');
  });

  it('then begins by itself, under the name it was given', async () => {
    await expect.poll(async () => (await send(served.address, '/')).status, { timeout: 20_000, interval: 250 }).toBe(200);
    expect((await send(served.address, '/')).text).toContain('金华市');
    expect((await send(served.address, '/health/ready')).json['state']).toBe('ready');
  });

  it('lets each administrator in only after the first password has been changed', async () => {
    for (const [login, password] of Object.entries(passwords)) {
      const early = await send(served.address, '/api/v1/session', { login, password });
      expect([early.status, early.json['code']]).toEqual([403, 'organization.password-expired']);
      const newPassword = `Another-${password}`;
      expect((await send(served.address, '/api/v1/session/password', { login, password, newPassword })).status).toBe(200);
      const after = await send(served.address, '/api/v1/session', { login, password: newPassword });
      expect(after.status).toBe(200);
      expect(after.json['person']).toMatchObject({ agency: { name: '金华市数据局' } });
      expect((await send(served.address, '/api/v1/session', { login, password })).status).toBe(401);
    }
  });

  it('writes its log as lines of JSON, each request with its id, and neither password nor name', async () => {
    const answer = await send(served.address, '/?q=%E5%BC%A0%E4%B8%89%0d%0aforged');
    const lineOf = () => served.logged().find((each) => each['requestId'] === answer.headers.get('x-request-id'));
    await expect.poll(lineOf).toMatchObject({ level: 'info', message: 'request', operation: 'portal.find-datasets', status: 200 });
    const all = JSON.stringify(served.logged());
    for (const word of [...Object.values(passwords), '张三', 'forged', '甲某', 'shuyuan_session']) expect(all).not.toContain(word);
    expect(all).toContain('"code":"organization.password-expired"');
  });

  it('stops in good order when the service manager says so', async () => {
    expect(await served.stop()).toBe(0);
    expect(served.said()).toContain('stopped');
  });
});

describe('a database that holds the demonstration city', () => {
  it('is never served in production: its passwords are printed in the manual', async () => {
    const database = await openTestDatabase({ migrations: allMigrations });
    const keyDirectory = join(directory, 'keys');
    const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'test', sequenceEvery: 0 });
    const person = (login: string) => ({ login, name: login, staffNumber: login, password: demonstrationPassword });
    const jurisdiction = { id: '320200', name: '无锡市' };
    const organization = openOrganization({ database, clock: systemClock, ledger, jurisdiction });
    await organization.setUpJurisdiction(
      {
        region: { code: '320200', name: '无锡市', nameEn: 'Wuxi', tier: 'city' },
        agency: {
          id: 'wx-shuju',
          name: '无锡市大数据管理局',
          nameEn: 'Wuxi Big Data Bureau',
          creditCode: '91330100799655058B',
          kind: 'department',
          offices: ['authority'],
          responsiblePerson: '某',
          dataOffice: '某处',
        },
        administrators: {
          'system-administrator': person('admin.system'),
          'security-administrator': person('admin.security'),
          auditor: person('admin.audit'),
        },
      },
      { demonstration: true },
    );
    const settings = await productionOf('demonstration', database);
    const served = await startServe(settings);
    try {
      const answer = await send(served.address, '/api/v1/session', { login: 'admin.system', password: demonstrationPassword });
      expect([answer.status, answer.json['code']]).toEqual([503, 'kernel.not-set-up']);
      const words = ['set-up', '--answers', '-', '--passwords-to', join(directory, 'demonstration-passwords')];
      expect(runCommand(words, settings, JSON.stringify(answers)).stderr).toContain('kernel.set-up-demonstration');
    } finally {
      await served.stop();
    }
    // Were a city of its own ever in the same database, they still could not sign in.
    const productive = openOrganization({ database, clock: systemClock, ledger, jurisdiction, production: true });
    await expect(productive.signIn('admin.system', demonstrationPassword)).rejects.toMatchObject({ code: 'organization.sign-in-refused' });
    await ledger.close();
  }, 60_000);
});
