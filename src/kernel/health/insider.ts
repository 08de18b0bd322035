import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Principal, Role } from '../http/principal.ts';

/** Who may see figures of the running service. */
export interface InsiderRule {
  /** Whoever presents it as `Authorization: Bearer …` is inside. */
  readonly token?: string | undefined;
  /** The address that users see, where a proxy stands before the service. */
  readonly origin?: string | undefined;
}

const administrators: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor'];
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Signed-in administrators, the token's holder, and the machine itself. Behind a proxy everybody seems to come from the
 * machine itself: there, and wherever a request shows that it was passed on, coming from it means nothing.
 */
export function isInsider(request: FastifyRequest, principal: Principal, { token, origin }: InsiderRule): boolean {
  if (principal.roles.some((role) => administrators.includes(role))) return true;
  const presented = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && presented !== undefined) return same(token, presented);
  if (origin !== undefined || forwarding.some((name) => request.headers[name] !== undefined)) return false;
  return /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

/** In constant time, whatever the lengths. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
