import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { cancelLoad } from '../operations/cancel-load.ts';
import { correctRows } from '../operations/correct-rows.ts';
import { exportQuarantine } from '../operations/export-quarantine.ts';
import { correctionSchema, idSchema, loadSchema } from './wire.ts';

/** POST /api/v1/loads/:id/cancel */
export function cancelLoadRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.cancel-load',
    method: 'POST',
    url: '/api/v1/loads/:id/cancel',
    allow: ['officer'],
    summary: { zh: '取消正在进行的装载；不会发布任何内容', en: 'Break off a running load; nothing of it is published' },
    schemas: { params: Type.Object({ id: idSchema }), answer: loadSchema },
    handle: ({ params, principal }) => cancelLoad(context, params.id, principal),
  });
}

/** POST /api/v1/loads/:id/corrections */
export function correctRowsRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.correct-rows',
    method: 'POST',
    url: '/api/v1/loads/:id/corrections',
    allow: ['officer'],
    summary: {
      zh: '提交隔离区中改正的行：逐行核对，合格的按主键装入新版本，不合格的留下并说明原因',
      en: 'Send corrected rows of quarantine: each is checked; those that pass are loaded by key into a new version, the others stay with their reasons',
    },
    schemas: {
      params: Type.Object({ id: idSchema }),
      body: Type.Object(
        {
          rows: Type.Array(
            Type.Object(
              {
                row: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
                values: Type.Record(Type.String({ maxLength: 20 }), Type.String(), {
                  description: 'Cells by item id, as they would stand in a file',
                }),
                replace: Type.Optional(Type.Boolean({ description: 'Take the place of the row that stands with this key' })),
              },
              { additionalProperties: false },
            ),
            { minItems: 1, maxItems: 500 },
          ),
        },
        { additionalProperties: false },
      ),
      answer: correctionSchema,
    },
    bodyLimit: 8 * 1024 ** 2,
    handle: ({ params, body, principal }) => correctRows(context, { load: params.id, rows: body.rows, principal }),
  });
}

/** GET /api/v1/loads/:id/quarantine.csv */
export function exportQuarantineRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.export-quarantine',
    method: 'GET',
    url: '/api/v1/loads/:id/quarantine.csv',
    allow: ['officer'],
    summary: { zh: '导出隔离区中待改正的行', en: 'Export the quarantined rows that are still to be corrected' },
    produces: 'text/csv',
    schemas: {
      params: Type.Object({ id: idSchema }),
      query: Type.Object({
        form: Type.Enum(['report', 'rows'], {
          default: 'report',
          description: 'report: with row number and reasons, for a spreadsheet; rows: the columns of the file alone, to be uploaded again',
        }),
      }),
    },
    async handle({ params, query, principal, reply }) {
      const { fileName, pieces } = await exportQuarantine(context, { load: params.id, form: query.form }, principal);
      return reply
        .header('content-disposition', `attachment; filename="quarantine.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(Readable.from(pieces));
    },
  });
}
