export { wuxi } from './wuxi/city.ts';
export { describeDemonstration } from './wuxi/describe-demonstration.ts';
export { seedDemonstration } from './wuxi/seed-demonstration.ts';
