export { type Config, describeSettings, type Environment, readConfig } from './config.ts';
export { type Log, openLog, silentLog } from './log.ts';
