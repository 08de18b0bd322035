import type { Generated } from 'kysely';

/** A bigint column: text from the driver, text or bigint to it. */
type Big = string;

interface KeyTable {
  id: string;
  algorithm: string;
  public_key: Buffer;
  created_at: Generated<Date>;
}

interface BatchTable {
  id: Generated<Big>;
  jurisdiction: string;
  process: string;
  lane: number;
  n: Big;
  count: number;
  root: Buffer;
  at: Date;
  algorithm: string;
  key: string;
  sig: Buffer;
}

interface EntryTable {
  batch: Big;
  i: number;
  at: Date;
  jurisdiction: string;
  kind: string;
  actor: string;
  agency: string;
  object: string;
  public: unknown;
  commitment: Buffer | null;
  tag_seal: Buffer | null;
  leaf: Buffer;
}

interface SaltTable {
  batch: Big;
  i: number;
  salt: Buffer;
  tag: Buffer;
}

interface TodoTable {
  batch: Big;
  since: Generated<Date>;
}

interface LogTable {
  seq: Big;
  batch: Big;
}

interface NodeTable {
  level: number;
  position: Big;
  hash: Buffer;
}

interface CheckpointTable {
  size: Big;
  root: Buffer;
  at: Date;
  algorithm: string;
  key: string;
  previous: Buffer | null;
  sig: Buffer;
}

declare module '../database/tables.ts' {
  interface Tables {
    'ledger.key': KeyTable;
    'ledger.batch': BatchTable;
    'ledger.entry': EntryTable;
    'ledger.salt': SaltTable;
    'ledger.todo': TodoTable;
    'ledger.log': LogTable;
    'ledger.node': NodeTable;
    'ledger.checkpoint': CheckpointTable;
  }
}
