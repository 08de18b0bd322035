import { type Static, Type } from 'typebox';

/** Shapes on the wire. Days are `YYYY-MM-DD` in the city's zone; instants are ISO 8601; articles are `pack:article`. */

export const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const nullableText = Type.Union([Type.String(), Type.Null()]);
export const agencyRef = Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() });
const standing = Type.Union([Type.Literal('in-force'), Type.Literal('coming'), Type.Literal('expired'), Type.Literal('ended')]);

export const receipt = Type.Object({
  algorithm: Type.String(),
  batch: Type.String(),
  index: Type.Integer(),
  header: Type.String(),
  signature: Type.String(),
  leaf: Type.String(),
  path: Type.Array(Type.String()),
});

export const registerSummary = Type.Object({
  pack: Type.String(),
  packName: bilingual,
  register: Type.String(),
  name: bilingual,
  says: Type.Union([bilingual, Type.Null()]),
  articles: Type.Array(Type.String()),
  mayKeep: Type.Boolean({ description: 'Whether the caller keeps it directly' }),
  keptByCases: Type.Boolean({ description: 'Decisions alone write it' }),
  inForce: Type.Integer(),
  total: Type.Integer(),
  lacking: Type.Integer({ description: 'Entries that lack something that the law asks for' }),
  soon: Type.Integer({ description: 'Entries that end within thirty days' }),
  expired: Type.Integer(),
  uncovered: Type.Integer({ description: 'Agencies without the entry that they must have' }),
});

const registerField = Type.Object({
  name: Type.String(),
  label: bilingual,
  type: Type.String({ description: 'text, number, bool, date, choice, choices, agency, agencies or list' }),
  required: Type.Boolean(),
  key: Type.Boolean({ description: 'Tells entries apart, and never changes' }),
  article: nullableText,
  options: Type.Array(Type.Object({ value: Type.String(), label: bilingual })),
});

const gap = Type.Object({ gap: Type.String(), say: bilingual, article: Type.String() });

export const entryRow = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  values: Type.Record(Type.String(), Type.Unknown(), { description: 'By field; what is not known is absent' }),
  agency: nullableText,
  standing,
  soon: Type.Boolean(),
  gaps: Type.Array(Type.String()),
  endedOn: nullableText,
  changedAt: Type.String(),
});

export const registerView = Type.Object({
  pack: Type.String(),
  register: Type.String(),
  name: bilingual,
  says: Type.Union([bilingual, Type.Null()]),
  articles: Type.Array(Type.String()),
  readings: Type.Array(bilingual),
  fields: Type.Array(registerField),
  of: nullableText,
  mayKeep: Type.Boolean(),
  keptByCases: Type.Boolean(),
  writtenBy: Type.Array(Type.Object({ type: Type.String(), name: bilingual }), { description: 'Case types whose decisions write it' }),
  gaps: Type.Array(Type.Object({ ...gap.properties, entries: Type.Integer() })),
  coverage: Type.Union([Type.Object({ say: bilingual, article: Type.String(), missing: Type.Array(agencyRef) }), Type.Null()]),
  tallies: Type.Array(
    Type.Object({
      field: Type.String(),
      label: bilingual,
      counts: Type.Array(Type.Object({ value: Type.String(), label: bilingual, entries: Type.Integer() })),
    }),
    { description: 'Entries in force by agency and by choice' },
  ),
  agencies: Type.Array(agencyRef, { description: 'Every agency, for names and for choosing' }),
});

export const registerPage = Type.Object({ ...registerView.properties, items: Type.Array(entryRow), total: Type.Integer() });

const versionView = Type.Object({
  version: Type.Integer(),
  act: Type.Union([Type.Literal('enter'), Type.Literal('change'), Type.Literal('end')]),
  values: Type.Record(Type.String(), Type.Unknown()),
  at: Type.String(),
  person: Type.String(),
  agency: Type.String(),
  case: nullableText,
  article: nullableText,
  row: Type.Union([Type.Integer(), Type.Null()], { description: 'Row of the file that it was read from' }),
});

export const entryView = Type.Object({
  ...registerView.properties,
  entry: entryRow,
  mayChange: Type.Boolean(),
  versions: Type.Array(versionView),
});

export type RegisterView = Static<typeof registerView>;
export type EntryRow = Static<typeof entryRow>;
export type EntryView = Static<typeof entryView>;
export type RegisterSummaryView = Static<typeof registerSummary>;
