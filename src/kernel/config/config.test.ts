import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../faults/fault.ts';
import { describeSettings, readConfig } from './config.ts';
import { openLog } from './log.ts';

function refusal(environment: Record<string, string>): Fault {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('settings', () => {
  it('start on a fresh machine without any being set', () => {
    expect(readConfig({})).toEqual({
      mode: 'trial',
      demonstration: 'full',
      dataDirectory: resolve('data'),
      host: '127.0.0.1',
      port: 8080,
      embedded: false,
      sessions: 8,
      pack: 'wuxi-2020',
      log: 'info',
      slowQuery: 1000,
      requestsAtOnce: 1000,
      loopDelay: 500,
      drain: 20,
    });
  });

  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['SHUYUAN_MODE', 'production', 'mode', 'production'],
    ['SHUYUAN_DATA', '/srv/数据 目录', 'dataDirectory', '/srv/数据 目录'],
    ['SHUYUAN_EMBEDDED', 'YES', 'embedded', true],
    ['SHUYUAN_ORIGIN', 'https://data.example.cn/', 'origin', 'https://data.example.cn'],
    ['DATABASE_URL', 'postgres://a:b@h/d', 'databaseUrl', 'postgres://a:b@h/d'],
    ['HOST', '', 'host', '127.0.0.1'],
    ['SHUYUAN_PACK', 'jiaozuo-2020', 'pack', 'jiaozuo-2020'],
  ] as const)('reads %s=%s', (name, text, key, value) => {
    expect(readConfig({ [name]: text })[key]).toBe(value);
  });

  it('reads the proxies as a list', () => {
    expect(readConfig({ SHUYUAN_PROXIES: '127.0.0.1, 10.8.0.0/16,::1' }).proxies).toEqual(['127.0.0.1', '10.8.0.0/16', '::1']);
    expect(readConfig({}).proxies).toBeUndefined();
  });

  it('reads the laws chosen below the own as a list; without any the law runs alone', () => {
    expect(readConfig({ SHUYUAN_WITH: 'national-2025, jiaozuo-projects-2020' }).with).toEqual(['national-2025', 'jiaozuo-projects-2020']);
    expect(readConfig({}).with).toBeUndefined();
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['SHUYUAN_MODE', 'Production'],
    ['SHUYUAN_SESSIONS', '1'],
    ['SHUYUAN_EMBEDDED', 'maybe'],
    ['SHUYUAN_ORIGIN', 'https://data.example.cn/path'],
    ['SHUYUAN_PROXIES', '127.0.0.1, nginx'],
    ['SHUYUAN_ENGINE', 'sqlite'],
    ['SHUYUAN_WITH', 'national-2025,national-2025'],
    ['SHUYUAN_WITH', 'National 2025'],
    ['SHUYUAN_PACK', 'Wuxi 2020'],
    ['SHUYUAN_METRICS_TOKEN', 'short'],
    ['DATABASE_URL', 'mysql://root:geheim@h/d'],
  ])('refuses %s=%s in both languages and names it', (name, text) => {
    const fault = refusal({ [name]: text });
    expect(fault.code).toBe('kernel.invalid-settings');
    expect(fault.places).toHaveLength(1);
    expect(fault.places[0]?.field).toBe(name);
    expect(fault.places[0]?.reason?.zh).toBeTruthy();
    expect(fault.places[0]?.reason?.en).toBeTruthy();
  });

  it('tells all mistakes at once, a misspelt name among them', () => {
    const fault = refusal({ PORT: 'x', SHUYUAN_MODUS: 'trial', SHUYUAN_MODE: 'y' });
    expect(fault.places.map((place) => place.field).sort()).toEqual(['PORT', 'SHUYUAN_MODE', 'SHUYUAN_MODUS']);
    expect(fault.places.find((place) => place.field === 'SHUYUAN_MODUS')?.reason?.en).toContain('SHUYUAN_MODE');
  });

  it('never show the password of the database', () => {
    const environment = { DATABASE_URL: 'mysql://root:geheim@h/d' };
    expect(JSON.stringify(describeSettings(environment))).not.toContain('geheim');
    const fault = refusal(environment);
    expect(JSON.stringify([fault, fault.message, fault.places])).not.toContain('geheim');
  });

  it('are each explained in both languages', () => {
    for (const line of describeSettings({})) {
      expect(line.meaning.zh, line.name).toMatch(/\p{Script=Han}/u);
      expect(line.meaning.en, line.name).toBeTruthy();
    }
  });
});

describe('the log', () => {
  const lines = (form: 'plain' | 'json', use: (log: ReturnType<typeof openLog>) => void) => {
    const written: string[] = [];
    use(openLog({ level: 'warn', form, now: () => new Date(0), write: (line) => written.push(line) }));
    return written;
  };

  it.each(['plain', 'json'] as const)('cannot be made to show a line that was never logged (%s)', (form) => {
    const written = lines(form, (log) => log.warn('asked', { who: 'a\r\n00:00:00 signed in as root\u2028x' }));
    expect(written).toHaveLength(1);
    expect(written[0]?.trimEnd()).not.toMatch(/[\r\n]/);
  });

  it('does not repeat what a database error quotes of a row', () => {
    const error = Object.assign(new Error('duplicate key 320202199001010010'), { code: '23505', detail: 'Key (id)=(320202199001010010)' });
    const written = lines('plain', (log) => log.error('failed', error));
    expect(written[0]).toContain('23505');
    expect(written[0]).not.toContain('320202199001010010');
  });

  it('is quieter when told so', () => {
    expect(lines('plain', (log) => log.info('started'))).toEqual([]);
  });
});
