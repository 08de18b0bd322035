export { wuxi } from './wuxi/city.ts';
export { describeDemonstration } from './wuxi/describe-demonstration.ts';
export { openPastClock } from './wuxi/seed/past-clock.ts';
export { pastDays, recallDemonstration, seedDemonstration } from './wuxi/seed-demonstration.ts';
