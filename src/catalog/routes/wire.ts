import { type Static, type TSchema, Type } from 'typebox';
import { dataTypes, draftSchema, legalBasisSchema, sensitivities } from '../content.ts';

/** Shapes on the wire. Instants are ISO 8601; articles are `pack:article`. */

const bilingual = { zh: Type.String(), en: Type.String() };
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const resourceParams = Type.Object({ id: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }) });

export const agencyRef = Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() });

export const problemView = Type.Object({
  field: Type.String({ description: 'Path in the content, for instance sharing.basis or items.i3.length' }),
  article: Type.Optional(Type.String({ description: 'pack:article' })),
  ...bilingual,
});

export const classView = Type.Object({
  class: Type.String(),
  scale: Type.String({ description: 'open_to_all (sharing) or open (opening), gated, closed' }),
  ...bilingual,
  article: nullable(Type.String()),
});

const contentItem = Type.Object({
  id: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  dataType: Type.Enum(dataTypes),
  length: Type.Optional(Type.Integer()),
  codeSet: Type.Optional(Type.String()),
  meaning: Type.Optional(Type.String()),
  key: Type.Boolean(),
  required: Type.Boolean(),
  sensitivity: Type.Enum(sensitivities),
  mask: Type.Optional(Type.String()),
  sharingClass: Type.Optional(Type.String()),
  openingClass: Type.Optional(Type.String()),
  legalBasis: Type.Optional(legalBasisSchema),
});

/** Content as answered: the same fields as written, with the class defaulted and item ids given. */
export const contentView = Type.Object({
  name: Type.String(),
  nameEn: Type.Optional(Type.String()),
  classification: Type.String(),
  themes: Type.Array(Type.String()),
  summary: Type.String(),
  summaryEn: Type.Optional(Type.String()),
  source: Type.String(),
  format: Type.Object({ class: Type.String(), type: Type.String() }),
  sharing: Type.Object({
    class: Type.String(),
    conditions: Type.String(),
    scope: Type.String(),
    agencies: Type.Array(Type.String()),
    basis: Type.Optional(legalBasisSchema),
    modes: Type.Array(Type.String()),
  }),
  opening: Type.Object({
    class: Type.Optional(Type.String()),
    conditions: Type.String(),
    ground: Type.Optional(Type.String()),
    basis: Type.Optional(legalBasisSchema),
  }),
  updateCycle: Type.Optional(Type.String()),
  secret: Type.Boolean(),
  related: Type.Array(Type.String()),
  items: Type.Array(contentItem),
});

const status = Type.Enum(['draft', 'in-review', 'published']);
const draftState = Type.Enum(['editing', 'in-review', 'returned']);

export const versionView = Type.Object({
  version: Type.Integer(),
  publishedAt: Type.String(),
  caseNumber: nullable(Type.String()),
});

export const resourceView = Type.Object({
  id: Type.String(),
  code: Type.String(),
  slug: Type.String({ description: 'The code as it stands in addresses' }),
  agency: agencyRef,
  status,
  revision: Type.Integer({ description: 'Send it back with a revision; it tells whether somebody else has written meanwhile' }),
  version: nullable(Type.Integer()),
  publishedAt: nullable(Type.String()),
  published: nullable(contentView),
  sharing: classView,
  opening: nullable(classView),
  draft: nullable(
    Type.Object({
      state: draftState,
      content: contentView,
      problems: Type.Array(problemView),
      caseNumber: nullable(Type.String()),
      updatedAt: Type.String(),
    }),
  ),
  versions: Type.Array(versionView),
  mayEdit: Type.Boolean(),
  maySubmit: Type.Boolean(),
});

export const resourceRow = Type.Object({
  id: Type.String(),
  code: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  summary: Type.String(),
  agency: agencyRef,
  status,
  draftState: nullable(draftState),
  version: nullable(Type.Integer()),
  publishedAt: nullable(Type.String()),
  updatedAt: Type.String(),
  sharing: classView,
  opening: nullable(classView),
  updateCycle: nullable(Type.String()),
  items: Type.Integer(),
  personal: Type.Boolean(),
});

export const listQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 100, description: 'Words in names, contents, items and codes; all must occur' })),
  agency: Type.Optional(Type.String({ maxLength: 60 })),
  status: Type.Optional(status),
  sharing: Type.Optional(Type.String({ maxLength: 40, description: 'Sharing class' })),
  opening: Type.Optional(Type.String({ maxLength: 40, description: 'Opening class' })),
  theme: Type.Optional(Type.String({ maxLength: 40 })),
  sort: Type.Optional(
    Type.Enum(['changed', 'name', 'agency', 'code', 'published', 'items'], { description: 'Order; newest change first unless told' }),
  ),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
});

export const resourceList = Type.Object({ items: Type.Array(resourceRow), total: Type.Integer() });

export const discardQuery = Type.Object({ revision: Type.Integer({ minimum: 1 }) });

export const discardAnswer = Type.Object({ kept: Type.Boolean({ description: 'Whether a published entry stays' }) });

const count = Type.Integer({ minimum: 0 });

export const figuresView = Type.Object({
  published: count,
  agencies: Type.Array(
    Type.Object({
      agency: agencyRef,
      published: count,
      sharing: Type.Object({ open_to_all: count, gated: count, closed: count }),
      opening: Type.Object({ open: count, gated: count, closed: count, none: count }),
    }),
  ),
  sharing: Type.Array(Type.Object({ ...classView.properties, count })),
  opening: Type.Array(Type.Object({ ...classView.properties, count })),
  cycles: Type.Array(Type.Object({ cycle: Type.String(), count })),
});

export const registerBody = draftSchema;

export const reviseBody = Type.Object({ revision: Type.Integer({ minimum: 1 }), content: draftSchema }, { additionalProperties: false });

export const submitBody = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    form: Type.Optional(
      Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { description: 'Fields of the case type catalog-review' }),
    ),
  },
  { additionalProperties: false },
);

export const submitAnswer = Type.Object({ resource: resourceView, caseNumber: Type.String() });

export const comparisonQuery = Type.Object({
  from: Type.String({ pattern: '^([1-9][0-9]{0,8}|draft)$', description: 'A version, or draft' }),
  to: Type.String({ pattern: '^([1-9][0-9]{0,8}|draft)$' }),
});

export const changeView = Type.Object({
  kind: Type.Enum(['added', 'removed', 'changed']),
  field: Type.String({ description: 'Path in the content; items by id' }),
  item: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  before: Type.Unknown(),
  after: Type.Unknown(),
});

export const comparisonView = Type.Object({ from: Type.String(), to: Type.String(), changes: Type.Array(changeView) });

const choiceView = Type.Object({ id: Type.String(), ...bilingual });

export const nodeView = Type.Object({ code: Type.String(), parent: nullable(Type.String()), ...bilingual });

export const classificationsView = Type.Object({
  nodes: Type.Array(nodeView),
  themes: Type.Array(choiceView),
  formats: Type.Array(Type.Object({ id: Type.String(), ...bilingual, types: Type.Array(Type.String()) })),
  dataTypes: Type.Array(choiceView),
  updateCycles: Type.Array(Type.Object({ id: Type.String(), ...bilingual, days: nullable(Type.Integer()) })),
  sharingModes: Type.Array(choiceView),
  sensitivities: Type.Array(choiceView),
  closedGrounds: Type.Array(choiceView),
  masks: Type.Array(choiceView),
  sharingClasses: Type.Array(classView),
  openingClasses: Type.Array(classView),
  defaultSharingClass: nullable(Type.String()),
});

export const addClassificationBody = Type.Object(
  {
    parent: Type.String({ pattern: '^[1-9][0-9]{2}([0-9]{3}([0-9]{2})*)?$', maxLength: 18 }),
    zh: Type.String({ minLength: 1, maxLength: 60 }),
    en: Type.String({ minLength: 1, maxLength: 120 }),
  },
  { additionalProperties: false },
);

export type ResourceView = Static<typeof resourceView>;
export type ResourceRow = Static<typeof resourceRow>;
export type ContentView = Static<typeof contentView>;
export type ClassView = Static<typeof classView>;
export type VersionView = Static<typeof versionView>;
export type Change = Static<typeof changeView>;
export type ListQuery = Static<typeof listQuery>;
