import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { makeFirstPassword } from './first-password.ts';
import { gatherAnswers, readAnswers, type Terminal } from './gather-answers.ts';
import { questions } from './questions.ts';

const good: Record<string, string> = {
  'city-code': '330700',
  'city-name': '金华市',
  'city-name-en': 'Jinhua',
  'agency-name': '金华市数据局',
  'agency-name-en': 'Jinhua Data Bureau',
  'agency-id': 'jh-shuju',
  'agency-credit-code': '91330100799655058B',
  'responsible-person': '张某',
  'data-office': '数据资源处',
  'system-name': '甲',
  'system-staff-number': 'A1',
  'security-name': '乙',
  'security-staff-number': 'A2',
  'audit-name': '丙',
  'audit-staff-number': 'A3',
};
const nobody: Terminal = { attended: false, ask: () => Promise.reject(new Error('nobody is there')), write: () => undefined };

async function refusal(answers: Record<string, string>): Promise<string[]> {
  const error = await gatherAnswers(answers, nobody).catch((reason: unknown) => reason);
  if (!(error instanceof Fault)) throw new Error('nothing was refused');
  return error.places.map((place) => place.field ?? '');
}

describe('the answers of a set-up', () => {
  it('suffice without a terminal, logins being proposed', async () => {
    expect(await gatherAnswers(good, nobody)).toMatchObject({ 'city-name': '金华市', 'system-login': 'system.admin' });
  });

  it('are told all at once where they are missing or wrong', async () => {
    const { 'city-name': _, ...rest } = good;
    expect(await refusal({ ...rest, 'city-code': '33', 'agency-credit-code': '91330100799655058C' })).toEqual([
      '--city-code',
      '--city-name',
      '--agency-credit-code',
    ]);
  });

  it('name three persons, so that no administrator watches himself', async () => {
    expect((await refusal({ ...good, 'audit-staff-number': 'A1' })).join()).toContain('--audit-staff-number');
    expect((await refusal({ ...good, 'audit-login': 'system.admin' })).join()).toContain('--audit-login');
  });

  it('are asked for again until they are good', async () => {
    const typed = ['3307', '330700'];
    const asked: string[] = [];
    const terminal: Terminal = {
      attended: true,
      async ask(question) {
        asked.push(question);
        return typed.shift() ?? '';
      },
      write: () => undefined,
    };
    const { 'city-code': _, ...rest } = good;
    expect(await gatherAnswers(rest, terminal)).toMatchObject({ 'city-code': '330700', 'audit-login': 'audit.admin' });
    expect(asked.filter((question) => question.includes('行政区划'))).toHaveLength(2);
  });

  it('may be read from the standard input; a mistyped name is not passed over', async () => {
    const input = (value: unknown) => Readable.from([Buffer.from(JSON.stringify(value))]);
    expect(await readAnswers('-', input({ 'city-code': '330700' }))).toEqual({ 'city-code': '330700' });
    await expect(readAnswers('-', input({ 'city-cod': '330700' }))).rejects.toMatchObject({ code: 'kernel.set-up-file' });
    await expect(readAnswers('-', input({ 'city-code': 330700 }))).rejects.toMatchObject({ code: 'kernel.set-up-file' });
    await expect(readAnswers('/nowhere.json', input({}))).rejects.toMatchObject({ code: 'kernel.set-up-file' });
  });

  it('never hold a password, which would stay in the shell’s history', () => {
    expect(questions.filter((question) => /pass|secret|密码/.test(`${question.name}${question.text.zh}`))).toEqual([]);
  });
});

describe('a first password', () => {
  it('is strong, never the same, and holds nothing that is misread on paper', () => {
    const made = Array.from({ length: 500 }, makeFirstPassword);
    expect(new Set(made).size).toBe(500);
    for (const password of made) {
      expect(password).toMatch(/^[A-Za-z2-9]{5}(-[A-Za-z2-9]{5}){3}$/);
      expect(password).not.toMatch(/[Il1O0o]/);
      for (const group of password.split('-')) expect([/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(group))).toBe(true);
    }
  });
});
