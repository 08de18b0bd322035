import autocannon from 'autocannon';

/** What the generator is told: it runs as a process of its own, so that its work is not the server's. */
export interface TrafficTask {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  /** Request bodies; each connection goes round its own share of them. */
  readonly bodies: readonly string[];
}

export interface TrafficResult {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failed: number;
}

process.once('message', async (task: TrafficTask) => {
  const share = Math.floor(task.bodies.length / task.connections);
  let client = 0;
  const result = await autocannon({
    url: task.url,
    connections: task.connections,
    duration: task.seconds,
    setupClient(each) {
      const own = task.bodies.slice(client * share, (client + 1) * share);
      client += 1;
      each.setRequests(own.map((body) => ({ method: 'POST', path: task.path, headers: { ...task.headers }, body })));
    },
  });
  const traffic: TrafficResult = {
    perSecond: (result['2xx'] / result.duration) as number,
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
  process.send?.(traffic, () => process.disconnect());
});
