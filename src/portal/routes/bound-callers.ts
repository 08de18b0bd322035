import type { FastifyReply, FastifyRequest } from 'fastify';
import { neighbourhoodOf } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { RateBound } from '../rules/bound-rate.ts';

/** Under which name a caller without an account is counted. */
export const callerOf = (room: Pick<Room, 'callerAddress'>, request: FastifyRequest): string =>
  neighbourhoodOf(room.callerAddress(request));

/** Counts one call. @throws portal.too-many-calls, with Retry-After. */
export function boundCaller(bound: RateBound, caller: string, reply: FastifyReply): void {
  const taken = bound.take(caller);
  if (taken.allowed) return void reply.header('ratelimit-remaining', taken.left);
  reply.header('retry-after', taken.seconds);
  throw faults['portal.too-many-calls']({ values: { seconds: taken.seconds } });
}
