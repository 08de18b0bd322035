import { type Static, Type } from 'typebox';
import { agencyRef, bilingual, formField, receipt } from './wire.ts';

const text = (most: number) => Type.String({ maxLength: most });
const nullableText = Type.Union([Type.String(), Type.Null()]);
export const form = Type.Record(text(60), Type.Unknown());

/** Rules passed over, by their article in the pack, each with the law that provides otherwise or the reasons. */
export const overrides = Type.Optional(
  Type.Record(
    text(40),
    Type.Object({ law: Type.Optional(text(1000)), reason: Type.Optional(text(4000)) }, { additionalProperties: false }),
  ),
);

export const filingBody = Type.Object({ type: text(60), about: Type.Optional(text(40)), form, overrides }, { additionalProperties: false });

export const answerBody = {
  step: text(60),
  answer: text(60),
  fields: Type.Optional(form),
  reasons: Type.Optional(text(4000)),
  cites: Type.Optional(text(1000)),
  document: Type.Optional(
    Type.String({ pattern: '^[1-9][0-9]{0,17}$', description: 'A decision in writing, attached by the agency that answers' }),
  ),
  overrides,
};

export const extendBody = {
  step: text(60),
  days: Type.Integer({ minimum: 1, maximum: 250 }),
  reasons: Type.Optional(text(4000)),
  told: Type.Optional(Type.Boolean({ description: 'The applicant was told, where the law asks for it' })),
};

export const caseNumber = Type.String({ pattern: '^\\d{4}-\\d{6,}$' });

/** One act: a filing, an answer or an extension. */
export const draftBody = Type.Union([
  Type.Object({ file: filingBody }, { additionalProperties: false }),
  Type.Object(
    { answer: Type.Object({ number: caseNumber, ...answerBody }, { additionalProperties: false }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { extend: Type.Object({ number: caseNumber, ...extendBody }, { additionalProperties: false }) },
    { additionalProperties: false },
  ),
]);

export const draftView = Type.Object({
  id: Type.String(),
  act: Type.Enum(['file', 'answer', 'extend']),
  state: Type.Enum(['waiting', 'returned', 'signed', 'dropped']),
  type: Type.String(),
  typeName: bilingual,
  title: Type.String(),
  about: nullableText,
  number: nullableText,
  step: nullableText,
  stepName: Type.Union([bilingual, Type.Null()]),
  answer: nullableText,
  answerName: Type.Union([bilingual, Type.Null()]),
  days: Type.Union([Type.Integer(), Type.Null()]),
  form: Type.Array(Type.Object({ field: formField, value: Type.Unknown() })),
  reasons: nullableText,
  cites: nullableText,
  agency: agencyRef,
  drafter: Type.String(),
  draftedAt: Type.String(),
  signer: agencyRef,
  who: bilingual,
  article: nullableText,
  settledBy: nullableText,
  settledAt: nullableText,
  /** Why it was sent back. */
  returnedFor: nullableText,
  maySign: Type.Boolean(),
  mine: Type.Boolean({ description: 'The caller drew it up: may revise it or take it back' }),
  receipt: Type.Optional(receipt),
});

export type DraftView = Static<typeof draftView>;
