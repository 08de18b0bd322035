import { median } from './report.ts';

/** Answers of one address, in milliseconds. */
export interface Asked {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
}

export type Ask = (path: string) => Promise<{ readonly text: string; readonly ms: number }>;

/** Opens a session and asks in it, one request after the other. */
export async function openAsking(port: number, login: string, password: string): Promise<Ask> {
  const base = `http://127.0.0.1:${port}`;
  const opened = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ login, password }),
  });
  if (!opened.ok) throw new Error(`${login} may not sign in: ${await opened.text()}`);
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (path) => {
    const began = performance.now();
    const response = await fetch(`${base}${path}`, { headers: { cookie } });
    const text = await response.text();
    const ms = performance.now() - began;
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${text}`);
    return { text, ms };
  };
}

/** Asks each address in turn, round by round, so that what else the machine does meets all of them. */
export async function askInTurns(
  addresses: Readonly<Record<string, { readonly ask: Ask; readonly paths: readonly string[] }>>,
  rounds: number,
): Promise<Record<string, Asked>> {
  const times = new Map<string, number[]>();
  const bytes = new Map<string, number>();
  for (let round = -2; round < rounds; round += 1)
    for (const [name, { ask, paths }] of Object.entries(addresses)) {
      let ms = 0;
      let size = 0;
      // What a page asks for together is done when the last has come.
      for (const answer of await Promise.all(paths.map(ask))) {
        ms = Math.max(ms, answer.ms);
        size += Buffer.byteLength(answer.text);
      }
      bytes.set(name, size);
      // The first rounds are for the compiler and the caches.
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Object.fromEntries(
    [...times].map(([name, all]) => {
      const sorted = all.toSorted((one, other) => one - other);
      const figures = { medianMs: median(sorted), p95Ms: at(sorted, 0.95), p99Ms: at(sorted, 0.99) };
      return [name, { ...rounded(figures), bytes: bytes.get(name) ?? 0 }];
    }),
  );
}

const rounded = <Figures extends Record<string, number>>(figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10])) as Figures;
