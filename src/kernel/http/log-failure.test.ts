import { describe, expect, it } from 'vitest';
import { kernelFaults } from '../faults/kernel-faults.ts';
import { describeFailure, failureTeller, hideNumbers } from './log-failure.ts';

const number = '320202199001010010';

describe('what is logged of a failure', () => {
  it('leads to the place in the program', () => {
    const facts = describeFailure(new TypeError('row is undefined'));
    expect(facts['cause']).toBe('TypeError: row is undefined');
    expect(facts['stack']).toContain('log-failure.test.ts');
  });

  it('names every reason behind a fault', () => {
    const fault = kernelFaults['kernel.internal']({ cause: new Error('outer', { cause: new RangeError('inner') }) });
    expect(describeFailure(fault)['cause']).toBe('kernel.internal ← Error: outer ← RangeError: inner');
  });

  it('holds of a database error its state alone: its text quotes the row', () => {
    const error = Object.assign(new Error(`Key (number)=(${number}) already exists`), { code: '23505', severity: 'ERROR', detail: number });
    expect(describeFailure(error)).toMatchObject({ cause: 'SQLSTATE 23505' });
    expect(JSON.stringify(describeFailure(error))).not.toContain(number);
  });

  it.each([number, '32020219900101001X', '13800138000', '6222 0212 3456 7890 123', '0510-8888-8888'])(
    'hides %s wherever it stands',
    (digits) => {
      expect(hideNumbers(`value ${digits} is wrong`)).toBe('value … is wrong');
      expect(JSON.stringify(describeFailure(new Error(`value ${digits} is wrong`)))).not.toContain(digits);
    },
  );

  it('stays short when every request fails for the same reason', () => {
    const lines: object[] = [];
    const note = (_: string, facts?: object) => void lines.push(facts ?? {});
    const tell = failureTeller({ info: note, warn: note, error: (_, __, facts) => void lines.push(facts ?? {}) });
    const busy = kernelFaults['kernel.busy']();
    for (let count = 0; count < 1_000; count += 1) tell(busy, busy, {});
    expect(lines).toHaveLength(1);
    const internal = kernelFaults['kernel.internal']();
    for (let count = 0; count < 3; count += 1) tell(internal, internal, {});
    expect(lines).toHaveLength(4);
  });
});
