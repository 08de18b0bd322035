import { kernelFaults } from '../faults/kernel-faults.ts';
import { type InsiderRule, isInsider } from '../health/insider.ts';
import { defineRoute, type Route } from '../http/route.ts';
import type { Metrics } from './metrics.ts';

/** `/metrics`: to the machine itself, the token's holder and administrators; absent to everybody else. */
export function metricsRoute(metrics: Metrics, rule: InsiderRule): Route {
  return defineRoute({
    operation: 'metrics.show-metrics',
    method: 'GET',
    url: '/metrics',
    allow: 'anyone',
    summary: { zh: '运行指标（Prometheus）', en: 'Figures of the running service (Prometheus)' },
    schemas: {},
    produces: 'text/plain',
    async handle({ request, principal, reply }) {
      if (!isInsider(request, principal, rule)) throw kernelFaults['kernel.not-found']();
      reply.type(metrics.contentType).header('cache-control', 'no-store');
      return metrics.render();
    },
  });
}
