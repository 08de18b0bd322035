import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { anonymous, type Principal, type Role } from '../http/principal.ts';
import { isInsider } from './insider.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as FastifyRequest;
const holding = (role: Role): Principal => ({ kind: 'person', id: '1', name: '张三', agency: 'a', jurisdiction: '320200', roles: [role] });
const token = 'a-token-of-twenty-four-characters';

describe('strangers learn nothing of the inside', () => {
  it.each(['10.1.2.3', '192.168.0.1', '::ffff:10.0.0.1', '2001:db8::1', ''])('from %s', (address) => {
    expect(isInsider(from(address), anonymous, { token })).toBe(false);
  });

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('while the machine itself does, from %s', (address) => {
    expect(isInsider(from(address), anonymous, {})).toBe(true);
  });

  it('when a proxy on this machine passes them on, whether or not it says so', () => {
    expect(isInsider(from('127.0.0.1', { 'x-forwarded-for': '10.1.2.3' }), anonymous, {})).toBe(false);
    expect(isInsider(from('127.0.0.1'), anonymous, { origin: 'https://data.example.cn' })).toBe(false);
  });

  it('with a wrong token, from wherever', () => {
    const wrong = from('127.0.0.1', { authorization: `Bearer ${token}x` });
    expect(isInsider(wrong, anonymous, { token })).toBe(false);
    expect(isInsider(from('10.1.2.3', { authorization: `Bearer ${token}` }), anonymous, { token })).toBe(true);
    expect(isInsider(from('10.1.2.3', { authorization: 'Bearer undefined' }), anonymous, {})).toBe(false);
  });

  it('as officers or programs, unlike the three administrators', () => {
    for (const role of ['officer', 'head', 'authority', 'application'] as const)
      expect(isInsider(from('10.1.2.3'), holding(role), {}), role).toBe(false);
    for (const role of ['system-administrator', 'security-administrator', 'auditor'] as const)
      expect(isInsider(from('10.1.2.3'), holding(role), {}), role).toBe(true);
  });
});
