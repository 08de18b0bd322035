import { kernelFaults } from '../faults/kernel-faults.ts';
import { healthFaults } from './faults.ts';

/** A place inside. It is given back when all that hold it have released it: the answer, and the work for it. */
export interface Ticket {
  hold(): void;
  release(): void;
}

/** Bounds what the process takes on at once, so that memory and waiting stay bounded whatever comes in. */
export interface Gate {
  /** @throws Fault `kernel.busy` above the bounds, `kernel.stopping` once closed. */
  enter(): Ticket;
  inFlight(): number;
  /** `strained`: requests are being refused now. */
  state(): 'open' | 'strained' | 'closed';
  /** Takes no further requests; those inside go on. */
  close(): void;
  /** Stops measuring. */
  end(): void;
}

export interface GateOptions {
  /** Requests under way at most. */
  readonly mostInFlight?: number;
  /** Lasting delay of the event loop, in milliseconds, above which nothing more is taken on. */
  readonly mostDelay?: number;
  /** Milliseconds between measurements; 100 unless told. */
  readonly interval?: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

export function openGate(options: GateOptions = {}): Gate {
  const { mostInFlight = 1_000, mostDelay = 1_000, interval = 100, now = () => performance.now() } = options;
  let inFlight = 0;
  let closed = false;
  /** Times in a row that this timer came too late. Once alone is a stall that is over: refusing then would only add to the harm. */
  let late = 0;
  let last = now();
  const timer = setInterval(() => {
    const present = now();
    late = present - last - interval > mostDelay ? late + 1 : 0;
    last = present;
  }, interval).unref();
  const strained = () => late >= 2 || inFlight >= mostInFlight;

  return {
    enter() {
      if (closed) throw healthFaults['kernel.stopping']();
      if (strained()) throw kernelFaults['kernel.busy']();
      inFlight += 1;
      let holders = 1;
      return {
        hold() {
          holders += 1;
        },
        release() {
          holders -= 1;
          if (holders === 0) inFlight -= 1;
        },
      };
    },
    inFlight: () => inFlight,
    state: () => (closed ? 'closed' : strained() ? 'strained' : 'open'),
    close() {
      closed = true;
    },
    end() {
      clearInterval(timer);
    },
  };
}
