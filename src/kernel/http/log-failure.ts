import type { Log, LogFacts } from '../config/log.ts';
import { Fault } from '../faults/fault.ts';

const longestText = 300;
const longestChain = 5;
const framesKept = 6;

/**
 * What may be told of a failure's reason. Of a database error its SQLSTATE alone: its text quotes rows. Of others the
 * message, with every long number hidden, and where in the program it happened.
 */
export function describeFailure(error: unknown): LogFacts {
  const reasons: string[] = [];
  let deepest: unknown = error;
  for (
    let each: unknown = error;
    each !== undefined && reasons.length < longestChain;
    each = each instanceof Error ? each.cause : undefined
  ) {
    reasons.push(describeOne(each));
    deepest = each;
  }
  const stack = deepest instanceof Error ? framesOf(deepest) : '';
  return { cause: reasons.join(' ← '), ...(stack ? { stack } : {}) };
}

function describeOne(error: unknown): string {
  if (error instanceof Fault) return error.code;
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^[0-9A-Z]{5}$/.test(code) && 'severity' in error) return `SQLSTATE ${code}`;
  return `${error.name}: ${hideNumbers(error.message).slice(0, longestText)}`;
}

/** Identity, telephone, card and licence numbers alike. */
export function hideNumbers(text: string): string {
  return text.replace(/\d[\d -]{6,}[\dXx]/g, '…');
}

/** Places in the program alone: the first line of a stack is the message again. */
function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, framesKept)
    .map((line) => line.trim().replace(/\(?file:\/\/.*?\/(src|node_modules)\//, '($1/'))
    .join(' | ');
}

/** Milliseconds in which a failure of one code is told once: a lost database fails every request. */
const once = 1_000;

/** Tells failures to the log, each with its request: those inside (500) always, refusals for the moment (503) once a second. */
export function failureTeller(log: Log): (error: unknown, fault: Fault, facts: LogFacts) => void {
  const told = new Map<string, { at: number; untold: number }>();
  return (error, fault, facts) => {
    if (fault.status === 500) return log.error('request failed', undefined, { ...facts, ...describeFailure(error) });
    const now = performance.now();
    const last = told.get(fault.code);
    if (last && now - last.at < once) {
      last.untold += 1;
      return;
    }
    told.set(fault.code, { at: now, untold: 0 });
    log.warn('request not taken', { ...facts, ...(last?.untold ? { untold: last.untold } : {}), ...describeFailure(error) });
  };
}
