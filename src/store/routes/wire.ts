import { Type } from 'typebox';

const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const count = Type.Integer({ minimum: 0 });

export const idSchema = Type.String({ pattern: '^[1-9][0-9]{0,17}$' });

export const modeSchema = Type.Enum(['full', 'upsert', 'delete'], {
  description: 'full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go',
});

export const loadSchema = Type.Object(
  {
    id: Type.String(),
    resource: Type.String({ description: 'Resource id' }),
    resourceVersion: Type.Integer({ description: 'Version of the resource that the rows were checked against' }),
    agency: Type.String(),
    mode: modeSchema,
    baseVersion: Type.Optional(Type.Integer({ description: 'The version that stood when the load began' })),
    corrects: Type.Optional(Type.String({ description: 'The load whose quarantined rows this one brings corrected' })),
    state: Type.Enum(['running', 'published', 'refused', 'failed', 'cancelled']),
    phase: Type.Enum(['reading', 'keying', 'comparing', 'waiting', 'publishing', 'ended']),
    file: Type.Object({
      name: Type.String(),
      sha256: Type.String(),
      bytes: count,
      encoding: Type.Optional(Type.String({ description: 'Found: utf-8, gb18030, utf-16le or utf-16be' })),
      delimiter: Type.Optional(Type.String()),
    }),
    bytesRead: count,
    pace: Type.Optional(
      Type.Object(
        { bytesPerSecond: count, secondsLeft: count },
        { description: 'While it reads: rate so far, and time left at that rate' },
      ),
    ),
    cancelling: Type.Optional(Type.Boolean({ description: 'Somebody has asked for it to be broken off' })),
    counts: Type.Object({
      rows: Type.Integer({ minimum: 0, description: 'Data rows of the file' }),
      good: count,
      bad: Type.Integer({ minimum: 0, description: 'Rows in quarantine' }),
      blank: count,
      normalised: Type.Integer({ minimum: 0, description: 'Cells brought to their standard form' }),
    }),
    reasons: Type.Array(Type.Object({ column: Type.String(), reason: Type.String(), text: bilingual, rows: count })),
    unchecked: Type.Array(Type.String(), { description: 'Code sets that this release cannot check' }),
    problem: Type.Optional(Type.Object({ code: Type.String(), message: bilingual, remedy: bilingual })),
    version: Type.Optional(Type.Integer({ description: 'The version published' })),
    change: Type.Optional(
      Type.Object(
        { added: count, changed: count, removed: count, inPlace: Type.Boolean() },
        { description: 'Rows against the version before; inPlace: they stayed in their segment' },
      ),
    ),
    startedAt: Type.String(),
    endedAt: Type.Optional(Type.String()),
  },
  { $id: 'Load' },
);

const problemsSchema = Type.Array(
  Type.Object({ column: Type.String(), item: Type.Optional(Type.String()), reason: Type.String(), text: bilingual }),
);

export const quarantineSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'Row of the source file; the header is row 1' }),
      state: Type.Enum(['open', 'submitted', 'resolved'], { description: 'To be corrected, on its way into a version, or in one' }),
      problems: problemsSchema,
      raw: Type.String({ description: 'The row as it stood in the file' }),
      cells: Type.Optional(
        Type.Record(Type.String(), Type.String(), {
          description: 'By item id: the cells of the file, or of the last attempt to correct them',
        }),
      ),
      attempts: count,
      result: Type.Optional(Type.String({ description: 'The load that carries it into a version' })),
    }),
  ),
  total: count,
});

export const correctionSchema = Type.Object({
  items: Type.Array(Type.Object({ row: Type.Integer(), accepted: Type.Boolean(), problems: problemsSchema })),
  load: Type.Optional(loadSchema),
});

const changeSchema = Type.Object({ added: count, changed: count, removed: count });

export const versionSchema = Type.Object({
  number: Type.Integer(),
  kind: Type.Enum(['full', 'upsert', 'delete', 'correction', 'roll-back']),
  current: Type.Boolean(),
  held: Type.Boolean({ description: 'Its rows are still kept: it can be compared and rolled back to' }),
  rows: count,
  change: Type.Optional(changeSchema),
  inPlace: Type.Boolean(),
  load: Type.String(),
  resourceVersion: Type.Integer(),
  restores: Type.Optional(Type.Integer({ description: 'The version whose rows a roll-back made stand again' })),
  reason: Type.Optional(Type.String()),
  actor: Type.String(),
  publishedAt: Type.String(),
});

const named = Type.Object({ id: Type.String(), name: Type.String() });

export const comparisonSchema = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  rows: Type.Object({ before: count, after: count }),
  added: count,
  removed: count,
  changed: count,
  same: count,
  items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), changed: count })),
  itemsAdded: Type.Array(named),
  itemsRemoved: Type.Array(named),
});

const cellsSchema = Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]));

export const differencesSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: Type.Enum(['added', 'removed', 'changed']),
      before: Type.Optional(cellsSchema),
      after: Type.Optional(cellsSchema),
    }),
  ),
});

export const uploadSchema = Type.Object({
  id: Type.String(),
  resource: Type.String(),
  name: Type.String(),
  mode: modeSchema,
  size: count,
  received: Type.Integer({ minimum: 0, description: 'Bytes that are on the disk; the next chunk begins there' }),
  state: Type.Enum(['open', 'complete', 'discarded', 'expired']),
  load: Type.Optional(Type.String({ description: 'The load that it began, once complete' })),
  expiresAt: Type.String(),
});
