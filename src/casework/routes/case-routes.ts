import { Type } from 'typebox';
import { defineRoute, type Principal, type Receipt, type Route } from '#kernel';
import { answerStep } from '../operations/answer-step.ts';
import { askSupplement } from '../operations/ask-supplement.ts';
import { demandDoor } from '../operations/demand-door.ts';
import { extendStep } from '../operations/extend-step.ts';
import { fileCase } from '../operations/file-case.ts';
import { listCases } from '../operations/list-cases.ts';
import { findCase } from '../operations/read-cases.ts';
import { readInbox } from '../operations/read-inbox.ts';
import { supplyCase } from '../operations/supply-case.ts';
import { withdrawCase } from '../operations/withdraw-case.ts';
import type { Room } from '../room.ts';
import { answerBody, caseNumber, extendBody, filingBody, form, overrides } from './draft-wire.ts';
import { caseList, caseView, inboxView } from './wire.ts';

const duties = ['officer', 'head', 'sharing-head'] as const;
const readers = [...duties, 'authority', 'auditor'] as const;
const numberParam = Type.Object({ number: caseNumber });
const reasons = Type.Optional(Type.String({ maxLength: 4000 }));

/** Cases on the wire. Whether a caller may act in a case is the law's question, asked in the operation. */
export function caseRoutes(room: Room): Route[] {
  const shown = (number: string, principal: Principal, receipt: Receipt | undefined) => findCase(room, number, principal, receipt);
  return [
    defineRoute({
      operation: 'casework.read-inbox',
      method: 'GET',
      url: '/api/v1/inbox',
      allow: duties,
      summary: { zh: '待办：等待本机构本职责办理的环节', en: 'Steps that wait for the caller’s agency and duty' },
      schemas: {
        query: Type.Object({
          standing: Type.Optional(Type.Enum(['none', 'coming', 'due-soon', 'overdue'])),
          when: Type.Optional(Type.Enum(['now', 'later'], { description: 'now: due today or before' })),
          type: Type.Optional(Type.String({ maxLength: 60 })),
          handler: Type.Optional(
            Type.Enum(['mine', 'nobody'], { description: 'mine: in the caller’s hands; the whole office’s unless told' }),
          ),
          text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a number or a title' })),
          sort: Type.Enum(['due', 'urgent', 'number'], { default: 'due', description: 'urgent: overdue by law before everything else' }),
          order: Type.Optional(Type.Enum(['asc', 'desc'])),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
        }),
        answer: inboxView,
      },
      handle: ({ principal, query }) => readInbox(room, principal, query),
    }),
    defineRoute({
      operation: 'casework.list-cases',
      method: 'GET',
      url: '/api/v1/cases',
      allow: readers,
      summary: { zh: '办件列表', en: 'Cases that the caller has a part in' },
      schemas: {
        query: Type.Object({
          status: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('returned'), Type.Literal('closed')])),
          type: Type.Optional(Type.String({ maxLength: 60 })),
          about: Type.Optional(Type.String({ maxLength: 40 })),
          text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a number or a title' })),
          late: Type.Optional(Type.Boolean({ description: 'Only what is, or was decided, after its limit' })),
          sort: Type.Enum(['filed', 'due', 'title', 'number'], { default: 'filed' }),
          order: Type.Optional(Type.Enum(['asc', 'desc'])),
          waiting: Type.Optional(Type.Boolean({ description: 'Only what the caller’s agency filed and another has to move' })),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          after: Type.Optional(Type.String({ maxLength: 2000, description: '`next` of the page before' })),
          before: Type.Optional(Type.String({ maxLength: 2000, description: '`previous` of the page behind' })),
        }),
        answer: caseList,
      },
      handle: ({ principal, query }) => listCases(room, principal, query),
    }),
    defineRoute({
      operation: 'casework.file-case',
      method: 'POST',
      url: '/api/v1/cases',
      allow: duties,
      summary: { zh: '提出办件', en: 'File a case' },
      schemas: {
        body: filingBody,
        answer: caseView,
      },
      async handle({ principal, body }) {
        demandDoor(room, body.type);
        const { number, receipt } = await fileCase(room, { ...body, principal });
        return shown(number, principal, receipt);
      },
    }),
    defineRoute({
      operation: 'casework.find-case',
      method: 'GET',
      url: '/api/v1/cases/:number',
      allow: readers,
      summary: { zh: '办件详情', en: 'One case' },
      schemas: { params: numberParam, answer: caseView },
      handle: ({ principal, params }) => findCase(room, params.number, principal),
    }),
    defineRoute({
      operation: 'casework.answer-step',
      method: 'POST',
      url: '/api/v1/cases/:number/answers',
      allow: duties,
      summary: { zh: '办理一个环节', en: 'Answer a step' },
      schemas: {
        params: numberParam,
        body: Type.Object(answerBody, { additionalProperties: false }),
        answer: caseView,
      },
      handle: async ({ principal, params, body }) =>
        shown(params.number, principal, await answerStep(room, { ...body, number: params.number, principal })),
    }),
    defineRoute({
      operation: 'casework.ask-supplement',
      method: 'POST',
      url: '/api/v1/cases/:number/supplement',
      allow: duties,
      summary: { zh: '一次性告知需要补充的全部内容', en: 'Tell the applicant, once, everything that is missing' },
      schemas: {
        params: numberParam,
        body: Type.Object(
          {
            missing: Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }), {
              minItems: 1,
              maxItems: 100,
              uniqueItems: true,
              description: 'Names of the fields of the form, all of them',
            }),
          },
          { additionalProperties: false },
        ),
        answer: caseView,
      },
      handle: async ({ principal, params, body }) =>
        shown(params.number, principal, await askSupplement(room, { ...body, number: params.number, principal })),
    }),
    defineRoute({
      operation: 'casework.supply-case',
      method: 'POST',
      url: '/api/v1/cases/:number/supply',
      allow: duties,
      summary: { zh: '补充后重新提交', en: 'Supply what was asked, or hand a returned case in again' },
      schemas: { params: numberParam, body: Type.Object({ form, overrides }, { additionalProperties: false }), answer: caseView },
      async handle({ principal, params, body }) {
        demandDoor(room, (await findCase(room, params.number, principal)).type);
        return shown(params.number, principal, await supplyCase(room, { ...body, number: params.number, principal }));
      },
    }),
    defineRoute({
      operation: 'casework.withdraw-case',
      method: 'POST',
      url: '/api/v1/cases/:number/withdraw',
      allow: duties,
      summary: { zh: '撤回', en: 'Withdraw a case' },
      schemas: { params: numberParam, body: Type.Object({ reasons }, { additionalProperties: false }), answer: caseView },
      handle: async ({ principal, params, body }) =>
        shown(params.number, principal, await withdrawCase(room, { ...body, number: params.number, principal })),
    }),
    defineRoute({
      operation: 'casework.extend-step',
      method: 'POST',
      url: '/api/v1/cases/:number/extend',
      allow: duties,
      summary: { zh: '延长期限', en: 'Extend a step’s limit' },
      schemas: {
        params: numberParam,
        body: Type.Object(extendBody, { additionalProperties: false }),
        answer: caseView,
      },
      handle: async ({ principal, params, body }) =>
        shown(params.number, principal, await extendStep(room, { ...body, number: params.number, principal })),
    }),
  ];
}
