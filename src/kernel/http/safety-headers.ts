import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * What every answer tells the browser, whatever it holds: not to guess types, not to be framed, not to send addresses
 * to other sites, and to keep its windows and resources to this site (OWASP Secure Headers). Transport security is the
 * reverse proxy's to demand; the policy of pages is `setPagePolicy`'s.
 */
export const safetyHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
} as const;

const own: ReadonlySet<string> = new Set(Object.keys(safetyHeaders));
const flat: readonly string[] = Object.entries(safetyHeaders).flat();

type Head = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * An answer of this server. It says all of `safetyHeaders` when its head is written, whoever writes it, except what that
 * one says itself. Written at once behind the answer's own headers: laid one by one into each reply they cost four times
 * as much.
 */
export class SafeResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  override writeHead(status: number, reason?: string, given?: Head): this;
  override writeHead(status: number, given?: Head): this;
  override writeHead(status: number, reason?: string | Head, given?: Head): this {
    const head = namesAndValues(typeof reason === 'string' ? given : reason);
    let overruled = this.getHeaderNames().length > 0;
    for (let at = 0; at < head.length; at += 2) overruled ||= own.has(String(head[at]).toLowerCase());
    if (overruled) this.#addUnsaid(head);
    else for (const part of flat) head.push(part);
    return typeof reason === 'string' ? super.writeHead(status, reason, head) : super.writeHead(status, head);
  }

  #addUnsaid(head: OutgoingHttpHeader[]): void {
    const said = new Set(this.getHeaderNames());
    for (let at = 0; at < head.length; at += 2) said.add(String(head[at]).toLowerCase());
    for (const [name, value] of Object.entries(safetyHeaders)) if (!said.has(name)) head.push(name, value);
  }
}

/** Names and values in turn: the form in which Node writes a head without another copy. */
function namesAndValues(head: Head | undefined): OutgoingHttpHeader[] {
  if (Array.isArray(head)) return [...head];
  const listed: OutgoingHttpHeader[] = [];
  for (const name in head) listed.push(name, head[name] as OutgoingHttpHeader);
  return listed;
}

/** Sets them where a request does not come through a server of ours (calls injected by tests). */
export function setSafetyHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (_request, reply, done) => {
    if (!(reply.raw instanceof SafeResponse)) reply.headers(safetyHeaders);
    done();
  });
}
