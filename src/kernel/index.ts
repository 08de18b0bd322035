export type { Log } from './config/log.ts';
export { type CsvCell, type CsvColumn, type CsvForm, exactForm, excelForm } from './csv/csv-form.ts';
export { bytesOf, writeCsv } from './csv/write-csv.ts';
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
export {
  type Check,
  checkDatabase,
  checkDisk,
  checkGate,
  checkLedger,
  checkSchema,
  diskShare,
  drain,
  type Gate,
  type GateOptions,
  type Health,
  healthFaults,
  healthRoutes,
  type InsiderRule,
  openGate,
  openHealth,
  watchHealth,
} from './health/index.ts';
export { type BuiltSite, serveBuiltSite } from './http/built-site.ts';
export { type CallerAddress, neighbourhoodOf, openCallerAddress } from './http/caller-address.ts';
export { setPagePolicy } from './http/content-security.ts';
export type { EndedCall } from './http/follow-request.ts';
export { describeFailure } from './http/log-failure.ts';
export { gatherLines, logRequest } from './http/log-request.ts';
export { anonymous, type Principal, type PublicKind, publicKinds, type Role, roles } from './http/principal.ts';
export { describeProblem, type Problem } from './http/problem.ts';
export { octetsOf, ReadyJson } from './http/ready-json.ts';
export { type Allowed, type Call, defineRoute, type Route, type RouteSchemas } from './http/route.ts';
export { buildServer, isAllowed, type ServerOptions } from './http/server.ts';
export {
  type CheckpointFile,
  checkReceipt,
  fixFacts,
  type Ledger,
  type LedgerEntry,
  ledgerMigrations,
  openLedger,
  type PublicKey,
  parseCheckpointFile,
  parseKeyFile,
  preparePast,
  type Receipt,
  writeReceipt,
} from './ledger/index.ts';
export { type Metrics, metricsRoute, openMetrics, type QueryWatch, watchDatabase } from './metrics/index.ts';
export { type Clock, cityZone, type Day, dayOf, systemClock } from './time/clock.ts';
