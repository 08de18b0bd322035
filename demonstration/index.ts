export { wuxi } from './wuxi/city.ts';
export { describeDemonstration } from './wuxi/describe-demonstration.ts';
export type { Platform } from './wuxi/seed/platform.ts';
export { type Demonstration, seedDemonstration } from './wuxi/seed-demonstration.ts';
