import { describe, expect, it } from 'vitest';
import { kernelFaults } from '../faults/kernel-faults.ts';
import { checkDisk, checkLedger } from './checks.ts';
import { openHealth } from './health.ts';
import { recogniseOutage } from './recognise-outage.ts';
import { watchHealth } from './watch-health.ts';

const well = () => ({ state: 'well' }) as const;

describe('the state of the service', () => {
  it('names the part that fails and shows nothing of why', async () => {
    const health = openHealth({
      database: () => {
        throw new Error('password authentication failed for user root');
      },
      disk: well,
    });
    const examined = await health.examine();
    expect(examined.state).toBe('not-ready');
    expect(examined.parts.find((part) => part.name === 'database')).toEqual({ name: 'database', state: 'failed' });
    expect(JSON.stringify(examined)).not.toContain('password');
  });

  it('is known in time although a part never answers', async () => {
    const examined = await openHealth({ database: () => new Promise(() => undefined), disk: well }).examine();
    expect(examined.parts[0]?.state).toBe('failed');
  }, 6_000);

  it('costs one look, however many ask at once', async () => {
    let looks = 0;
    const health = openHealth({
      database: () => {
        looks += 1;
        return well();
      },
    });
    await Promise.all(Array.from({ length: 100 }, () => health.examine()));
    expect(looks).toBe(1);
  });

  it.each([
    [0.2, 'well'],
    [0.849, 'well'],
    [0.85, 'impaired'],
    [1, 'impaired'],
  ])('keeps open data served on a disk that is %d full, and says so', async (share, state) => {
    expect(await checkDisk('.', async () => share)()).toMatchObject({ state });
  });

  it.each([
    [{ pending: 3, oldestSeconds: 1.2, alarm: false }, 'well'],
    [{ pending: 900, oldestSeconds: 5.4, alarm: true }, 'impaired'],
    [{ pending: 0, oldestSeconds: 0, alarm: false, problem: 'sequencing failed' }, 'impaired'],
  ])('rings when the ledger is late: %o', async (lag, state) => {
    expect(await checkLedger({ lag: async () => lag })()).toMatchObject({ state });
  });

  it('is told to the log when it changes, and only then', async () => {
    const lines: string[] = [];
    let state: 'well' | 'failed' = 'failed';
    const examine = async () => ({ state: 'ready' as const, parts: [{ name: 'ledger', state }] });
    const note = (line: string) => void lines.push(line);
    const stop = watchHealth({ examine }, { info: note, warn: note, error: note }, 5);
    await expect.poll(() => lines.length).toBe(1);
    state = 'well';
    await expect.poll(() => lines.length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await stop();
    expect(lines[0]).toContain('needs attention');
    expect(lines[1]).toContain('recovered');
    expect(lines).toHaveLength(2);
  });
});

describe('a lost database is refused for the moment, not reported as a defect', () => {
  const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

  it.each([
    [error('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }), 'kernel.database-unreachable'],
    [error('connect ENOENT /run/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }), 'kernel.database-unreachable'],
    [error('terminating connection due to administrator command', { code: '57P01' }), 'kernel.database-unreachable'],
    [error('the database system is starting up', { code: '57P03' }), 'kernel.database-unreachable'],
    [error('Connection terminated unexpectedly'), 'kernel.database-unreachable'],
    [error('Connection terminated due to connection timeout'), 'kernel.database-unreachable'],
    [error('timeout exceeded when trying to connect'), 'kernel.database-busy'],
    [error('sorry, too many clients already', { code: '53300' }), 'kernel.database-busy'],
    [error('could not extend file', { code: '53100' }), 'kernel.disk-full'],
  ])('%s', (failure, code) => {
    expect(recogniseOutage(failure)).toMatchObject({ code, status: 503 });
  });

  it.each([
    error('no such file', { code: 'ENOENT', syscall: 'open' }),
    error('duplicate key', { code: '23505' }),
    new TypeError('undefined is not a function'),
    kernelFaults['kernel.not-found'](),
    'text',
  ])('while %s stays what it is', (failure) => {
    expect(recogniseOutage(failure)).toBeUndefined();
  });
});
