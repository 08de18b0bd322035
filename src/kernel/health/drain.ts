import type { FastifyInstance } from 'fastify';
import type { Gate } from './gate.ts';

/**
 * Stops a listening server: takes no further requests, finishes those under way, and after the bound cuts off what is
 * still not done. Nothing acknowledged is lost by the cut.
 * @param seconds how long requests may take to finish.
 * @returns how many were cut off.
 */
export async function drain(server: FastifyInstance, gate: Gate, seconds: number): Promise<number> {
  gate.close();
  let cut = 0;
  const bound = setTimeout(() => {
    cut = gate.inFlight();
    server.server.closeAllConnections();
  }, seconds * 1_000);
  // A connection that was in use when the stop began is kept open by its other end once it is idle.
  const idle = setInterval(() => server.server.closeIdleConnections(), 100);
  try {
    await server.close();
  } finally {
    clearTimeout(bound);
    clearInterval(idle);
  }
  return cut;
}
