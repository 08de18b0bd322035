import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader, encodeHeader } from './tar-header.ts';

const header = { name: 'rows/store/load.copy.gz', bytes: 1234, changedAt: 1_790_000_000 };

describe('the head of a member', () => {
  it('is read as it was written, whatever the length, beyond eight gibibytes too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
        expect(decodeHeader(encodeHeader({ ...header, bytes }))).toEqual({ ...header, bytes });
      }),
    );
  });

  it('holds the longest names that PostgreSQL and the kept files have, and refuses longer ones', () => {
    const name = `rows/${'s'.repeat(63)}/${'t'.repeat(63)}.copy.gz`;
    expect(decodeHeader(encodeHeader({ ...header, name }))?.name).toBe(name);
    expect(() => encodeHeader({ ...header, name: 'x'.repeat(101) })).toThrow('too long');
  });

  it('is not read when any byte of it has changed', () => {
    const block = encodeHeader(header);
    for (let at = 0; at < block.length; at += 1) {
      const spoilt = Buffer.from(block);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect(decodeHeader(spoilt), `byte ${at}`).toBeUndefined();
    }
  });
});
