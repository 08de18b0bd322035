import { join } from 'node:path';
import type { Log } from '../config/log.ts';
import type { EngineUser } from './run-program.ts';
import type { ServerSettings } from './server-settings.ts';

/** All that is needed to run one cluster. */
export interface Site {
  readonly dataDirectory: string;
  /** The cluster's directory, a real path. */
  readonly cluster: string;
  /**
   * How the engine's user names the cluster: its path, or `/proc/self/cwd` where he may not walk the path (root's home
   * is closed to him). The programs are then started inside it, which root may do for him.
   */
  readonly clusterName: string;
  /** Folder that holds `bin/postgres`. */
  readonly programs: string;
  readonly major: number;
  readonly user: EngineUser | undefined;
  readonly socketDirectory: string;
  readonly settings: ServerSettings;
  readonly logFile: string;
  readonly log: Log;
}

/** Names of what an engine of our own keeps in the data directory. */
export const clusterOf = (dataDirectory: string): string => join(dataDirectory, 'postgres');
export const logFileOf = (dataDirectory: string): string => join(dataDirectory, 'postgres.log');

/** Name by which a process refers to the directory it stands in, without walking the path to it. */
export const standingPlace = '/proc/self/cwd';

/** The role and the database that the program works in. */
export const applicationName = 'shuyuan';
/** The role that only the supervisor uses. */
export const superuserName = 'postgres';
