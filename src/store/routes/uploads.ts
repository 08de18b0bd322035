import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { completeUpload } from '../operations/complete-upload.ts';
import { discardUpload } from '../operations/discard-upload.ts';
import { findUpload } from '../operations/find-upload.ts';
import { listUploads } from '../operations/list-uploads.ts';
import { openUpload } from '../operations/open-upload.ts';
import { receiveChunk } from '../operations/receive-chunk.ts';
import { idSchema, loadSchema, modeSchema, uploadSchema } from './wire.ts';

const params = Type.Object({ id: idSchema });
const resource = Type.Object({ id: Type.String({ maxLength: 100, description: 'Resource id or code' }) });
/** Longest chunk in bytes. */
const chunkBytesMax = 64 * 1024 ** 2;

/** POST, GET /api/v1/resources/:id/uploads; GET, PUT, DELETE /api/v1/uploads/:id; POST /api/v1/uploads/:id/complete */
export function uploadRoutes(context: StoreContext): Route[] {
  return [
    defineRoute({
      operation: 'store.open-upload',
      method: 'POST',
      url: '/api/v1/resources/:id/uploads',
      allow: ['officer'],
      summary: {
        zh: '开始分段上传文件；同一人同一文件未完成的上传会原样给回，从已收到处继续',
        en: 'Begin to upload a file in chunks; the same person’s open upload of the same file is given back, to be gone on with',
      },
      schemas: {
        params: resource,
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 255 }),
            size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
            sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
            head: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 128,
                description: 'What the sender knows the file by, such as a digest of its beginning',
              }),
            ),
            mode: Type.Optional(modeSchema),
          },
          { additionalProperties: false },
        ),
        answer: uploadSchema,
      },
      handle: ({ params: { id }, body, principal }) => openUpload(context, { resource: id, ...body, mode: body.mode ?? 'full', principal }),
    }),
    defineRoute({
      operation: 'store.list-uploads',
      method: 'GET',
      url: '/api/v1/resources/:id/uploads',
      allow: ['officer'],
      summary: { zh: '尚未完成的上传', en: 'Uploads that are not complete' },
      schemas: { params: resource, answer: Type.Object({ items: Type.Array(uploadSchema), total: Type.Integer() }) },
      handle: ({ params: { id }, principal }) => listUploads(context, id, principal),
    }),
    defineRoute({
      operation: 'store.find-upload',
      method: 'GET',
      url: '/api/v1/uploads/:id',
      allow: ['officer'],
      summary: { zh: '一个上传已收到多少字节', en: 'How many bytes of an upload have arrived' },
      schemas: { params, answer: uploadSchema },
      handle: ({ params: { id }, principal }) => findUpload(context, id, principal),
    }),
    defineRoute({
      operation: 'store.receive-chunk',
      method: 'PUT',
      url: '/api/v1/uploads/:id',
      allow: ['officer'],
      summary: {
        zh: '上传一段（application/octet-stream，Content-Range: bytes 起-止/总长）；重复上传无妨',
        en: 'Send a chunk (application/octet-stream, Content-Range: bytes first-last/size); sending it again does no harm',
      },
      schemas: { params, answer: uploadSchema },
      streamsBody: true,
      bodyLimit: chunkBytesMax,
      async handle({ params: { id }, principal, request }) {
        // What is hidden looks absent, however the request is written.
        await findUpload(context, id, principal);
        return await receiveChunk(context, { upload: id, ...rangeOf(request.headers['content-range']), source: request.raw, principal });
      },
    }),
    defineRoute({
      operation: 'store.complete-upload',
      method: 'POST',
      url: '/api/v1/uploads/:id/complete',
      allow: ['officer'],
      summary: { zh: '完成上传并开始装载', en: 'End an upload and begin its load' },
      schemas: { params, answer: loadSchema },
      handle: ({ params: { id }, principal }) => completeUpload(context, id, principal),
    }),
    defineRoute({
      operation: 'store.discard-upload',
      method: 'DELETE',
      url: '/api/v1/uploads/:id',
      allow: ['officer'],
      summary: { zh: '放弃上传', en: 'Give an upload up' },
      schemas: { params, answer: uploadSchema },
      handle: ({ params: { id }, principal }) => discardUpload(context, id, principal),
    }),
  ];
}

function rangeOf(header: string | undefined): { first: number; last: number; size: number } {
  const parts = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? '');
  if (!parts) throw storeFaults['store.upload-range']();
  return { first: Number(parts[1]), last: Number(parts[2]), size: Number(parts[3]) };
}
