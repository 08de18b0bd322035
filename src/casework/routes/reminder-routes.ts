import { type Static, Type } from 'typebox';
import { defineRoute, type Route } from '#kernel';
import { listReminders } from '../operations/list-reminders.ts';
import type { Room } from '../room.ts';
import { bilingual } from './wire.ts';

const reminderList = Type.Object({
  items: Type.Array(
    Type.Object({
      number: Type.String(),
      title: Type.String(),
      step: Type.String(),
      stepName: bilingual,
      kind: Type.Enum(['soon', 'over'], { description: 'soon: the end is near; over: it has passed' }),
      due: Type.String(),
      on: Type.String({ description: 'The day of the reminder' }),
    }),
  ),
  total: Type.Integer(),
});

export type ReminderList = Static<typeof reminderList>;

/** What an office was reminded of. */
export function reminderRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'casework.list-reminders',
      method: 'GET',
      url: '/api/v1/reminders',
      allow: ['officer', 'head', 'sharing-head'],
      summary: {
        zh: '提醒：等待本机构本职责办理、期限临近或者已过的环节',
        en: 'Reminders of steps of the caller’s office whose end is near or past',
      },
      schemas: {
        query: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) }),
        answer: reminderList,
      },
      handle: ({ principal, query }) => listReminders(room, principal, query.limit),
    }),
  ];
}
