/**
 * - `well`
 * - `impaired`: somebody must look, but requests are answered
 * - `failed`: requests cannot be answered
 */
export type PartState = 'well' | 'impaired' | 'failed';

export interface PartReading {
  readonly state: PartState;
  /** Figures for those inside. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface Part extends PartReading {
  readonly name: string;
}

export interface Examination {
  /** `ready`, or `impaired` where a part needs attention, or `not-ready` where requests would fail. */
  readonly state: 'ready' | 'impaired' | 'not-ready';
  readonly parts: readonly Part[];
}

export type Check = () => Promise<PartReading> | PartReading;

export interface Health {
  /** Asks every part. Answers asked for within a second are shared, so that asking costs nothing. */
  examine(): Promise<Examination>;
}

/** Milliseconds after which a part that does not answer counts as failed. */
const patience = 3_000;
const kept = 1_000;

export function openHealth(checks: Readonly<Record<string, Check>>): Health {
  let last: { readonly at: number; readonly examination: Promise<Examination> } | undefined;
  const examine = async (): Promise<Examination> => {
    const parts = await Promise.all(Object.entries(checks).map(([name, check]) => ask(name, check)));
    const has = (state: PartState) => parts.some((part) => part.state === state);
    return { state: has('failed') ? 'not-ready' : has('impaired') ? 'impaired' : 'ready', parts };
  };
  return {
    examine() {
      const now = performance.now();
      if (!last || now - last.at > kept) last = { at: now, examination: examine() };
      return last.examination;
    },
  };
}

async function ask(name: string, check: Check): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartReading>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'failed', facts: { reason: 'no answer in time' } }), patience);
  });
  try {
    return { name, ...(await Promise.race([Promise.resolve().then(check), silence])) };
  } catch {
    // Why is in the log; an answer would show internals.
    return { name, state: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}
