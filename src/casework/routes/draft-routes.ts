import { type Static, Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { draftAct } from '../operations/draft-act.ts';
import { dropDraft } from '../operations/drop-draft.ts';
import { findDraft, listDrafts } from '../operations/read-drafts.ts';
import { returnDraft } from '../operations/return-draft.ts';
import { reviseDraft } from '../operations/revise-draft.ts';
import { signDraft } from '../operations/sign-draft.ts';
import type { Room } from '../room.ts';
import type { DraftContent } from '../rules/draft-content.ts';
import { caseNumber, draftBody, draftView } from './draft-wire.ts';

const duties = ['officer', 'head', 'sharing-head'] as const;
const draftParam = Type.Object({ draft: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }) });

/** Acts that wait for another person's signature. That person signs in and signs: no request names a signer. */
export function draftRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'casework.draft-act',
      method: 'POST',
      url: '/api/v1/drafts',
      allow: duties,
      summary: { zh: '送签：起草须由他人签批的事项', en: 'Lay an act before the person who must sign it' },
      schemas: { body: draftBody, answer: draftView },
      async handle({ principal, body }) {
        const { id, receipt } = await draftAct(room, principal, contentOf(body));
        return findDraft(room, principal, id, receipt);
      },
    }),
    defineRoute({
      operation: 'casework.list-drafts',
      method: 'GET',
      url: '/api/v1/drafts',
      allow: duties,
      summary: { zh: '待签稿：等待本人签批的和本机构起草的', en: 'Drafts that wait for the caller’s signature, or of the own agency' },
      schemas: {
        query: Type.Object({
          unsettled: Type.Boolean({ default: false, description: 'Only what waits or was sent back' }),
          number: Type.Optional(caseNumber),
        }),
        answer: Type.Object({ items: Type.Array(draftView), total: Type.Integer() }),
      },
      handle: ({ principal, query }) => listDrafts(room, principal, query),
    }),
    defineRoute({
      operation: 'casework.find-draft',
      method: 'GET',
      url: '/api/v1/drafts/:draft',
      allow: duties,
      summary: { zh: '一份待签稿', en: 'One draft' },
      schemas: { params: draftParam, answer: draftView },
      handle: ({ principal, params }) => findDraft(room, principal, params.draft),
    }),
    defineRoute({
      operation: 'casework.revise-draft',
      method: 'PUT',
      url: '/api/v1/drafts/:draft',
      allow: duties,
      summary: { zh: '修改待签稿并重新送签', en: 'Change a draft and lay it before the signer again' },
      schemas: { params: draftParam, body: draftBody, answer: draftView },
      async handle({ principal, params, body }) {
        const { receipt } = await reviseDraft(room, principal, params.draft, contentOf(body));
        return findDraft(room, principal, params.draft, receipt);
      },
    }),
    defineRoute({
      operation: 'casework.drop-draft',
      method: 'DELETE',
      url: '/api/v1/drafts/:draft',
      allow: duties,
      summary: { zh: '撤下待签稿', en: 'Take a draft back' },
      schemas: { params: draftParam, answer: draftView },
      async handle({ principal, params }) {
        const receipt = await dropDraft(room, principal, params.draft);
        return findDraft(room, principal, params.draft, receipt);
      },
    }),
    defineRoute({
      operation: 'casework.sign-draft',
      method: 'POST',
      url: '/api/v1/drafts/:draft/signature',
      allow: duties,
      summary: { zh: '签批：事项自签批之日起生效', en: 'Sign a draft: the act counts from now' },
      schemas: { params: draftParam, answer: draftView },
      async handle({ principal, params }) {
        const receipt = await signDraft(room, principal, params.draft);
        return findDraft(room, principal, params.draft, receipt);
      },
    }),
    defineRoute({
      operation: 'casework.return-draft',
      method: 'POST',
      url: '/api/v1/drafts/:draft/return',
      allow: duties,
      summary: { zh: '退回待签稿', en: 'Send a draft back' },
      schemas: {
        params: draftParam,
        body: Type.Object({ reasons: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) }, { additionalProperties: false }),
        answer: draftView,
      },
      async handle({ principal, params, body }) {
        const receipt = await returnDraft(room, principal, params.draft, body.reasons);
        return findDraft(room, principal, params.draft, receipt);
      },
    }),
  ];
}

function contentOf(body: Static<typeof draftBody>): DraftContent {
  if ('file' in body) return { act: 'file', ...body.file };
  return 'answer' in body ? { act: 'answer', ...body.answer } : { act: 'extend', ...body.extend };
}
