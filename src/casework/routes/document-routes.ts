import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { attachDocument } from '../operations/attach-document.ts';
import { downloadDocument, listDocuments } from '../operations/list-documents.ts';
import type { Room } from '../room.ts';
import { documentBytesMax } from '../rules/document-form.ts';
import type { CaseDocument } from '../store/documents.ts';
import { agencyRef, receipt } from './wire.ts';

const number = Type.String({ pattern: '^\\d{4}-\\d{6,}$' });
const kind = Type.Enum(['material', 'decision'], { description: 'material of a party, or a decision in writing' });
const documentView = Type.Object({
  id: Type.String(),
  kind,
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  person: Type.String(),
  agency: agencyRef,
  attachedAt: Type.String({ description: 'ISO 8601 instant' }),
});

/** Documents of cases. File names travel in bodies and headers alone, never in addresses: they may name persons. */
export function documentRoutes(room: Room): Route[] {
  const agencyName = async (id: string) => (await room.organization.listAgencies()).find((agency) => agency.id === id)?.name ?? id;
  const show = async ({ agency, attachedAt, ...document }: CaseDocument) => ({
    ...document,
    agency: { id: agency, name: await agencyName(agency) },
    attachedAt: attachedAt.toISOString(),
  });
  return [
    defineRoute({
      operation: 'casework.list-documents',
      method: 'GET',
      url: '/api/v1/cases/:number/documents',
      allow: ['officer', 'head', 'sharing-head', 'authority', 'auditor'],
      summary: { zh: '办件的文书材料', en: 'Documents of a case' },
      schemas: {
        params: Type.Object({ number }),
        answer: Type.Object({ items: Type.Array(documentView), total: Type.Integer(), mayAttach: Type.Boolean() }),
      },
      async handle({ principal, params }) {
        const { items, ...rest } = await listDocuments(room, params.number, principal);
        return { items: await Promise.all(items.map(show)), ...rest };
      },
    }),
    defineRoute({
      operation: 'casework.attach-document',
      method: 'POST',
      url: '/api/v1/cases/:number/documents',
      allow: ['officer', 'head', 'sharing-head'],
      summary: {
        zh: '为办件添加文书材料（multipart/form-data，一个文件，至多 10 MB）',
        en: 'Attach a document to a case (multipart/form-data, one file, 10 MB at most)',
      },
      schemas: {
        params: Type.Object({ number }),
        query: Type.Object({ kind: Type.Enum(['material', 'decision'], { default: 'material' }) }),
        answer: Type.Object({ document: documentView, receipt: Type.Optional(receipt) }),
      },
      streamsBody: true,
      // The form around the file takes some bytes of its own.
      bodyLimit: documentBytesMax + 65_536,
      async handle({ principal, params, query, request }) {
        const attached = await attachDocument(room, {
          number: params.number,
          kind: query.kind,
          principal,
          async file() {
            const part = request.isMultipart() ? await request.file() : undefined;
            return part && { name: part.filename, source: part.file };
          },
        });
        return {
          document: await show(attached.document),
          ...(attached.receipt ? { receipt: { ...attached.receipt, path: [...attached.receipt.path] } } : {}),
        };
      },
    }),
    defineRoute({
      operation: 'casework.download-document',
      method: 'GET',
      url: '/api/v1/cases/:number/documents/:document',
      allow: ['officer', 'head', 'sharing-head', 'authority', 'auditor'],
      summary: { zh: '下载文书材料（留存记录）', en: 'Download a document; the download is recorded' },
      produces: 'application/octet-stream',
      schemas: { params: Type.Object({ number, document: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }) }) },
      async handle({ principal, params, reply }) {
        const { document, content } = await downloadDocument(room, params.number, params.document, principal);
        // Always a file to be kept, never a page of this site.
        return reply
          .header(
            'content-disposition',
            `attachment; filename="document-${document.id}"; filename*=UTF-8''${encodeURIComponent(document.name)}`,
          )
          .header('cache-control', 'no-store')
          .header('content-length', String(content.length))
          .type(document.mediaType)
          .send(content);
      },
    }),
  ];
}
