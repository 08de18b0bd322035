import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Fault } from '../faults/fault.ts';
import { kernelFaults } from '../faults/kernel-faults.ts';
import { describeProblem } from './problem.ts';
import { safetyHeaders } from './safety-headers.ts';

/** What the parser of HTTP itself says. */
interface ParserError {
  readonly code?: string;
}

/**
 * Answers what is no request at all, or has a head beyond bounds, or does not arrive in time: before any request exists
 * there is nothing but the line, which is closed afterwards.
 */
export function answerMalformed(error: ParserError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = faultOf(error);
  const requestId = randomUUID();
  const body = JSON.stringify(describeProblem(fault, requestId));
  const head = {
    ...safetyHeaders,
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function faultOf({ code }: ParserError): Fault {
  if (code === 'HPE_HEADER_OVERFLOW') return kernelFaults['kernel.too-large']();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return kernelFaults['kernel.too-slow']();
  return kernelFaults['kernel.malformed-request']();
}
