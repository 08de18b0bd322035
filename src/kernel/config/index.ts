export { type Config, describeSettings, type Environment, readConfig } from './config.ts';
export { configFaults } from './faults.ts';
export { type Log, openLog, silentLog } from './log.ts';
