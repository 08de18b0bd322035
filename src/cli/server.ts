import type { Config, Log } from '../kernel/config/index.ts';

/** What `serve` asks of the composition root (`src/main.ts`). */
export interface ServerOptions {
  readonly config: Config;
  readonly log: Log;
}

export interface Server {
  /** Addresses to tell the operator, the public site first. */
  readonly addresses: readonly string[];
  /** Lines to print under the addresses, such as the demonstration's accounts. */
  readonly notes?: readonly string[];
  /** Stops taking calls, finishes those that are in flight, closes everything including the database engine. */
  close(): Promise<void>;
}

export type StartServer = (options: ServerOptions) => Promise<Server>;
