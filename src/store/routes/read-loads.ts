import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { findLoad } from '../operations/find-load.ts';
import { listLoads } from '../operations/list-loads.ts';
import { listQuarantine } from '../operations/list-quarantine.ts';
import { idSchema, loadSchema, quarantineSchema } from './wire.ts';

const readers = ['officer', 'head', 'sharing-head', 'authority', 'auditor'] as const;

/** GET /api/v1/loads */
export function listLoadsRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.list-loads',
    method: 'GET',
    url: '/api/v1/loads',
    allow: readers,
    summary: { zh: '装载记录，新的在前', en: 'Loads, the newest first' },
    schemas: {
      query: Type.Object({
        resource: Type.Optional(Type.String({ maxLength: 100, description: 'Resource id or code' })),
        limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
        offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
      }),
      answer: Type.Object({ items: Type.Array(loadSchema), total: Type.Integer() }),
    },
    async handle({ query, principal }) {
      const resource =
        query.resource === undefined ? undefined : ((await context.resources.findPublished(query.resource))?.id ?? query.resource);
      return await listLoads(context, { resource, limit: query.limit, offset: query.offset }, principal);
    },
  });
}

/** GET /api/v1/loads/:id */
export function findLoadRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.find-load',
    method: 'GET',
    url: '/api/v1/loads/:id',
    allow: readers,
    summary: { zh: '一次装载的状态、进度和计数', en: 'State, progress and counts of one load' },
    schemas: { params: Type.Object({ id: idSchema }), answer: loadSchema },
    handle: ({ params, principal }) => findLoad(context, params.id, principal),
  });
}

/** GET /api/v1/loads/:id/quarantine */
export function listQuarantineRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.list-quarantine',
    method: 'GET',
    url: '/api/v1/loads/:id/quarantine',
    allow: ['officer'],
    summary: {
      zh: '一次装载中不合格的行：行号、列、原因和原文',
      en: 'Rows of a load that did not pass: number, column, reason and original text',
    },
    schemas: {
      params: Type.Object({ id: idSchema }),
      query: Type.Object({
        after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0, description: 'Last row of the former page' }),
        limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
        open: Type.Boolean({ default: false, description: 'Only rows that are still to be corrected' }),
      }),
      answer: quarantineSchema,
    },
    handle: ({ params, query, principal }) => listQuarantine(context, { load: params.id, ...query }, principal),
  });
}
