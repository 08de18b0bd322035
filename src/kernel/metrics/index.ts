export { type Metrics, openMetrics } from './metrics.ts';
export { metricsRoute } from './metrics-route.ts';
export { type QueryWatch, watchDatabase } from './watch-queries.ts';
