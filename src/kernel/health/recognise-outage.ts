import { Fault } from '../faults/fault.ts';
import { healthFaults } from './faults.ts';

/** What Node says when nobody listens, or nobody any longer. */
const lostCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What the driver says, without a code of its own. */
const lostTexts = /^Connection terminated|^Client has encountered a connection error|^Client was closed/;
/** What the pool says when no session came free in time. */
const busyText = /^timeout exceeded when trying to connect/;

/**
 * Whether a failure has its reason in the database's absence, its sessions or its disk: then the service refuses for
 * the moment (503) instead of reporting an error of its own. Faults of the rooms stay as they are.
 */
export function recogniseOutage(error: unknown): Fault | undefined {
  if (error instanceof Fault || !(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (busyText.test(error.message) || code === '53300') return healthFaults['kernel.database-busy']({ cause: error });
  if (code === '53100') return healthFaults['kernel.disk-full']({ cause: error });
  // 08: connection; 57P01–57P03: shut down, crashed, not up yet. ENOENT is the socket's absence, never a file's.
  const lost = /^(?:08...|57P0[123])$/.test(code) || (lostCodes.has(code) && isNetwork(error)) || lostTexts.test(error.message);
  return lost ? healthFaults['kernel.database-unreachable']({ cause: error }) : undefined;
}

function isNetwork(error: Error): boolean {
  const call = 'syscall' in error ? error.syscall : undefined;
  return typeof call === 'string' && ['connect', 'read', 'write', 'getaddrinfo'].includes(call);
}
