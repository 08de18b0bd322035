import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkReceipt, dayOf, type Receipt } from '#kernel';
import { openTestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { type CityKeys, enter, foundCity, openCity, password, type SmallCity, somebody } from '../backup/small-city.ts';

/** From the request to its end, through the assembled platform: what the provider gives, the dispute, the misuse. */
let city: SmallCity;
let keys: CityKeys;
let directory: string;
let persons = '';
type Caller = Awaited<ReturnType<typeof enter>>;
let consumer: Caller;
let provider: Caller;
let authority: Caller;
let government: Caller;

interface Grant {
  readonly id: string;
  readonly caseNumber: string;
  readonly changedByCase: string;
  readonly conditions: string;
  readonly state: string;
  readonly modes: readonly string[];
  readonly validUntil: string | null;
  readonly workdaysLeft: number | null;
  readonly items: readonly { readonly id: string; readonly mask: string | null }[];
}
interface View {
  readonly number: string;
  readonly result: string | null;
  readonly remedies: readonly string[];
  readonly tasks: readonly { readonly step: string; readonly mine: boolean }[];
}

const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));

beforeAll(async () => {
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 4 });
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-grants-'));
  city = await openCity(database, directory);
  keys = await foundCity(city);
  const { organization } = city.platform;
  const { principal: system } = await organization.signIn('admin.system', password);
  const { principal: security } = await organization.signIn('admin.security', password);
  await (await enter(city, 'admin.system')).call('POST', '/api/v1/agencies', {
    id: 'wx-zhengfu',
    region: '320200',
    name: '市人民政府（模拟）',
    nameEn: 'Government (simulated)',
    creditCode: '11320200MA1XDH3U29',
    kind: 'government',
    offices: ['government'],
    responsiblePerson: '模拟负责人',
    dataOffice: '办公室',
  });
  const person = { login: 'zhengfu.officer', name: '模拟经办人', staffNumber: 'Z001', agency: 'wx-zhengfu', password };
  const { id } = await organization.createAccount(system, person, { demonstration: true });
  await organization.assignRoles(security, id, ['officer']);
  [consumer, provider, authority, government] = await Promise.all(
    ['zhujian.officer', 'gongan.officer', 'shuju.officer', 'zhengfu.officer'].map((login) => enter(city, login)) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
  const { items } = await consumer.call<{ items: { id: string; slug: string }[] }>('GET', '/api/v1/resources?limit=50');
  persons = items.find((each) => each.slug === keys.persons)?.id ?? '';
}, 120_000);
afterAll(async () => {
  await city?.close();
  await rm(directory, { recursive: true, force: true });
});

const request = (form: object) =>
  consumer.call<View>('POST', '/api/v1/cases', { type: 'share-request', about: persons, form: { duty: '公租房核验（模拟）', ...form } });
const answer = (who: Caller, number: string, step: string, as: string, more: object = {}) =>
  who.call<View>('POST', `/api/v1/cases/${number}/answers`, { step, answer: as, ...more });
const grantOf = async (caseNumber: string) =>
  (await consumer.call<{ items: Grant[] }>('GET', '/api/v1/grants?limit=200')).items.find((grant) => grant.caseNumber === caseNumber);
const program = (path: string, body: object) =>
  city.server.inject({
    method: 'POST',
    url: `/api/v1/sharing/${keys.persons}/${path}`,
    headers: { authorization: `Bearer ${keys.secret}` },
    payload: body,
  });

it('what the provider is ready to give, narrowed by the authority, is what the grant gives', async () => {
  const { number } = await request({ clear: ['i2'], modes: ['lookup', 'download'], until: inDays(60) });
  const given = { clear: ['i2'], until: inDays(9), conditions: '不得留存' };
  await answer(provider, number, 'opinion', 'agree', { fields: given });
  const decided = await answer(authority, number, 'review', 'agree', { fields: { items: ['i1', 'i2'], conditions: '每季度自查' } });
  expect(decided).toMatchObject({ result: 'granted', remedies: ['share-dispute'] });
  const grant = await grantOf(number);
  expect(grant).toMatchObject({
    conditions: '限逐条核验\n不得留存\n每季度自查',
    modes: ['lookup', 'download'],
    items: [
      { id: 'i1', mask: 'identity-number' },
      { id: 'i2', mask: 'clear' },
    ],
  });
  expect(grant?.workdaysLeft).toBeLessThanOrEqual(10);
  // It ends soon: its holder is reminded, and the provider sees the same.
  const expiring = await consumer.call<{ items: Grant[] }>('GET', '/api/v1/grants?expiring=true&side=held');
  expect(expiring.items.map((each) => each.caseNumber)).toEqual([number]);
  const file = await program('download', { purpose: number });
  expect(file.body).toContain('钱某');
  expect(file.body).not.toContain(somebody);
  const receipt = JSON.parse(Buffer.from(String(file.headers['shuyuan-receipt']), 'base64url').toString()) as Receipt;
  expect(checkReceipt(receipt, [city.platform.ledger.publicKey])).toMatchObject({ valid: true });
});

it('a refused request goes to the other side, the authority and the government, whose decision gives the grant', async () => {
  const { number } = await request({ until: inDays(60) });
  await answer(provider, number, 'opinion', 'refuse', { reasons: '无依据' });
  await answer(authority, number, 'review', 'refuse', { reasons: '同提供机构意见' });
  await expect(government.call('GET', `/api/v1/cases/${number}`)).rejects.toThrow('404');
  const dispute = await consumer.call<View>('POST', '/api/v1/cases', { type: 'share-dispute', about: number, form: { claim: '请求共享' } });
  await answer(provider, dispute.number, 'negotiate', 'failed', { reasons: '坚持原意见' });
  await answer(authority, dispute.number, 'coordinate', 'failed', { reasons: '双方不能一致' });
  // Who is to decide reads what is disputed.
  expect((await government.call<View>('GET', `/api/v1/cases/${number}`)).result).toBe('refused');
  const fields = { items: ['i1'], until: inDays(30), conditions: '只核对身份' };
  await answer(government, dispute.number, 'decide', 'share', { reasons: '应予共享', fields });
  expect(await grantOf(dispute.number)).toMatchObject({ state: 'active', items: [{ id: 'i1' }], conditions: '限逐条核验\n只核对身份' });
  expect((await program('lookup', { purpose: dispute.number, key: { id_number: somebody } })).statusCode).toBe(200);
});

it('a grant that is disputed by the provider can be ended by the government, and not twice', async () => {
  const { number } = await request({ no_end: '常年受理' });
  await answer(provider, number, 'opinion', 'refuse', { reasons: '无依据' });
  await answer(authority, number, 'review', 'agree');
  const dispute = await provider.call<View>('POST', '/api/v1/cases', { type: 'share-dispute', about: number, form: { claim: '请求撤销' } });
  await answer(consumer, dispute.number, 'negotiate', 'failed', { reasons: '确有需要' });
  await answer(authority, dispute.number, 'coordinate', 'failed', { reasons: '不能一致' });
  await answer(government, dispute.number, 'decide', 'end-sharing', { reasons: '与职责无关' });
  expect(await grantOf(number)).toMatchObject({ state: 'revoked', changedByCase: dispute.number });
  const refused = await program('lookup', { purpose: number, key: { id_number: somebody } });
  expect(refused.json()).toMatchObject({ code: 'access.grant-revoked', article: 'wuxi-2020:20.3' });
  expect(refused.body).toContain(dispute.number);
});

it('misuse suspends at once and is answered before it is decided; what is revoked does not come back', async () => {
  const { number } = await request({ no_end: '常年受理' });
  await answer(provider, number, 'opinion', 'agree');
  await answer(authority, number, 'review', 'agree');
  const grant = await grantOf(number);
  const form = { kind: 'beyond-purpose', facts: '用于催缴（模拟）', reply_by: inDays(3) };
  const filing = { type: 'grant-misuse', about: grant?.id, form };
  await expect(consumer.call('POST', '/api/v1/cases', filing)).rejects.toThrow('403');
  const matter = await provider.call<View>('POST', '/api/v1/cases', filing);
  expect(await grantOf(number)).toMatchObject({ state: 'suspended', changedByCase: matter.number });
  const refused = await program('lookup', { purpose: number, key: { id_number: somebody } });
  expect(refused.json()).toMatchObject({ code: 'access.grant-suspended', article: 'wuxi-2020:21.1' });
  expect(refused.body).toContain(matter.number);
  // A second matter about the same grant, opened by the authority.
  const second = await authority.call<View>('POST', '/api/v1/cases', { ...filing, form: { ...form, facts: '夜间大量查询（模拟）' } });
  const inbox = await consumer.call<{ items: { number: string; step: string }[] }>('GET', '/api/v1/inbox');
  expect(
    inbox.items
      .filter((task) => task.step === 'statement')
      .map((task) => task.number)
      .sort(),
  ).toEqual([matter.number, second.number].sort());
  await answer(consumer, second.number, 'statement', 'given', { fields: { statement: '系年审' } });
  await answer(authority, second.number, 'decide', 'lifted', { reasons: '属实' });
  expect((await grantOf(number))?.state).toBe('suspended');
  await answer(consumer, matter.number, 'statement', 'given', { fields: { statement: '属实，已整改' } });
  await answer(authority, matter.number, 'decide', 'revoked', { reasons: '查实', fields: { referral: '移送派驻纪检机构（模拟）' } });
  expect(await grantOf(number)).toMatchObject({ state: 'revoked', changedByCase: matter.number });
  await expect(provider.call('POST', '/api/v1/cases', filing)).rejects.toThrow('21.1');
});
