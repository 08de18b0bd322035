export { checkDatabase, checkDisk, checkGate, checkLedger, checkSchema } from './checks.ts';
export { diskShare } from './disk-share.ts';
export { drain } from './drain.ts';
export { healthFaults } from './faults.ts';
export { type Gate, type GateOptions, openGate } from './gate.ts';
export { type Check, type Health, openHealth } from './health.ts';
export { healthRoutes } from './health-routes.ts';
export type { InsiderRule } from './insider.ts';
export { watchHealth } from './watch-health.ts';
