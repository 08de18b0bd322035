import { Type } from 'typebox';

const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const count = Type.Integer({ minimum: 0 });

export const idSchema = Type.String({ pattern: '^[1-9][0-9]{0,17}$' });

export const loadSchema = Type.Object(
  {
    id: Type.String(),
    resource: Type.String({ description: 'Resource id' }),
    resourceVersion: Type.Integer({ description: 'Version of the resource that the rows were checked against' }),
    agency: Type.String(),
    state: Type.Enum(['running', 'published', 'refused', 'failed']),
    phase: Type.Enum(['reading', 'keying', 'ended']),
    file: Type.Object({
      name: Type.String(),
      sha256: Type.String(),
      bytes: count,
      encoding: Type.Optional(Type.String({ description: 'Found: utf-8, gb18030, utf-16le or utf-16be' })),
      delimiter: Type.Optional(Type.String()),
    }),
    bytesRead: count,
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
    startedAt: Type.String(),
    endedAt: Type.Optional(Type.String()),
  },
  { $id: 'Load' },
);

export const quarantineSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'Row of the source file; the header is row 1' }),
      problems: Type.Array(
        Type.Object({ column: Type.String(), item: Type.Optional(Type.String()), reason: Type.String(), text: bilingual }),
      ),
      raw: Type.String({ description: 'The row as it stood in the file' }),
    }),
  ),
  total: count,
});
