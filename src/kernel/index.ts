export { type Database, type DatabaseOptions, openDatabase, type ReadConnection, sql, type WriteConnection } from './database/database.ts';
export { type MigrationSource, migrate } from './database/migrate.ts';
export type { Tables } from './database/tables.ts';
export {
  type Bilingual,
  defineFaults,
  Fault,
  type FaultDefinition,
  type FaultOccurrence,
  type FaultPlace,
  faultCatalogue,
} from './faults/fault.ts';
export { kernelFaults } from './faults/kernel-faults.ts';
export { type BuiltSite, serveBuiltSite } from './http/built-site.ts';
export { setPagePolicy } from './http/content-security.ts';
export { anonymous, type Principal, type PublicKind, publicKinds, type Role, roles } from './http/principal.ts';
export { describeProblem, type Problem } from './http/problem.ts';
export { type Allowed, type Call, defineRoute, type Route, type RouteSchemas } from './http/route.ts';
export { buildServer, isAllowed, type ServerOptions } from './http/server.ts';
export {
  type CheckpointFile,
  checkReceipt,
  type Ledger,
  type LedgerEntry,
  ledgerMigrations,
  openLedger,
  parseCheckpointFile,
  parseKeyFile,
  type PublicKey,
  type Receipt,
} from './ledger/index.ts';
export { type Clock, cityZone, type Day, dayOf, systemClock } from './time/clock.ts';
