import net from 'node:net';

// The load generator, a process of its own so that its work is not the server's. It writes requests that were prepared
// beforehand and reads of the answers their status and length: about 20 µs of processor each, so that what is measured
// is the server. (autocannon takes about 100 µs, and was itself the limit of the bare route.)

/** What the generator is told. */
export interface TrafficTask {
  /** Where the servers listen; connections are spread over them. */
  readonly ports: readonly number[];
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  /** Request bodies, asked in turn. */
  readonly bodies: readonly string[];
  /** Arrivals per second at a fixed pace; each connection asks again as soon as it is answered unless told. */
  readonly pace?: number;
}

/** A look-up that took long: when it was due, in milliseconds of the machine's clock, and how long it took. */
export interface SlowLookUp {
  readonly at: number;
  readonly ms: number;
}

export interface TrafficResult {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly p999Ms: number;
  readonly longestMs: number;
  readonly failed: number;
  /** Processor time of the generator for each look-up. */
  readonly generatorMicroseconds: number;
  /** How many took longer than 20 ms. */
  readonly slowLookUps: number;
  /** The first of them, at most 5,000. */
  readonly slow: readonly SlowLookUp[];
}

const slowFrom = 20;
const mostSlow = 5_000;
/** What comes before this is not counted: connections are made, the first statements prepared. */
const leadInMs = 300;

class Connection {
  readonly #socket: net.Socket;
  #rest: Buffer | undefined;
  #missing = -1;
  #status = 0;
  #answered: ((good: boolean) => void) | undefined;

  constructor(port: number) {
    this.#socket = net.connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => this.#settle(false));
    this.#socket.on('close', () => this.#settle(false));
  }

  ask(request: Buffer, answered: (good: boolean) => void): void {
    this.#answered = answered;
    if (this.#socket.destroyed) setTimeout(() => this.#settle(false), 100);
    else this.#socket.write(request);
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    if (this.#missing >= 0) this.#missing -= chunk.length;
    else {
      const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
      const end = bytes.indexOf('\r\n\r\n');
      this.#rest = end < 0 ? bytes : undefined;
      if (end < 0) return;
      const head = bytes.toString('latin1', 0, end);
      this.#status = Number(head.slice(9, 12));
      const length = /content-length: *(\d+)/i.exec(head)?.[1];
      this.#missing = Number(length ?? 0) - (bytes.length - end - 4);
    }
    if (this.#missing > 0) return;
    this.#missing = -1;
    this.#settle(this.#status === 200);
  }

  #settle(good: boolean): void {
    const answered = this.#answered;
    this.#answered = undefined;
    answered?.(good);
  }
}

/** Counts answers; those of the lead-in do not enter. */
function openCount(begun: number) {
  const times: number[] = [];
  const slow: SlowLookUp[] = [];
  let slowLookUps = 0;
  let failed = 0;
  return {
    answered(due: number, good: boolean) {
      const now = performance.now();
      if (due < begun) return;
      if (!good) failed += 1;
      else times.push(now - due);
      if (good && now - due > slowFrom) {
        slowLookUps += 1;
        if (slow.length < mostSlow) slow.push({ at: performance.timeOrigin + due, ms: now - due });
      }
    },
    result(seconds: number, microseconds: number): TrafficResult {
      const sorted = Float64Array.from(times).sort();
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
      return {
        perSecond: sorted.length / seconds,
        medianMs: at(0.5),
        p99Ms: at(0.99),
        p999Ms: at(0.999),
        longestMs: sorted.at(-1) ?? Number.NaN,
        failed,
        generatorMicroseconds: microseconds / Math.max(1, sorted.length),
        slowLookUps,
        slow,
      };
    },
  };
}

async function run(task: TrafficTask): Promise<TrafficResult> {
  const head = Object.entries({ host: '127.0.0.1', ...task.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const requests = task.bodies.map((body) =>
    Buffer.from(`POST ${task.path} HTTP/1.1\r\n${head.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  );
  const connections = Array.from({ length: task.connections }, (_, at) => new Connection(task.ports[at % task.ports.length] ?? 0));
  const begun = performance.now() + leadInMs;
  const end = begun + task.seconds * 1_000;
  const count = openCount(begun);
  let next = 0;
  let underWay = 0;
  let finished: (() => void) | undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const ask = (connection: Connection, due: number, then: () => void) => {
    underWay += 1;
    next += 1;
    connection.ask(requests[next % requests.length] as Buffer, (good) => {
      underWay -= 1;
      count.answered(due, good);
      then();
    });
  };
  if (task.pace === undefined) {
    const again = (connection: Connection) => {
      const now = performance.now();
      if (now < end) ask(connection, now, () => again(connection));
      else if (underWay === 0) finished?.();
    };
    for (const connection of connections) again(connection);
  } else {
    // Every look-up counts from the instant at which it was due, also while it waits here for a connection: a server
    // that stands still is asked no less for it.
    const between = 1_000 / task.pace;
    const free = [...connections];
    const waiting: number[] = [];
    let due = performance.now();
    const give = () => {
      for (let connection = free.pop(); connection; connection = free.pop()) {
        const first = waiting.shift();
        if (first === undefined) {
          free.push(connection);
          break;
        }
        const own = connection;
        ask(own, first, () => {
          free.push(own);
          give();
        });
      }
      if (due >= end && underWay === 0 && waiting.length === 0) finished?.();
    };
    const tick = () => {
      for (const now = performance.now(); due <= now && due < end; due += between) waiting.push(due);
      give();
      if (due < end) setTimeout(tick, Math.max(0, due - performance.now()));
    };
    tick();
  }
  const before = process.cpuUsage();
  await done;
  const used = process.cpuUsage(before);
  for (const connection of connections) connection.end();
  return count.result(task.seconds, used.user + used.system);
}

process.once('message', (task: TrafficTask) => {
  void run(task).then((result) => process.send?.(result, () => process.disconnect()));
});
