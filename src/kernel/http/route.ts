import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Bilingual } from '../faults/fault.ts';
import type { Principal, Role } from './principal.ts';

/**
 * Who may call a route. There is no default: a route that does not say cannot be written. `signed-in` means an agency's
 * people and programs: a member of the public is named as `citizen`, or may not call.
 */
export type Allowed = 'anyone' | 'signed-in' | readonly Role[];

export interface RouteSchemas {
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** The answer of success. Omit for pages and streams, which `reply` sends. */
  readonly answer?: TSchema;
}

type Of<S> = S extends TSchema ? Static<S> : undefined;

export interface Call<S extends RouteSchemas> {
  readonly principal: Principal;
  readonly params: Of<S['params']>;
  readonly query: Of<S['query']>;
  readonly body: Of<S['body']>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * One operation on the wire. The operation's name is the same in file, permission, fault and
 * ledger event (`catalog.register-resource`). A handler returns the answer or throws a Fault.
 */
export interface Route<S extends RouteSchemas = RouteSchemas> {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly allow: Allowed;
  readonly summary: Bilingual;
  readonly schemas: S;
  /** Media type of the answer where it is not JSON. */
  readonly produces?: string;
  /** True where the body is a stream that the handler reads itself (uploads). */
  readonly streamsBody?: boolean;
  /** Longest body in bytes; 1 MiB unless told. */
  readonly bodyLimit?: number;
  /** Left out of OpenAPI: server-rendered pages. */
  readonly page?: boolean;
  handle(call: Call<S>): Promise<unknown>;
}

/** Declares a route with its schemas' types carried to the handler. */
export function defineRoute<const S extends RouteSchemas>(route: Route<S>): Route {
  return route as unknown as Route;
}
