import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { defaultFileBytesMax } from '../files/file-bytes-max.ts';
import { startLoad } from '../operations/start-load.ts';
import { loadSchema, modeSchema } from './wire.ts';

/** POST /api/v1/resources/:id/loads: a CSV file as the body, or as the form field `file`. */
export function startLoadRoute(context: StoreContext): Route {
  return defineRoute({
    operation: 'store.start-load',
    method: 'POST',
    url: '/api/v1/resources/:id/loads',
    allow: ['officer'],
    summary: {
      zh: '上传 CSV 文件，装载为资源的新版本；立即返回，进度见装载记录',
      en: 'Upload a CSV file to be loaded as a new version; answers at once, the load tells its progress',
    },
    schemas: {
      params: Type.Object({ id: Type.String({ maxLength: 100, description: 'Resource id or code' }) }),
      query: Type.Object({
        name: Type.Optional(Type.String({ maxLength: 255, description: 'File name, where the file is the body itself' })),
        mode: Type.Optional(modeSchema),
      }),
      answer: loadSchema,
    },
    streamsBody: true,
    bodyLimit: context.fileBytesMax ?? defaultFileBytesMax,
    async handle({ params, query, principal, request }) {
      const { file, fileName } = await fileOf(request, query.name);
      return await startLoad(context, { resource: params.id, file, fileName, principal, mode: query.mode ?? 'full' });
    },
  });
}

async function fileOf(request: FastifyRequest, name: string | undefined): Promise<{ file: AsyncIterable<Uint8Array>; fileName: string }> {
  if (!request.isMultipart()) {
    if (request.headers['content-type'] === undefined) throw storeFaults['store.no-file']();
    return { file: request.raw, fileName: name ?? 'upload.csv' };
  }
  const part = await request.file();
  if (!part) throw storeFaults['store.no-file']();
  return { file: part.file, fileName: part.filename };
}
