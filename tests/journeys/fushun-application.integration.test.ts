import { afterAll, beforeAll, expect, it } from 'vitest';
import { fushun } from '../../demonstration/cities/fushun.ts';
import { enrol, type Visitor, zhang } from '../conformance/opening-city.ts';
import { proves } from '../conformance/proves.ts';
import { type LawCity, openLawCity } from './open-law-city.ts';

// Fushun's citizens apply under Fushun's article 22: its own form, its own five working days.

let city: LawCity;
let citizen: Visitor;
let slug = '';

beforeAll(async () => {
  city = await openLawCity(fushun, { on: '2026-03-02', listed: ['r-cond'] });
  slug = await city.entries.slugOf('r-cond');
  citizen = await enrol(city.address, zhang);
}, 120_000);
afterAll(() => city?.close());

it('the form asks what Fushun’s law asks, and says its five working days', async () => {
  const form = await citizen.get(`/datasets/${slug}/apply`);
  expect(form.status).toBe(200);
  for (const said of ['申请内容', '要求书面答复', '5 个工作日', '第二十二条']) expect(form.body).toContain(said);
  for (const other of ['利用目的', '数据格式', '签订协议', '政府信息公开']) expect(form.body).not.toContain(other);
  const page = await citizen.get(`/datasets/${slug}`);
  expect(page.body).toContain('依申请开放');
  expect(page.body).toContain('提供机构 5 个工作日内答复');
  const empty = await citizen.post(`/datasets/${slug}/apply`, { want: ' ' });
  expect([empty.status, empty.body.includes('请填写申请内容')]).toEqual([422, true]);
});

it(
  'what is applied for is a case with its clock, answered in writing, and the data is taken',
  proves('fushun-22-1-a', 'fushun-22-1-b'),
  async () => {
    const sent = await citizen.post(`/datasets/${slug}/apply`, { want: '研究客运从业人员的年龄分布', written: 'yes', items: ['i3', 'i4'] });
    expect(sent.status).toBe(303);
    const number = sent.location.split('/').at(-1) ?? '';
    const waiting = await citizen.get(sent.location);
    expect(waiting.body).toContain('自次日起 5 个工作日内答复，不迟于 2026-03-09（周一）');
    expect(waiting.body).toContain('研究客运从业人员的年龄分布');
    await city.comeTo('2026-03-06');
    const provider = await city.stage.principalOf('c-transport/o');
    const fields = { four_laws: '经审查可以提供', consented: true, until: '2026-12-31' };
    const answer = { number, step: 'answer', answer: 'agree', fields, principal: provider };
    await expect(city.platform.casework.answer(answer)).rejects.toMatchObject({ code: 'casework.written' });
    const source = (async function* () {
      yield Buffer.from('%PDF-1.7 书面答复');
    })();
    const file = async () => ({ name: '书面答复.pdf', source });
    const { document } = await city.platform.casework.attach({ number, kind: 'decision', principal: provider, file });
    await city.platform.casework.answer({ ...answer, document: document.id });
    const back = await citizen.post('/account/sign-in', { login: zhang.login, password: zhang.password, next: sent.location });
    expect(back.status).toBe(303);
    const answered = await citizen.get(sent.location);
    for (const said of ['已开放', '已在期限内答复', '书面答复.pdf']) expect(answered.body).toContain(said);
    expect((await citizen.get(`/applications/${number}/documents/${document.id}`)).body).toContain('书面答复');
    expect((await citizen.get(`/applications/${number}/notice.pdf`)).body.slice(0, 5)).toBe('%PDF-');
    const taken = await citizen.get(`/applications/${number}/download.csv`);
    expect(taken.status).toBe(200);
    expect(taken.body.split('\r\n')[0]).toBe('licence,valid_until');
  },
);

it('an answer after the fifth working day is late, and the applicant sees it', async () => {
  await citizen.post('/account/sign-in', { login: zhang.login, password: zhang.password, next: '/account' });
  const { location } = await citizen.post(`/datasets/${slug}/apply`, { want: '再研究一次' });
  await city.comeTo('2026-03-16');
  await citizen.post('/account/sign-in', { login: zhang.login, password: zhang.password, next: '/account' });
  expect((await citizen.get(location)).body).toContain('已超过期限 1 个工作日');
});
