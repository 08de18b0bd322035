import { type Static, Type } from 'typebox';

/** Letters of the guide's eleven item types (发改高技〔2017〕1272号): C text, N numeric, Y money, D date, T date-time, L logical, M memo, G general, B double, I integer, F float. */
export const dataTypes = ['C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'] as const;
export const sensitivities = ['none', 'personal', 'sensitive'] as const;
export const sharingModes = ['interface', 'exchange', 'download', 'mail', 'medium'] as const;
export const closedGrounds = ['state-secret', 'prohibited-by-law'] as const;

/** The instrument and its article on which a classification rests. */
export const legalBasisSchema = Type.Object(
  {
    instrument: Type.String({ minLength: 1, maxLength: 200, description: 'Name of the law, regulation or state rule' }),
    article: Type.String({ minLength: 1, maxLength: 60, description: 'For instance 第二十一条' }),
    text: Type.Optional(Type.String({ maxLength: 1000, description: 'What it says' })),
  },
  { additionalProperties: false },
);
export type LegalBasis = Static<typeof legalBasisSchema>;

const className = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' });

export const itemSchema = Type.Object(
  {
    id: Type.Optional(
      Type.String({ pattern: '^i[1-9][0-9]{0,5}$', description: 'Stable for the life of the resource; given by the catalogue' }),
    ),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    nameEn: Type.String({ pattern: '^[a-z][a-z0-9_]{0,62}$', description: 'Column name in files and answers' }),
    dataType: Type.Enum(dataTypes, { description: 'Letter of the item type of the national guide' }),
    length: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'Characters; demanded for type C' })),
    codeSet: Type.Optional(Type.String({ maxLength: 100, description: 'Code set of the values, for instance GB/T 2261.1' })),
    meaning: Type.Optional(Type.String({ maxLength: 500 })),
    key: Type.Boolean({ default: false, description: 'Part of the key by which rows are told apart' }),
    required: Type.Boolean({ default: false, description: 'May not be empty' }),
    sensitivity: Type.Enum(sensitivities, { default: 'none' }),
    mask: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description: 'Name of the masking rule' })),
    sharingClass: Type.Optional(className),
    openingClass: Type.Optional(className),
    legalBasis: Type.Optional(legalBasisSchema),
  },
  { additionalProperties: false },
);
/** An item as a draft carries it; `id` is missing until the catalogue has given one. */
export type ItemInput = Static<typeof itemSchema>;
/** An item with its stable id. */
export type Item = ItemInput & { readonly id: string };

const contentFields = {
  name: Type.String({ minLength: 1, maxLength: 50, description: 'Unique within the agency' }),
  nameEn: Type.Optional(Type.String({ maxLength: 200 })),
  classification: Type.String({ pattern: '^[1-9][0-9]{5}([0-9]{2})*$', maxLength: 20, description: '类1 项2 目3 细目2n' }),
  themes: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 5, default: [] }),
  summary: Type.String({ maxLength: 500, default: '', description: '内容' }),
  summaryEn: Type.Optional(Type.String({ maxLength: 1000 })),
  source: Type.String({ maxLength: 200, default: '', description: '数据来源' }),
  format: Type.Object(
    {
      class: Type.String({ pattern: '^[1-9]$', description: 'Format class 1–7; the classifications list them' }),
      type: Type.String({ minLength: 1, maxLength: 60 }),
    },
    { additionalProperties: false },
  ),
  sharing: Type.Object(
    {
      class: Type.Optional(className),
      conditions: Type.String({ maxLength: 1000, default: '' }),
      scope: Type.String({ maxLength: 1000, default: '' }),
      agencies: Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: 500,
        default: [],
        description: 'Agencies that may apply; empty means any',
      }),
      basis: Type.Optional(legalBasisSchema),
      modes: Type.Array(Type.Enum(sharingModes), { maxItems: 5, default: [] }),
    },
    { additionalProperties: false, default: {} },
  ),
  opening: Type.Object(
    {
      class: Type.Optional(className),
      conditions: Type.String({ maxLength: 1000, default: '' }),
      ground: Type.Optional(Type.Enum(closedGrounds, { description: 'Why it is not open' })),
      basis: Type.Optional(legalBasisSchema),
    },
    { additionalProperties: false, default: {} },
  ),
  updateCycle: Type.Optional(Type.String({ pattern: '^[a-z-]{1,30}$', description: 'One of the classifications’ update cycles' })),
  secret: Type.Boolean({ default: false, description: '涉密属性: holds state secrets' }),
  related: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20, default: [], description: 'Codes of related resources' }),
};

/** What an agency writes: may be incomplete, yet is well formed. */
export const draftSchema = Type.Object(
  { ...contentFields, items: Type.Array(itemSchema, { maxItems: 1000, default: [] }) },
  { additionalProperties: false },
);
export type DraftInput = Static<typeof draftSchema>;

/** What the catalogue keeps: the same with the class defaulted and an id on every item. */
export type ResourceContent = Omit<DraftInput, 'items' | 'sharing'> & {
  readonly sharing: DraftInput['sharing'] & { readonly class: string };
  readonly items: readonly Item[];
};
