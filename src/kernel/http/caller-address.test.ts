import { describe, expect, it } from 'vitest';
import { neighbourhoodOf, openCallerAddress, readNetwork } from './caller-address.ts';

const from = (remoteAddress: string, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string },
});

describe('the address of a caller', () => {
  it('is the connection’s own where no proxy is known, whatever the caller writes', () => {
    const read = openCallerAddress([]);
    expect(read(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
    expect(read(from('::ffff:203.0.113.9'))).toBe('203.0.113.9');
  });

  it('is what the known proxy says, so that a city behind one proxy does not share one allowance', () => {
    const read = openCallerAddress(['127.0.0.1', '10.8.0.0/16', '2001:db8::/32']);
    expect(read(from('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
    expect(read(from('::ffff:127.0.0.1', '198.51.100.1, 10.8.3.4'))).toBe('198.51.100.1');
    expect(read(from('2001:db8::7', ['198.51.100.1', '10.8.3.4']))).toBe('198.51.100.1');
  });

  it('cannot be forged: what stands before the last unknown address is not believed', () => {
    const read = openCallerAddress(['127.0.0.1']);
    expect(read(from('127.0.0.1', '1.2.3.4, 198.51.100.1'))).toBe('198.51.100.1');
    expect(read(from('203.0.113.9', '1.2.3.4'))).toBe('203.0.113.9');
    expect(read(from('127.0.0.1', 'nonsense'))).toBe('127.0.0.1');
    expect(read(from('127.0.0.1', '198.51.100.1, <script>'))).toBe('127.0.0.1');
    expect(read(from('127.0.0.1'))).toBe('127.0.0.1');
  });

  it('is counted by neighbourhood in IPv6, where one caller has 2⁶⁴ of them', () => {
    expect(neighbourhoodOf('198.51.100.1')).toBe('198.51.100.1');
    expect(neighbourhoodOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
    expect(neighbourhoodOf('2001:0db8:0001:0002::ffff')).toBe('2001:db8:1:2::/64');
    expect(neighbourhoodOf('::1')).toBe('0:0:0:0::/64');
    expect(neighbourhoodOf('2001:db8::')).toBe('2001:db8:0:0::/64');
  });
});

it('takes addresses and networks alone for proxies', () => {
  expect(readNetwork('10.0.0.0/8')).toEqual({ address: '10.0.0.0', bits: 8 });
  expect(readNetwork('::1')).toEqual({ address: '::1', bits: 128 });
  for (const text of ['', 'proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0/8', '10.0.0.1/', '10.0.0.1/-1'])
    expect(readNetwork(text)).toBeUndefined();
  expect(() => openCallerAddress(['proxy'])).toThrow('proxy');
});
