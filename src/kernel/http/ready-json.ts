import type { FastifyReply } from 'fastify';

/**
 * A JSON answer that is written already. Its text is held as octets: every character is one byte of its UTF-8 form, so
 * that parts which never change are encoded once, and the whole leaves without being measured and encoded again.
 */
export class ReadyJson {
  readonly octets: string;

  constructor(octets: string) {
    this.octets = octets;
  }
}

/** A text as octets. Text of ASCII alone is its own octets. */
export function octetsOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Sends it with the headers that the reply has so far. Hooks that change an answer's text do not see it: there are none. */
export function sendReady(reply: FastifyReply, { octets }: ReadyJson): FastifyReply {
  const headers = reply.getHeaders();
  headers['content-type'] ??= 'application/json; charset=utf-8';
  headers['content-length'] = octets.length;
  reply.hijack();
  reply.raw.writeHead(reply.statusCode, headers as Record<string, string | number>);
  reply.raw.end(octets, 'latin1');
  return reply;
}
