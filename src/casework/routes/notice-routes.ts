import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import type { NoticePress } from '../notice/open-notice-press.ts';
import { printNotice } from '../operations/print-notice.ts';
import type { Room } from '../room.ts';

/** Decisions in writing. */
export function noticeRoutes(room: Room, press: NoticePress): Route[] {
  return [
    defineRoute({
      operation: 'casework.print-notice',
      method: 'GET',
      url: '/api/v1/cases/:number/notice',
      allow: ['officer', 'head', 'sharing-head', 'authority', 'auditor'],
      summary: { zh: '办件告知书（PDF）', en: 'The decision of a closed case in writing, as a PDF' },
      produces: 'application/pdf',
      schemas: {
        params: Type.Object({ number: Type.String({ pattern: '^\\d{4}-\\d{6,}$' }) }),
        query: Type.Object({ language: Type.Enum(['zh', 'en'], { default: 'zh' }) }),
      },
      async handle({ principal, params: { number }, query: { language }, reply }) {
        const file = await printNotice(room, press, { number, principal, language });
        return reply
          .header('content-disposition', `attachment; filename="notice-${number}.pdf"`)
          .header('cache-control', 'no-store')
          .type('application/pdf')
          .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
      },
    }),
  ];
}
