import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal, setPagePolicy } from '#kernel';

export const tagOf = (...parts: readonly unknown[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** Names the answer for caches, and tells whether the reader has it already. A page may differ by language and by reader. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'Accept-Language, Cookie');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string, tag?: string): FastifyReply {
  if (reply.statusCode === 200) {
    if (tag === undefined && isKnown(request, reply, tagOf(html))) return reply.code(304).send();
  } else reply.header('cache-control', 'no-store');
  setPagePolicy(reply);
  return reply.type('text/html; charset=utf-8').send(html);
}

/** A page that holds what only its reader may see: kept by nobody. */
export function sendPrivatePage(reply: FastifyReply, html: string): FastifyReply {
  setPagePolicy(reply);
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}

/** What a page's tag takes of its reader. */
export const readerOf = (principal: Principal): string => (principal.kind === 'public' ? `${principal.id} ${principal.name}` : '');

/** The Content-Disposition of a file. RFC 8187: everything but letters, digits and a few signs is percent-encoded. */
export function attachment(plain: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
