import type { FastifyInstance } from 'fastify';
import { kernelFaults } from '#kernel';

export interface Place {
  readonly host: string;
  /** The port taken, where any free one was asked for. */
  readonly port: number;
}

/** Begins to take calls. @throws Fault `kernel.address-taken`. */
export async function listen(server: FastifyInstance, { host, port }: Place): Promise<Place> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw kernelFaults['kernel.address-taken']({ values: { address: `${host}:${port}` }, cause });
  }
  const [address] = server.addresses();
  return { host, port: typeof address === 'object' ? address.port : port };
}

export function addressOf({ host, port }: Place): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
