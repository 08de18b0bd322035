import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A request that has been answered, refused or broken off. No word of it is personal. */
export interface EndedRequest {
  /** `unknown` for an address that there is not. */
  readonly operation: string;
  /** HTTP status; 499 where the caller went away. */
  readonly status: number;
  readonly seconds: number;
  /** Fault code of a refusal or failure. */
  readonly code: string | undefined;
}

/** Figures read at each scrape. Labels must come from closed lists, never from requests or rows. */
export interface Reading {
  /** Help text by metric name. */
  readonly gauges: Readonly<Record<string, string>>;
  readonly label?: string;
  read(): Promise<readonly Sample[]> | readonly Sample[];
}

export interface Sample {
  readonly gauge: string;
  readonly value: number;
  /** Value of the reading's label. */
  readonly of?: string;
}

/** What the running service tells Prometheus. */
export interface Metrics {
  requestEnded(request: EndedRequest): void;
  lookUpEnded(outcome: 'answered' | 'refused' | 'failed'): void;
  /** @param mode one of the few ways in which data leave. */
  disclosed(mode: string, rows: number): void;
  /** A disclosure's record is on the disk, or was refused. */
  recorded(seconds: number): void;
  queryWasSlow(): void;
  watch(reading: Reading): void;
  readonly contentType: string;
  /** The text that Prometheus reads. A reading that fails is left out and counted; the others go on. */
  render(): Promise<string>;
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Milliseconds for one reading: a database that does not answer must not take the other figures with it. */
const patience = 4_000;

/** @param own whether to measure this process too (memory, event loop, collections); once in a process. */
export function openMetrics({ own = false }: { readonly own?: boolean } = {}): Metrics {
  const register = new Registry();
  if (own) collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    name: 'shuyuan_http_requests_total',
    help: 'Requests by operation and class of status',
    labelNames: ['operation', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'shuyuan_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['operation'] as const,
    buckets,
    registers,
  });
  const refusals = new Counter({
    name: 'shuyuan_refusals_total',
    help: 'Refused and failed requests by code (docs/errors)',
    labelNames: ['code'] as const,
    registers,
  });
  const lookUps = new Counter({
    name: 'shuyuan_look_ups_total',
    help: 'Look-ups of shared data',
    labelNames: ['outcome'] as const,
    registers,
  });
  const disclosures = new Counter({
    name: 'shuyuan_disclosures_total',
    help: 'Recorded disclosures to agencies',
    labelNames: ['mode'] as const,
    registers,
  });
  const rows = new Counter({
    name: 'shuyuan_disclosed_rows_total',
    help: 'Rows of recorded disclosures',
    labelNames: ['mode'] as const,
    registers,
  });
  const records = new Histogram({
    name: 'shuyuan_ledger_record_seconds',
    help: 'Time until a disclosure’s record is on the disk',
    buckets,
    registers,
  });
  const slow = new Counter({ name: 'shuyuan_slow_queries_total', help: 'Database queries slower than SHUYUAN_SLOW_QUERY', registers });
  const failures = new Counter({ name: 'shuyuan_readings_failed_total', help: 'Figures that could not be read', registers });
  const readings: (() => Promise<void>)[] = [];

  return {
    requestEnded({ operation, status, seconds, code }) {
      requests.inc({ operation, status: `${Math.floor(status / 100)}xx` });
      durations.observe({ operation }, seconds);
      if (code !== undefined) refusals.inc({ code });
    },
    lookUpEnded: (outcome) => lookUps.inc({ outcome }),
    disclosed(mode, count) {
      disclosures.inc({ mode });
      rows.inc({ mode }, count);
    },
    recorded: (seconds) => records.observe(seconds),
    queryWasSlow: () => slow.inc(),
    watch: ({ gauges, label, read }) => readings.push(readInto(register, gauges, label, read, () => failures.inc())),
    contentType: register.contentType,
    async render() {
      await Promise.all(readings.map((each) => each()));
      return register.metrics();
    },
  };
}

function readInto(
  register: Registry,
  help: Reading['gauges'],
  label: string | undefined,
  read: Reading['read'],
  failed: () => void,
): () => Promise<void> {
  const labelNames = label === undefined ? [] : [label];
  const gauges = new Map(
    Object.entries(help).map(([name, text]) => [name, new Gauge({ name, help: text, labelNames, registers: [register] })]),
  );
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), patience);
    });
    // What was true at the last scrape must not stand as if it were true now. A gauge without label would be reset to 0.
    for (const gauge of gauges.values()) {
      if (label === undefined) gauge.remove();
      else gauge.reset();
    }
    try {
      for (const { gauge, value, of } of await Promise.race([Promise.resolve().then(read), silence]))
        gauges.get(gauge)?.set(label === undefined || of === undefined ? {} : { [label]: of }, value);
    } catch {
      failed();
    } finally {
      clearTimeout(timer);
    }
  };
}
