import type { Access } from '#access';
import { type Database, diskShare, type Gate, type Health, type Ledger, type Metrics } from '#kernel';
import type { Store } from '#store';

/** The ledger, with its disclosures counted. @returns besides, how many wait for their record now. */
export function measureLedger(ledger: Ledger, metrics: Metrics): { readonly ledger: Ledger; waiting(): number } {
  let waiting = 0;
  const measured: Ledger = {
    ...ledger,
    async disclose(entry, fence) {
      const began = performance.now();
      waiting += 1;
      try {
        const receipt = await ledger.disclose(entry, fence);
        metrics.disclosed(wordOf(entry.public?.['mode']), Number(entry.public?.['rows'] ?? 0) || 0);
        return receipt;
      } finally {
        waiting -= 1;
        metrics.recorded((performance.now() - began) / 1_000);
      }
    },
  };
  return { ledger: measured, waiting: () => waiting };
}

/** Access, with its look-ups counted by how they ended. */
export function measureAccess(access: Access, metrics: Metrics): Access {
  return {
    ...access,
    async disclose(request) {
      if (request.mode === 'preview') return access.disclose(request);
      try {
        const disclosure = await access.disclose(request);
        metrics.lookUpEnded('answered');
        return disclosure;
      } catch (error) {
        metrics.lookUpEnded(isRefusal(error) ? 'refused' : 'failed');
        throw error;
      }
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
}

/** Labels are words of the program, whatever an entry may hold. */
function wordOf(mode: unknown): string {
  return typeof mode === 'string' && /^[a-z-]{1,20}$/.test(mode) ? mode : 'other';
}

export interface MeasuredParts {
  readonly database: Pick<Database, 'readers' | 'writers'>;
  readonly ledger: Pick<Ledger, 'lag'>;
  waiting(): number;
  readonly store: Pick<Store, 'measureLoads'>;
  readonly gate: Gate;
  readonly health: Health;
  readonly directory: string;
}

const stateValues = { well: 1, impaired: 0.5, failed: 0 } as const;

/** Gauges of the parts, read at each scrape. */
export function measurePlatform(metrics: Metrics, { database, ledger, waiting, store, gate, health, directory }: MeasuredParts): void {
  metrics.watch({
    gauges: { shuyuan_health: 'State of each part: 1 well, 0.5 somebody must look, 0 requests fail' },
    label: 'part',
    read: async () =>
      (await health.examine()).parts.map(({ name, state }) => ({ gauge: 'shuyuan_health', of: name, value: stateValues[state] })),
  });
  metrics.watch({
    gauges: {
      shuyuan_ledger_pending_batches: 'Committed batches that are not in the log yet',
      shuyuan_ledger_lag_seconds: 'Age of the oldest of them',
    },
    async read() {
      const lag = await ledger.lag();
      return [
        { gauge: 'shuyuan_ledger_pending_batches', value: lag.pending },
        { gauge: 'shuyuan_ledger_lag_seconds', value: lag.oldestSeconds },
      ];
    },
  });
  metrics.watch({
    gauges: {
      shuyuan_ledger_waiting: 'Disclosures that wait for their record in this process’s lanes',
      shuyuan_http_in_flight: 'Requests under way',
    },
    read: () => [
      { gauge: 'shuyuan_ledger_waiting', value: waiting() },
      { gauge: 'shuyuan_http_in_flight', value: gate.inFlight() },
    ],
  });
  metrics.watch({
    gauges: {
      shuyuan_database_sessions: 'Open database sessions of a pool',
      shuyuan_database_sessions_idle: 'Of these, idle',
      shuyuan_database_sessions_limit: 'Most sessions of a pool',
      shuyuan_database_waiting: 'Work that waits for a session',
    },
    label: 'pool',
    read: () =>
      (['readers', 'writers'] as const).flatMap((name) => {
        const pool = database[name];
        return [
          { gauge: 'shuyuan_database_sessions', of: name, value: pool.totalCount },
          { gauge: 'shuyuan_database_sessions_idle', of: name, value: pool.idleCount },
          { gauge: 'shuyuan_database_sessions_limit', of: name, value: pool.options.max },
          { gauge: 'shuyuan_database_waiting', of: name, value: pool.waitingCount },
        ];
      }),
  });
  metrics.watch({
    gauges: { shuyuan_disk_used_ratio: 'Share of the data directory’s disk that is used; loads are refused from 0.85' },
    read: async () => [{ gauge: 'shuyuan_disk_used_ratio', value: await diskShare(directory) }],
  });
  metrics.watch({
    gauges: {
      shuyuan_loads: 'Loads by state',
      shuyuan_load_rows: 'Rows of all loads of a state',
      shuyuan_load_rows_quarantined: 'Of these, in quarantine',
    },
    label: 'state',
    read: async () =>
      (await store.measureLoads()).flatMap(({ state, loads, rows, bad }) => [
        { gauge: 'shuyuan_loads', of: state, value: loads },
        { gauge: 'shuyuan_load_rows', of: state, value: rows },
        { gauge: 'shuyuan_load_rows_quarantined', of: state, value: bad },
      ]),
  });
}
