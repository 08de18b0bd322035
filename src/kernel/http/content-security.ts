import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/**
 * The content security policy of every page: nothing from elsewhere, scripts and styles by nonce only.
 * @returns the nonce that the page's own scripts and styles must carry.
 */
export function setPagePolicy(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64');
  reply.header(
    'content-security-policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ].join('; '),
  );
  return nonce;
}
