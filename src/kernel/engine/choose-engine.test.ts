import { describe, expect, it } from 'vitest';
import { Fault } from '../faults/fault.ts';
import { type Binaries, chooseEngine, type EngineFacts } from './choose-engine.ts';

const embedded18: Binaries = { kind: 'embedded', major: 18, version: '18.4', directory: '/e' };
const system15: Binaries = { kind: 'system', major: 15, version: '15.9', directory: '/s15' };
const system17: Binaries = { kind: 'system', major: 17, version: '17.2', directory: '/s17' };
const system14: Binaries = { kind: 'system', major: 14, version: '14.1', directory: '/s14' };
const url = 'postgresql://h/d';

function choose(facts: Partial<EngineFacts>): string {
  try {
    const choice = chooseEngine({
      databaseUrl: undefined,
      record: undefined,
      binaries: [],
      prefer: undefined,
      production: false,
      embeddedAllowed: false,
      platform: 'linux-x64',
      ...facts,
    });
    return choice.kind === 'server' ? choice.url : choice.binaries.directory;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

describe('the data are looked for where they were left', () => {
  const embedded = { engine: 'embedded', major: 18 } as const;
  const system = { engine: 'system', major: 15 } as const;
  const server = { engine: 'server', place: 'h:5432/d' } as const;
  it.each<[string, Partial<EngineFacts>, string]>([
    ['a named server before all else', { databaseUrl: url, record: embedded, binaries: [embedded18] }, url],
    ['the embedded engine on a fresh machine', { binaries: [system17, embedded18] }, '/e'],
    ['the newest installed one where none is embedded', { binaries: [system15, system17] }, '/s17'],
    ['the installed one when asked for', { binaries: [embedded18, system15], prefer: 'system' }, '/s15'],
    ['the embedded one when asked for and alone', { binaries: [embedded18], prefer: 'system' }, '/e'],
    ['the recorded engine, not the preferred one', { record: system, binaries: [embedded18, system15] }, '/s15'],
    ['the recorded engine, whatever is wished now', { record: embedded, binaries: [embedded18, system15], prefer: 'system' }, '/e'],
    [
      'another program of the recorded major version',
      { record: { engine: 'embedded', major: 17 }, binaries: [embedded18, system17] },
      '/s17',
    ],
    ['never another major version', { record: system, binaries: [embedded18, system17] }, 'kernel.engine-changed'],
    ['never an empty database instead of the recorded server', { record: server, binaries: [embedded18] }, 'kernel.engine-address-missing'],
    ['never a version too old', { binaries: [system14] }, 'kernel.engine-missing'],
    ['an explanation when there is nothing', {}, 'kernel.engine-missing'],
    ['no embedded engine in production', { binaries: [embedded18], production: true }, 'kernel.engine-not-for-production'],
    [
      'no recorded embedded engine in production either',
      { record: embedded, binaries: [embedded18], production: true },
      'kernel.engine-not-for-production',
    ],
    ['the embedded engine in production when meant', { binaries: [embedded18], production: true, embeddedAllowed: true }, '/e'],
    ['a named server in production', { databaseUrl: url, production: true, binaries: [] }, url],
  ])('%s', (_, facts, expected) => expect(choose(facts)).toBe(expected));
});
