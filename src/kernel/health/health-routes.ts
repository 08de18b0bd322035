import { Type } from 'typebox';
import { defineRoute, type Route } from '../http/route.ts';
import type { Health } from './health.ts';
import { type InsiderRule, isInsider } from './insider.ts';

const examination = Type.Object({
  state: Type.String({ description: 'ready, impaired (answers, but somebody must look) or not-ready' }),
  parts: Type.Optional(
    Type.Array(
      Type.Object({
        name: Type.String(),
        state: Type.String({ description: 'well, impaired or failed' }),
        facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      }),
      { description: 'For the machine itself, the token’s holder and signed-in administrators alone' },
    ),
  ),
});

/** Operations that are answered under overload, while stopping and without the database. */
export const healthOperations: ReadonlySet<string> = new Set(['health.show-live', 'health.show-ready', 'metrics.show-metrics']);

/** `live` says that the process runs; `ready` whether it can answer, 503 where it cannot. */
export function healthRoutes(health: Health, rule: InsiderRule): Route[] {
  return [
    defineRoute({
      operation: 'health.show-live',
      method: 'GET',
      url: '/health/live',
      allow: 'anyone',
      summary: { zh: '进程是否在运行', en: 'Whether the process runs' },
      schemas: { answer: Type.Object({ state: Type.Literal('live') }) },
      async handle({ reply }) {
        reply.header('cache-control', 'no-store');
        return { state: 'live' };
      },
    }),
    defineRoute({
      operation: 'health.show-ready',
      method: 'GET',
      url: '/health/ready',
      allow: 'anyone',
      summary: { zh: '服务是否可用', en: 'Whether the service can answer' },
      schemas: { answer: examination },
      async handle({ request, principal, reply }) {
        const { state, parts } = await health.examine();
        reply.header('cache-control', 'no-store').code(state === 'not-ready' ? 503 : 200);
        if (state === 'not-ready') reply.header('retry-after', '5');
        return { state, ...(isInsider(request, principal, rule) ? { parts: [...parts] } : {}) };
      },
    }),
  ];
}
