import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Log } from '../config/log.ts';
import type { Fault } from '../faults/fault.ts';
import { kernelFaults } from '../faults/kernel-faults.ts';
import type { Gate } from '../health/gate.ts';
import { healthOperations } from '../health/health-routes.ts';
import { recogniseOutage } from '../health/recognise-outage.ts';
import { answerMalformed } from './answer-malformed.ts';
import { setPagePolicy } from './content-security.ts';
import { type EndedCall, followRequests, holdingPlace, noteCode, notePrincipal, operationOf, principalOf } from './follow-request.ts';
import { failureTeller } from './log-failure.ts';
import { anonymous, type Principal } from './principal.ts';
import { describeProblem, problemSchema, toFault } from './problem.ts';
import { ReadyJson, sendReady } from './ready-json.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import type { Allowed, Route } from './route.ts';
import { SafeResponse, safetyHeaders, setSafetyHeaders } from './safety-headers.ts';

export interface ServerOptions {
  readonly routes: readonly Route[];
  /** Who is calling; `anonymous` where nothing is presented. Throws a Fault where what is presented is wrong. */
  authenticate(request: FastifyRequest): Principal | Promise<Principal>;
  /** Renders a problem for a page (not the API); plain text unless given. */
  readonly renderProblemPage?: (problem: ReturnType<typeof describeProblem>, request: FastifyRequest) => string;
  /** Where failures are told; nowhere unless given. */
  readonly log?: Log;
  /** Told of every request when its answer has left. */
  readonly onEnded?: (call: EndedCall) => void;
  /** Bounds what is taken on at once; no bounds unless given. */
  readonly gate?: Gate;
  /** What an unknown address is answered with; `kernel.not-found` unless given. */
  readonly absent?: () => Fault;
  readonly version?: string;
  /** The address that users see in the browser, behind a reverse proxy: `https://data.example.gov.cn`. */
  readonly origin?: string;
}

/** Longest body in bytes of a route that names no limit of its own. */
const defaultBodyLimit = 1_048_576;

/** Milliseconds in which a request must have arrived whole: a very large file over a slow line. */
const longestUpload = 6 * 3_600_000;

/**
 * The HTTP face: validates by the routes' schemas, recognises the caller, asks whether the role may call,
 * refuses writes that come from another site, and answers every failure in one shape.
 * Nothing is reachable that is not in `routes`.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const tell = options.log ? failureTeller(options.log) : () => undefined;
  const server = Fastify({
    logger: false,
    // An address that cannot be read, or a line that brings no request, is answered in the same shape as everything else.
    frameworkErrors: (error, request, reply) => {
      reply.headers({ ...safetyHeaders, 'x-request-id': request.id });
      return answerProblem(error, request, reply, options, tell);
    },
    clientErrorHandler: answerMalformed,
    // While stopping, the gate refuses in the one shape of all failures.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    bodyLimit: defaultBodyLimit,
    // A stalled connection is ended; a slow upload that moves may take its hours.
    connectionTimeout: 120_000,
    requestTimeout: longestUpload,
    http: { ServerResponse: SafeResponse },
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { allErrors: false, coerceTypes: 'array', removeAdditional: false, useDefaults: true } },
  });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '数源 Shuyuan', version: options.version ?? '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'shuyuan_session' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json['$id'] ?? `schema-${index}`) },
  });
  server.addSchema(problemSchema);
  // A body that no parser takes (CSV uploads) is left to the handler as a stream.
  server.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, _payload, done) => done(null));
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, parseForm);
  const absent = options.absent ?? kernelFaults['kernel.not-found'];
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, options, tell));
  server.setNotFoundHandler((request, reply) => answerProblem(absent(), request, reply, options, tell));
  setSafetyHeaders(server);
  server.addHook('preValidation', (request, _reply, done) => {
    refuseUnstorable(request.params);
    refuseUnstorable(request.query);
    refuseUnstorable(request.body);
    done();
  });
  followRequests(server, options.gate, options.onEnded);
  await server.register(async (uploads) => {
    // Its hooks run for every request of the scope that it stands in: only uploads shall pay for them.
    await uploads.register(multipart, { limits: { files: 1, fields: 10, fileSize: Number.MAX_SAFE_INTEGER } });
    for (const route of options.routes) if (route.streamsBody) addRoute(uploads, route, options);
  });
  for (const route of options.routes) if (!route.streamsBody) addRoute(server, route, options);
  return server;
}

/** Forms of server-rendered pages, and of nothing else: an API address never takes what a plain form of another site can send. */
function parseForm(request: FastifyRequest, body: string | Buffer, done: (error: Error | null, body?: unknown) => void): void {
  if (!(request.routeOptions.config as { page?: boolean }).page)
    return done(kernelFaults['kernel.invalid-input']({ values: { what: 'content-type' } }));
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(String(body))) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text = value.replaceAll('\r\n', '\n');
    Object.defineProperty(fields, name, {
      value: known === undefined ? text : [...(Array.isArray(known) ? known : [known]), text],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  done(null, fields);
}

function addRoute(server: FastifyInstance, route: Route, options: ServerOptions): void {
  server.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    config: { page: route.page ?? false, operation: route.operation },
    schema: {
      operationId: route.operation,
      hide: route.page ?? false,
      summary: route.summary.zh,
      description: route.summary.en,
      tags: [route.operation.split('.')[0] ?? ''],
      ...(route.allow === 'anyone' ? {} : { security: [{ session: [] }, { key: [] }] }),
      ...(route.schemas.params ? { params: route.schemas.params } : {}),
      ...(route.schemas.query ? { querystring: route.schemas.query } : {}),
      ...(route.schemas.body && !route.streamsBody ? { body: route.schemas.body } : {}),
      ...(route.produces ? { produces: [route.produces] } : {}),
      ...(route.page ? {} : { response: { ...(route.schemas.answer ? { 200: route.schemas.answer } : {}), '4xx': { $ref: 'Problem#' } } }),
    },
    // The caller is judged before the body is parsed, so that a stranger's bytes are not even read.
    onRequest: (request, reply, done) => {
      // What not everyone may read is kept by no cache; a handler may say otherwise.
      if (route.allow !== 'anyone') reply.header('cache-control', 'no-store');
      const recognised = admit(route, request, options);
      // Who is remembered is known at once, and is not made to wait.
      if (recognised instanceof Promise) recognised.then(() => done(), done);
      else done(recognised);
    },
    handler: (request, reply) =>
      holdingPlace(request, () =>
        route
          .handle({
            principal: principalOf(request),
            params: request.params as never,
            query: request.query as never,
            body: request.body as never,
            request,
            reply,
          })
          .then((answer) => (reply.sent ? reply : answer instanceof ReadyJson ? sendReady(reply, answer) : (answer ?? null))),
      ),
  });
}

/** Recognises the caller and judges whether the route is theirs. @returns the refusal, or a promise that rejects with it. */
function admit(route: Route, request: FastifyRequest, options: ServerOptions): Error | undefined | Promise<void> {
  const judge = (principal: Principal): void => {
    refuseUnlessAllowed(route, principal);
    notePrincipal(request, principal);
  };
  try {
    if (route.method !== 'GET') refuseCrossOrigin(request, options.origin);
    const recognised = options.authenticate(request);
    if (!(recognised instanceof Promise)) return void judge(recognised);
    // The state of the service is told although nobody can be recognised: without the database everybody is a stranger.
    return (healthOperations.has(route.operation) ? recognised.catch(() => anonymous) : recognised).then(judge);
  } catch (refusal) {
    return refusal as Error;
  }
}

/** Whether a caller holds what a route asks. Separate from the server so that the rights table can be tested alone. */
export function isAllowed(allow: Allowed, principal: Principal): boolean {
  if (allow === 'anyone') return true;
  if (principal.kind === 'anonymous') return false;
  return allow === 'signed-in' ? principal.kind !== 'public' : allow.some((role) => principal.roles.includes(role));
}

function refuseUnlessAllowed(route: Route, principal: Principal): void {
  if (isAllowed(route.allow, principal)) return;
  // To the agencies' side a member of the public is not signed in.
  if (principal.kind === 'anonymous' || (principal.kind === 'public' && route.allow === 'signed-in'))
    throw kernelFaults['kernel.not-signed-in']();
  throw kernelFaults['kernel.not-permitted']({ values: { operation: route.operation } });
}

/** Browsers send Origin with every cross-site write; programs with API keys send none. */
function refuseCrossOrigin(request: FastifyRequest, own: string | undefined): void {
  const origin = request.headers.origin;
  if (origin === undefined) {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw kernelFaults['kernel.cross-origin']();
    return;
  }
  if (own !== undefined && origin === own) return;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host !== request.headers.host) throw kernelFaults['kernel.cross-origin']();
}

function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServerOptions,
  tell: ReturnType<typeof failureTeller>,
): FastifyReply {
  const fault = recogniseOutage(error) ?? toFault(error);
  const problem = describeProblem(fault, request.id);
  noteCode(request, fault.code);
  if (fault.status >= 500)
    tell(error, fault, { requestId: request.id, operation: operationOf(request), status: fault.status, code: fault.code });
  if (fault.status === 503) reply.header('retry-after', '5');
  if (fault.status === 429 && !reply.hasHeader('retry-after')) reply.header('retry-after', '60');
  reply.code(fault.status).header('cache-control', 'no-store');
  const page = request.routeOptions.config as { page?: boolean } | undefined;
  const wantsPage = page?.page || (request.routeOptions.url === undefined && request.headers.accept?.includes('text/html'));
  if (wantsPage && options.renderProblemPage) {
    setPagePolicy(reply);
    return reply.type('text/html; charset=utf-8').send(options.renderProblemPage(problem, request));
  }
  // A stream that has begun cannot be turned into a problem; Fastify destroys it.
  return reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problem);
}
