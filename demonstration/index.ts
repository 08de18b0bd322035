import { readOwnBodies } from '#law';
import type { CityPlan } from './cities/city.ts';
import { exampleCity } from './cities/example.ts';
import { fushun } from './cities/fushun.ts';
import { jiaozuo } from './cities/jiaozuo.ts';
import { zhejiang } from './cities/zhejiang.ts';
import { wuxi } from './wuxi/city.ts';

export { type CityPlan, describeCity } from './cities/city.ts';
export { cityPastDays, seedCityOf } from './cities/seed-city.ts';
export { wuxi } from './wuxi/city.ts';
export { describeDemonstration } from './wuxi/describe-demonstration.ts';
export { openPastClock } from './wuxi/seed/past-clock.ts';
export { pastDays, recallDemonstration, seedDemonstration } from './wuxi/seed-demonstration.ts';

/** A law that can be toured: Wuxi's city is written out, the others follow from their law's trials. */
export interface DemonstrationOfLaw {
  readonly pack: string;
  readonly jurisdiction: CityPlan['jurisdiction'];
  readonly plan?: CityPlan;
}

export const demonstrations: readonly DemonstrationOfLaw[] = [
  { pack: 'wuxi-2020', jurisdiction: wuxi },
  ...[jiaozuo, zhejiang, fushun].map((plan) => ({ pack: plan.pack, jurisdiction: plan.jurisdiction, plan })),
];

/** The demonstration city of a law; undefined where it has none. A law of one's own, by its folder, is toured in an example city. */
export function findDemonstration(pack: string, own?: string): DemonstrationOfLaw | undefined {
  if (own !== undefined) {
    const plan = exampleCity(pack, readOwnBodies(own));
    return { pack, jurisdiction: plan.jurisdiction, plan };
  }
  return demonstrations.find((each) => each.pack === pack);
}
