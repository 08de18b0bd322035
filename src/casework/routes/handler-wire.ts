import { type Static, Type } from 'typebox';

/** Who of the office has an open step in hand. */
export const handlerView = Type.Object({
  person: Type.String({ description: 'Account of the person' }),
  name: Type.String(),
  since: Type.String({ description: 'ISO 8601 instant' }),
  by: Type.String({ description: 'Name of who handed it over; their own where they took it' }),
  note: Type.Union([Type.String(), Type.Null()], { description: 'Shown to the office alone' }),
});

export const handlerChoices = Type.Object({
  items: Type.Array(Type.Object({ person: Type.String(), name: Type.String(), mine: Type.Boolean({ description: 'The caller' }) })),
  total: Type.Integer(),
});

export type HandlerView = Static<typeof handlerView>;
export type HandlerChoices = Static<typeof handlerChoices>;
