import { fileURLToPath } from 'node:url';
import type { MigrationSource, Principal, Route } from '#kernel';
import type { StoreContext, StoreDependencies } from './context.ts';
import './tables.ts';
import type { LoadView, VersionView } from './model.ts';
import { cancelLoad } from './operations/cancel-load.ts';
import { findLoad } from './operations/find-load.ts';
import { type LoadFigures, measureLoads } from './operations/measure-loads.ts';
import { type RollBack, rollBack } from './operations/roll-back.ts';
import { type StartLoad, startLoad } from './operations/start-load.ts';
import { sweepLoads } from './operations/sweep-loads.ts';
import { cancelLoadRoute, correctRowsRoute, exportQuarantineRoute } from './routes/change-loads.ts';
import { measureFreshnessRoute } from './routes/figures.ts';
import { findLoadRoute, listLoadsRoute, listQuarantineRoute } from './routes/read-loads.ts';
import { startLoadRoute } from './routes/start-load.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { compareVersionsRoute, listVersionsRoute, rollBackRoute, showDifferencesRoute } from './routes/versions.ts';

export type { DiscloseComparison, DiscloseQuarantine, ResourceSource, StoreDependencies, StoreLimits } from './context.ts';
export { readCsvText } from './csv/read-csv-text.ts';
export type { ItemToLoad, LoadMode, LoadView, ResourceToLoad, VersionView } from './model.ts';
export type { LoadFigures } from './operations/measure-loads.ts';
export type { StartLoad } from './operations/start-load.ts';

export const storeMigrations: MigrationSource = { room: 'store', directory: fileURLToPath(new URL('./migrations', import.meta.url)) };

/** Datasets and their loads. Rows are read through `#store/rows`, by `access` alone. */
export interface Store {
  /** Receives a file and begins to load it. */
  startLoad(request: StartLoad): Promise<LoadView>;
  findLoad(id: string, principal: Principal): Promise<LoadView>;
  /** Asks for a running load to be broken off, whichever process runs it. */
  cancelLoad(id: string, principal: Principal): Promise<LoadView>;
  /** Makes an earlier version's rows current again. */
  rollBack(request: RollBack, principal: Principal): Promise<VersionView>;
  /** Waits for the end of a load that runs in this process. */
  awaitLoad(id: string, principal: Principal): Promise<LoadView>;
  /** Loads by state, for the platform's figures. */
  measureLoads(): Promise<LoadFigures[]>;
  /** Closes loads whose process has died, drops what they left, and lets go of old versions and forgotten uploads. To be called at start and every minute. */
  sweep(): Promise<string[]>;
  readonly routes: Route[];
  /** Breaks off this process's loads; each is closed as failed and nothing of it is published. */
  close(): Promise<void>;
}

export function openStore(dependencies: StoreDependencies): Store {
  const context: StoreContext = { ...dependencies, running: new Map(), slots: { taken: 0 } };
  return {
    startLoad: (request) => startLoad(context, request),
    findLoad: (id, principal) => findLoad(context, id, principal),
    cancelLoad: (id, principal) => cancelLoad(context, id, principal),
    rollBack: (request, principal) => rollBack(context, request, principal),
    async awaitLoad(id, principal) {
      await context.running.get(id)?.ended;
      return await findLoad(context, id, principal);
    },
    measureLoads: () => measureLoads(context),
    sweep: () => sweepLoads(context),
    routes: [
      startLoadRoute(context),
      listLoadsRoute(context),
      measureFreshnessRoute(context),
      findLoadRoute(context),
      cancelLoadRoute(context),
      listQuarantineRoute(context),
      exportQuarantineRoute(context),
      correctRowsRoute(context),
      ...uploadRoutes(context),
      listVersionsRoute(context),
      compareVersionsRoute(context),
      showDifferencesRoute(context),
      rollBackRoute(context),
    ],
    async close() {
      await Promise.all([...context.running.values()].map((load) => load.stop()));
    },
  };
}
