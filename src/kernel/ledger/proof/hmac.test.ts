import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacWith } from './hmac.ts';
import { sha256Ed25519 as suite } from './suite.ts';

describe('HMAC from one-shot digests', () => {
  it('is what node:crypto computes, for every key up to a block and any data', () => {
    const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((each) => Buffer.from(each));
    fc.assert(
      fc.property(bytes(64), bytes(300), (key, data) => {
        expect(suite.hmac(key, data)).toEqual(createHmac('sha256', key).update(data).digest());
      }),
    );
    expect(suite.hmac(Buffer.from('k'), '无锡')).toEqual(createHmac('sha256', 'k').update('无锡').digest());
  });

  it('refuses a longer key instead of giving something else', () => {
    expect(() => hmacWith(() => '', Buffer.alloc(65), '')).toThrow(RangeError);
  });
});
