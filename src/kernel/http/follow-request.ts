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
  principal: Principal;
}

// Held by the request itself: weak maps of short-lived keys cost the collector more than all else here.
const following = Symbol('following');
type Followed = FastifyRequest & { [following]?: Following | null };

function followingOf(request: Followed): Following {
  return (request[following] ??= { ticket: undefined, code: undefined, principal: anonymous });
}

const statusGone = 499;

/** Gives each request its id, a place at the gate, and tells of its end. */
export function followRequests(server: FastifyInstance, gate: Gate | undefined, onEnded: ((call: EndedCall) => void) | undefined): void {
  server.decorateRequest(following, null);
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (!gate && !onEnded) return done();
    const began = performance.now();
    const operation = operationOf(request);
    const own = followingOf(request);
    let over = false;
    const end = (status: number) => {
      if (over) return;
      over = true;
      own.ticket?.release();
      onEnded?.({
        requestId: request.id,
        operation,
        method: request.method,
        status,
        seconds: (performance.now() - began) / 1_000,
        code: own.code,
        principal: own.principal,
      });
    };
    reply.raw.once('finish', () => end(reply.raw.statusCode));
    reply.raw.once('close', () => end(statusGone));
    if (healthOperations.has(operation)) return done();
    try {
      own.ticket = gate?.enter();
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
  followingOf(request).code = code;
}

export function notePrincipal(request: FastifyRequest, principal: Principal): void {
  followingOf(request).principal = principal;
}

/** Who was recognised; `anonymous` before anybody was. */
export function principalOf(request: Followed): Principal {
  return request[following]?.principal ?? anonymous;
}

/** Runs a request's work, which keeps its place at the gate even when the caller has gone. */
export function holdingPlace<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const { ticket } = followingOf(request);
  if (!ticket) return work();
  ticket.hold();
  let working: Promise<T>;
  try {
    working = work();
  } catch (refusal) {
    ticket.release();
    throw refusal;
  }
  return working.finally(() => ticket.release());
}
