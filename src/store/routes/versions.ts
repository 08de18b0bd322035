import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { compareVersions, showDifferences } from '../operations/compare-versions.ts';
import { listVersions } from '../operations/list-versions.ts';
import { rollBack } from '../operations/roll-back.ts';
import { comparisonSchema, differencesSchema, versionSchema } from './wire.ts';

const readers = ['officer', 'head', 'sharing-head', 'authority', 'auditor'] as const;
const resource = Type.String({ maxLength: 100, description: 'Resource id or code' });
const bounds = { minimum: 1, maximum: 2_147_483_647 };
const number = Type.Integer(bounds);

/** GET /api/v1/resources/:id/data-versions */
export function listVersionsRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.list-versions',
    method: 'GET',
    url: '/api/v1/resources/:id/data-versions',
    allow: readers,
    summary: { zh: '数据的各个版本，新的在前', en: 'Versions of the data, the newest first' },
    schemas: {
      params: Type.Object({ id: resource }),
      query: Type.Object({
        limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
        offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
      }),
      answer: Type.Object({ items: Type.Array(versionSchema), total: Type.Integer() }),
    },
    handle: ({ params, query, principal }) => listVersions(context, { resource: params.id, ...query }, principal),
  });
}

/** GET /api/v1/resources/:id/data-versions/:from/compare/:to */
export function compareVersionsRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.compare-versions',
    method: 'GET',
    url: '/api/v1/resources/:id/data-versions/:from/compare/:to',
    allow: readers,
    summary: {
      zh: '比较两个版本：增加、删除、改变的行数，各数据项改变的行数',
      en: 'Compare two versions: rows added, removed, changed; changed rows for each item',
    },
    schemas: { params: Type.Object({ id: resource, from: number, to: number }), answer: comparisonSchema },
    handle: ({ params, principal }) => compareVersions(context, { resource: params.id, from: params.from, to: params.to }, principal),
  });
}

/** GET /api/v1/resources/:id/data-versions/:from/compare/:to/rows */
export function showDifferencesRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.show-differences',
    method: 'GET',
    url: '/api/v1/resources/:id/data-versions/:from/compare/:to/rows',
    allow: ['officer'],
    summary: {
      zh: '两个版本不同的行（样例），仅供数据提供机构查看并留痕',
      en: 'Rows in which two versions differ (a sample), for the providing agency alone, recorded',
    },
    schemas: {
      params: Type.Object({ id: resource, from: number, to: number }),
      query: Type.Object({
        kind: Type.Enum(['added', 'removed', 'changed'], { default: 'changed' }),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
      }),
      answer: differencesSchema,
    },
    handle: ({ params, query, principal }) =>
      showDifferences(context, { resource: params.id, from: params.from, to: params.to, ...query }, principal),
  });
}

/** POST /api/v1/resources/:id/data-versions/roll-back */
export function rollBackRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.roll-back',
    method: 'POST',
    url: '/api/v1/resources/:id/data-versions/roll-back',
    allow: ['officer', 'head'],
    summary: {
      zh: '回退：使较早版本的行成为新的现行版本，须说明理由',
      en: 'Roll back: an earlier version’s rows become the new current version; a reason is needed',
    },
    schemas: {
      params: Type.Object({ id: resource }),
      body: Type.Object(
        {
          from: Type.Integer({ ...bounds, description: 'The version that is current, as the caller saw it' }),
          to: Type.Integer({ ...bounds, description: 'The version whose rows are to stand again' }),
          reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }),
        },
        { additionalProperties: false },
      ),
      answer: versionSchema,
    },
    handle: ({ params, body, principal }) => rollBack(context, { resource: params.id, ...body }, principal),
  });
}
