import { Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { handOver } from '../operations/hand-over.ts';
import { listHandlers } from '../operations/list-handlers.ts';
import { findCase } from '../operations/read-cases.ts';
import type { Room } from '../room.ts';
import { caseNumber } from './draft-wire.ts';
import { handlerChoices } from './handler-wire.ts';
import { caseView } from './wire.ts';

const duties = ['officer', 'head', 'sharing-head'] as const;
const stepParams = Type.Object({ number: caseNumber, step: Type.String({ minLength: 1, maxLength: 60 }) });

/** Who of an office sees to an open step. */
export function handOverRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'casework.list-handlers',
      method: 'GET',
      url: '/api/v1/cases/:number/steps/:step/handlers',
      allow: duties,
      summary: { zh: '可以经办这一环节的本机构人员', en: 'Persons of the caller’s agency who may have an open step in hand' },
      schemas: { params: stepParams, answer: handlerChoices },
      handle: ({ principal, params }) => listHandlers(room, principal, params.number, params.step),
    }),
    defineRoute({
      operation: 'casework.hand-over',
      method: 'PUT',
      url: '/api/v1/cases/:number/steps/:step/handler',
      allow: duties,
      summary: { zh: '领办、转交或者交回一个环节', en: 'Take an open step, hand it to a colleague, or give it back to the office' },
      schemas: {
        params: stepParams,
        body: Type.Object(
          {
            person: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()], {
              description: 'Account of who has it in hand from now; null gives it back to the office',
            }),
            note: Type.Optional(Type.String({ maxLength: 1000, description: 'Shown to the office alone' })),
          },
          { additionalProperties: false },
        ),
        answer: caseView,
      },
      async handle({ principal, params, body }) {
        const receipt = await handOver(room, { ...body, ...params, principal });
        return findCase(room, params.number, principal, receipt);
      },
    }),
  ];
}
