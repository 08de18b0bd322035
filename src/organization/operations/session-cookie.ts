import type { FastifyRequest } from 'fastify';
import { sessionCookie } from './authenticate.ts';

/** An empty token takes the cookie away. It lives as long as the browser; the server ends the session. */
export function cookie(token: string, request: FastifyRequest, secure: boolean): string {
  const parts = [`${sessionCookie}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  if (secure || request.protocol === 'https') parts.push('Secure');
  if (token === '') parts.push('Max-Age=0');
  return parts.join('; ');
}
