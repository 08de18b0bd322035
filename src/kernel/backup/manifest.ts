import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { tableSchema } from './catalogue/describe-tables.ts';

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const manifestSchema = Type.Object({
  format: Type.Literal('shuyuan-backup'),
  version: Type.Literal(1),
  /** Release of the program that took it. */
  release: Type.String(),
  /** Instant of the snapshot, ISO 8601. */
  takenAt: Type.String(),
  /** Version of the PostgreSQL that it was taken from. */
  server: Type.String(),
  /** In the order in which they were applied. */
  migrations: Type.Array(Type.Object({ room: Type.String(), name: Type.String(), sha256: Type.String() })),
  /** In an order in which foreign keys are kept. `member` is a gzip of COPY's text format. */
  tables: Type.Array(Type.Intersect([tableSchema, Type.Object({ member: Type.String(), rows: Type.Integer({ minimum: 0 }) })])),
  /** Where a sequence that has given numbers stands. */
  sequences: Type.Array(Type.Object({ schema: Type.String(), name: Type.String(), last: Type.String({ pattern: '^-?\\d+$' }) })),
  /** Keys and kept originals, by their path in the data directory. `member` is a gzip. */
  files: Type.Array(
    Type.Object({
      path: Type.String({ pattern: '^(keys|files)(/(?!\\.{1,2}(/|$))[^/\\0]+)+$' }),
      member: Type.String(),
      bytes: Type.Integer({ minimum: 0 }),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  ),
  /** The ledger's newest checkpoint in the snapshot. */
  checkpoint: nullable(Type.Object({ size: Type.Integer(), root: Type.String(), at: Type.String() })),
});

export type Manifest = Static<typeof manifestSchema>;
export type TableDump = Manifest['tables'][number];
export type KeptFile = Manifest['files'][number];
export type MigrationMark = Manifest['migrations'][number];

export const manifestName = 'manifest.json';

/** Undefined where the text is no manifest of a form that this program knows. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(manifestSchema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Version of the form in which a manifest claims to be written; undefined where it claims nothing. */
export function formOf(text: string): number | undefined {
  try {
    const value = JSON.parse(text) as { format?: unknown; version?: unknown };
    return value.format === 'shuyuan-backup' && typeof value.version === 'number' ? value.version : undefined;
  } catch {
    return undefined;
  }
}
