import { type Static, Type } from 'typebox';
import { modes } from '#access';

export const cell = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

export const receiptSchema = Type.Object({
  algorithm: Type.String(),
  batch: Type.String(),
  index: Type.Integer(),
  header: Type.String(),
  signature: Type.String(),
  leaf: Type.String(),
  path: Type.Array(Type.String()),
});

export const lookUpBody = Type.Object(
  {
    purpose: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 120,
        description: 'Purpose code of the grant; the number of its case unless the decision set another',
      }),
    ),
    case: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        description: 'The matter in hand, in your own numbering; recorded. Stands for the purpose where that is missing',
      }),
    ),
    key: Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: 400 }), {
      maxProperties: 20,
      description: 'A value for each key item, by column name or item id',
    }),
    items: Type.Optional(
      Type.Array(Type.String({ maxLength: 80 }), {
        maxItems: 1000,
        uniqueItems: true,
        description: 'Column names or item ids; all granted items unless told',
      }),
    ),
    subject: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Identifier of the verified person whose matter it is' }),
    ),
    operator: Type.Optional(
      Type.String({ minLength: 1, maxLength: 64, description: 'Staff number of the person for whom the program asks; recorded' }),
    ),
  },
  { additionalProperties: false },
);
export type LookUpBody = Static<typeof lookUpBody>;

export const disclosureAnswer = Type.Object({
  rows: Type.Array(Type.Record(Type.String(), cell), { maxItems: 1, description: 'The row, or none' }),
  version: Type.String({ description: 'Data version' }),
  items: Type.Array(
    Type.Object({ id: Type.String(), column: Type.String(), name: Type.String(), mask: Type.Union([Type.String(), Type.Null()]) }),
  ),
  grant: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    purpose: Type.String(),
    article: Type.String(),
    caseNumber: Type.String(),
  }),
  receipt: receiptSchema,
});

const named = Type.Object({ id: Type.String(), name: Type.String() });
const nullableText = Type.Union([Type.String(), Type.Null()]);

export const grantView = Type.Object({
  id: Type.String(),
  holder: named,
  provider: named,
  resource: Type.Object({ id: Type.String(), code: nullableText, name: nullableText }),
  items: Type.Array(Type.Object({ id: Type.String(), name: nullableText, mask: nullableText })),
  rowFilter: Type.Array(Type.Object({ item: Type.String(), in: Type.Array(Type.String()) })),
  subjectItem: nullableText,
  purpose: Type.String(),
  purposeCode: Type.String(),
  modes: Type.Array(Type.String()),
  quotaPerDay: Type.Union([Type.Integer(), Type.Null()]),
  validFrom: Type.String(),
  validUntil: nullableText,
  state: Type.Enum(['active', 'suspended', 'revoked', 'expired', 'not-begun']),
  article: Type.String(),
  caseNumber: Type.String(),
  version: Type.Integer(),
  issuedAt: Type.String(),
  changedAt: Type.String(),
});
export type GrantView = Static<typeof grantView>;

export const grantList = Type.Object({ items: Type.Array(grantView), total: Type.Integer() });

export const grantQuery = Type.Object({
  resource: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,17}$' })),
  state: Type.Optional(Type.Enum(['active', 'suspended', 'revoked', 'expired'])),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });

export const explainQuery = Type.Object({
  purpose: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  items: Type.Optional(Type.String({ maxLength: 4_000, description: 'Column names or item ids, separated by commas' })),
  mode: Type.Enum(modes, { default: 'lookup' }),
});

export const explanationView = Type.Object({
  resource: Type.Object({ id: Type.String(), code: Type.String(), name: Type.String(), sharing: Type.String(), provider: named }),
  agency: named,
  allowed: Type.Boolean(),
  grant: Type.Union([grantView, Type.Null()]),
  refusal: Type.Union([
    Type.Object({
      code: Type.String(),
      detail: bilingual,
      remedy: bilingual,
      article: nullableText,
      changer: Type.Enum(['caller', 'applicant', 'provider', 'authority', 'time'], { description: 'Who could change it' }),
    }),
    Type.Null(),
  ]),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      column: Type.String(),
      name: Type.String(),
      sharing: Type.String(),
      granted: Type.Boolean(),
      mask: Type.Union([Type.Object({ id: Type.String(), title: bilingual, reveals: bilingual }), Type.Null()]),
      holders: Type.Union(
        [
          Type.Array(
            Type.Object({
              agency: named,
              grant: Type.String(),
              purposeCode: Type.String(),
              caseNumber: Type.String(),
              validUntil: nullableText,
              mask: nullableText,
            }),
          ),
          Type.Null(),
        ],
        { description: 'Who may take it now; told to the provider, the authority and the auditor' },
      ),
    }),
  ),
});
