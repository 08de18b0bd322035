import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Gate, Ticket } from '../health/gate.ts';
import { healthOperations } from '../health/health-routes.ts';
import { anonymous, type Principal } from './principal.ts';

/** A request whose answer has left, was refused, or whose caller went away. Nothing in it names a person. */
export interface EndedCall {
  readonly requestId: string;
  /** `unknown` for an address that there is not: what was asked for may be anything. */
  readonly operation: string;
  readonly method: string;
  /** HTTP status; 499 where the caller went away before the answer's end. */
  readonly status: number;
  readonly seconds: number;
  /** Fault code of a refusal or failure. */
  readonly code: string | undefined;
  readonly principal: Principal;
}

interface Following {
  ticket: Ticket | undefined;
  code: string | undefined;
}

const followed = new WeakMap<FastifyRequest, Following>();
const principals = new WeakMap<FastifyRequest, Principal>();

const statusGone = 499;

/** Gives each request its id, a place at the gate, and tells of its end. */
export function followRequests(server: FastifyInstance, gate: Gate | undefined, onEnded: ((call: EndedCall) => void) | undefined): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (!gate && !onEnded) return done();
    const began = performance.now();
    const operation = operationOf(request);
    const following: Following = { ticket: undefined, code: undefined };
    followed.set(request, following);
    let over = false;
    const end = (status: number) => {
      if (over) return;
      over = true;
      following.ticket?.release();
      onEnded?.({
        requestId: request.id,
        operation,
        method: request.method,
        status,
        seconds: (performance.now() - began) / 1_000,
        code: following.code,
        principal: principalOf(request),
      });
    };
    reply.raw.once('finish', () => end(reply.raw.statusCode));
    reply.raw.once('close', () => end(statusGone));
    if (healthOperations.has(operation)) return done();
    try {
      following.ticket = gate?.enter();
    } catch (refusal) {
      if (gate?.state() === 'closed') reply.header('connection', 'close');
      return done(refusal as Error);
    }
    done();
  });
}

/** Name of the operation that the address stands for. */
export function operationOf(request: FastifyRequest): string {
  return (request.routeOptions.config as { operation?: string } | undefined)?.operation ?? 'unknown';
}

/** Notes why a request was refused, for its end. */
export function noteCode(request: FastifyRequest, code: string): void {
  const following = followed.get(request);
  if (following) following.code = code;
}

export function notePrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who was recognised; `anonymous` before anybody was. */
export function principalOf(request: FastifyRequest): Principal {
  return principals.get(request) ?? anonymous;
}

/** Runs a request's work, which keeps its place at the gate even when the caller has gone. */
export async function holdingPlace<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const ticket = followed.get(request)?.ticket;
  ticket?.hold();
  try {
    return await work();
  } finally {
    ticket?.release();
  }
}
