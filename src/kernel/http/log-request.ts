import type { Log } from '../config/log.ts';
import type { EndedCall } from './follow-request.ts';

/** One line for a request: who by id, never by name; what by operation, never by address, which may hold anything. */
export function logRequest(log: Log, { requestId, operation, method, status, seconds, code, principal }: EndedCall): void {
  const known = principal.kind !== 'anonymous';
  log.info('request', {
    requestId,
    operation,
    method,
    status,
    milliseconds: Math.round(seconds * 1e5) / 100,
    ...(code === undefined ? {} : { code }),
    ...(known ? { principal: `${principal.kind}:${principal.id}`, agency: principal.agency } : {}),
  });
}

/**
 * Writes lines that come in one turn of the event loop with one call, so that a busy server does not stop for each.
 * At a process's end what is gathered is written.
 */
export function gatherLines(write: (text: string) => void): (line: string) => void {
  let gathered = '';
  const flush = () => {
    const text = gathered;
    gathered = '';
    if (text !== '') write(text);
  };
  process.once('exit', flush);
  return (line) => {
    if (gathered === '') setImmediate(flush);
    gathered += line;
  };
}
