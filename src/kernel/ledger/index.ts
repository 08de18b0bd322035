import { fileURLToPath } from 'node:url';
import type { MigrationSource } from '../database/migrate.ts';

export { type Ledger, type LedgerOptions, openLedger } from './open-ledger.ts';
export { fixFacts } from './proof/canonical.ts';
export { type CheckpointFile, parseCheckpointFile, parseKeyFile } from './proof/checkpoint-file.ts';
export { batchLeaf } from './proof/encoding.ts';
export { checkConsistencyProof, checkInclusionProof } from './proof/proofs.ts';
export { checkReceipt } from './proof/receipts.ts';
export { type PublicKey, sha256Ed25519 } from './proof/suite.ts';
export { type LedgerEntry, type Receipt, writeReceipt } from './record.ts';
export { preparePast } from './store/prepare-database.ts';

export const ledgerMigrations: MigrationSource = {
  room: 'ledger',
  directory: fileURLToPath(new URL('./migrations', import.meta.url)),
};
