import { type Static, Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { listExceptions } from '../operations/list-exceptions.ts';
import type { Room } from '../room.ts';
import { agencyRef, bilingual } from './wire.ts';

const exceptionView = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  typeName: bilingual,
  article: Type.String({ description: 'The article passed over, as pack:article' }),
  /** Null where it was passed over on filing. */
  step: Type.Union([bilingual, Type.Null()]),
  law: Type.String({ description: 'The law that provides otherwise; empty where reasons were given' }),
  reason: Type.String(),
  person: Type.String(),
  agency: agencyRef,
  on: Type.String({ description: 'YYYY-MM-DD' }),
});

export type ExceptionView = Static<typeof exceptionView>;

/** Exceptions by law, for those who watch over the law's carrying out. */
export function exceptionRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'casework.list-exceptions',
      method: 'GET',
      url: '/api/v1/exceptions',
      allow: ['authority', 'auditor'],
      summary: { zh: '适用例外：引用其他法律或者说明理由而不适用的条款', en: 'Rules passed over by citing another law or giving reasons' },
      schemas: {
        query: Type.Object({
          text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the law cited or of the article passed over' })),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
        }),
        answer: Type.Object({ items: Type.Array(exceptionView), total: Type.Integer() }),
      },
      handle: ({ principal, query }) => listExceptions(room, principal, query),
    }),
  ];
}
