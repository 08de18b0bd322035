export { type Config, describeSettings, type Environment, readConfig, type SettingLine } from './config.ts';
export { type Log, type LogFacts, type LogLevel, openLog, silentLog } from './log.ts';
