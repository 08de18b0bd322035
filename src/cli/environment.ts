import { type Config, type Environment, type Log, openLog, readConfig } from '../kernel/config/index.ts';

/** Options that every command which touches the data takes. They win over the environment. */
export interface CommonOptions {
  readonly data?: string;
  readonly embedded?: boolean;
}

/** The environment with a command's options put over it, as the settings' names know them. */
export function overlay(environment: Environment, options: Readonly<Record<string, string | boolean | undefined>>): Environment {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  return { ...environment, ...Object.fromEntries(given.map(([name, value]) => [name, value === true ? 'on' : String(value)])) };
}

/** Settings and log of a command. */
export function openEnvironment(environment: Environment): { config: Config; log: Log } {
  const config = readConfig(environment);
  const log = openLog({
    level: config.log,
    form: config.mode === 'production' ? 'json' : 'plain',
    now: () => new Date(),
    write: (line) => process.stderr.write(line),
  });
  return { config, log };
}
