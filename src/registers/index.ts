import { join } from 'node:path';
import type { Ports } from '#casework';
import type { MigrationSource, Route } from '#kernel';
import { registerEffects } from './operations/carry-effect.ts';
import type { Room } from './room.ts';
import { registerRoutes } from './routes/register-routes.ts';
import './tables.ts';

export const registersMigrations: MigrationSource = { room: 'registers', directory: join(import.meta.dirname, 'migrations') };

/** The standing lists of the law in use. */
export interface Registers {
  /** What decisions of cases do to registers. */
  readonly ports: { readonly effects: Ports['effects'] };
  readonly routes: Route[];
}

/** Opens the registers of the laws in use, on a migrated database. */
export function openRegisters(room: Room): Registers {
  return { ports: { effects: registerEffects(room) }, routes: registerRoutes(room) };
}
