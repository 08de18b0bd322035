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

const reason = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'Why it is needed for that matter, in a few words; recorded. No personal data',
  }),
);

export const lookUpBody = Type.Object(
  {
    reason,
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
    conditions: Type.String({ description: 'Conditions of the grant' }),
  }),
  receipt: receiptSchema,
});

const { purpose, case: matter, items, operator } = lookUpBody.properties;
const asked = { purpose, case: matter, items, operator, reason };

export const previewBody = Type.Object(
  {
    ...asked,
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'Where the page before said it ends' })),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
  },
  { additionalProperties: false },
);
export type PreviewBody = Static<typeof previewBody>;

export const previewAnswer = Type.Object({
  ...disclosureAnswer.properties,
  rows: Type.Array(Type.Record(Type.String(), cell), { maxItems: 200 }),
  after: Type.Union([Type.Integer(), Type.Null()], { description: 'Where the next page begins; null after the last' }),
});

export const downloadBody = Type.Object(
  { ...asked, form: Type.Enum(['exact', 'excel'], { default: 'exact', description: 'Letter by letter, or safe for spreadsheets' }) },
  { additionalProperties: false },
);
export type DownloadBody = Static<typeof downloadBody>;

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
  conditions: Type.String({ description: 'The entry’s conditions, the provider’s and the authority’s, a line each' }),
  quotaPerDay: Type.Union([Type.Integer(), Type.Null()]),
  validFrom: Type.String(),
  validUntil: nullableText,
  workdaysLeft: Type.Union([Type.Integer(), Type.Null()], { description: 'Working days to its last day; null without an end' }),
  state: Type.Enum(['active', 'suspended', 'revoked', 'expired', 'not-begun']),
  article: Type.String(),
  caseNumber: Type.String(),
  changedByCase: Type.String({ description: 'The case that suspended, resumed or ended it; else that which gave it' }),
  changedByArticle: Type.String({ description: 'The article of that change; else that which it rests on' }),
  callsLast30: Type.Integer({ description: 'Calls answered in the last thirty days' }),
  refusedLast30: Type.Integer({ description: 'Calls refused in the last thirty days, as far as a grant was named' }),
  version: Type.Integer(),
  issuedAt: Type.String(),
  changedAt: Type.String(),
});
export type GrantView = Static<typeof grantView>;

export const grantList = Type.Object({ items: Type.Array(grantView), total: Type.Integer() });

export const grantQuery = Type.Object({
  resource: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,17}$' })),
  state: Type.Optional(Type.Enum(['active', 'suspended', 'revoked', 'expired'])),
  side: Type.Optional(Type.Enum(['held', 'given'], { description: 'Held by one’s own agency, or on its data' })),
  expiring: Type.Optional(Type.Boolean({ description: 'In force, and ending within ten working days; the first to end first' })),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const maskView = Type.Union([Type.Object({ id: Type.String(), title: bilingual, reveals: bilingual }), Type.Null()]);

/** One grant under which an item may be seen. */
export const holderView = Type.Object({
  agency: Type.Object({ id: Type.String(), name: Type.String(), kind: Type.Enum(['agency', 'public']) }),
  grant: Type.String(),
  purpose: Type.String(),
  purposeCode: Type.String(),
  article: Type.String({ description: 'The article that the grant rests on' }),
  caseNumber: Type.String({ description: 'The case by whose decision it was given' }),
  modes: Type.Array(Type.String()),
  validFrom: Type.String(),
  validUntil: nullableText,
  state: Type.Enum(['active', 'suspended', 'not-begun']),
  mask: Type.Union([maskView], { description: 'How the item is shown; null shows it as it is' }),
});
export type HolderView = Static<typeof holderView>;

export const itemParameters = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 80 }),
  item: Type.String({ minLength: 1, maxLength: 80, description: 'Item id or column name' }),
});

export const itemAccessView = Type.Object({
  resource: Type.Object({ id: Type.String(), code: Type.String(), name: Type.String(), provider: named }),
  item: Type.Object({
    id: Type.String(),
    column: Type.String(),
    name: Type.String(),
    sensitivity: Type.String(),
    sharing: Type.String(),
    opening: Type.String(),
    mask: Type.Union([maskView], { description: 'The catalogue’s mask, which holds unless a grant says otherwise' }),
  }),
  open: Type.Boolean({ description: 'Anyone may take it from the portal' }),
  complete: Type.Boolean({ description: 'Whether these are all; to other agencies only their own grants are told' }),
  holders: Type.Array(holderView),
});

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const useView = Type.Object({
  days: Type.Array(Type.Object({ day, calls: Type.Integer(), refused: Type.Integer(), rows: Type.Integer() }), {
    description: 'The last thirty days, oldest first',
  }),
});

export const queryQuery = Type.Object({
  side: Type.Optional(
    Type.Enum(['asked', 'given'], {
      description: 'Asked by oneself or one’s agency, or asked of its data (then without the names of persons); asked unless told',
    }),
  ),
  grant: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,17}$' })),
  person: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: 'Account' })),
  resource: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,17}$' })),
  matter: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  from: Type.Optional(day),
  to: Type.Optional(day),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

export const queryList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      agency: named,
      person: Type.Union([named, Type.Null()], { description: 'Null to the agency whose data was asked for' }),
      resource: Type.Union([Type.Object({ id: Type.String(), code: nullableText, name: nullableText }), Type.Null()]),
      grant: nullableText,
      mode: Type.String(),
      matter: Type.String(),
      reason: Type.String(),
      items: Type.Array(Type.Object({ id: Type.String(), name: nullableText })),
      rows: Type.Integer(),
      outcome: Type.String({ description: '`answered`, or the code of the refusal' }),
      receipt: Type.Union([Type.Object({ batch: Type.String(), index: Type.Integer() }), Type.Null()]),
    }),
  ),
  total: Type.Integer(),
});

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
      mask: maskView,
      holders: Type.Union([Type.Array(holderView), Type.Null()], {
        description: 'Who may take it now; told to the provider, the authority and the auditor',
      }),
    }),
  ),
});
