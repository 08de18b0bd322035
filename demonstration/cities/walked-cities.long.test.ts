import { fushun } from './fushun.ts';
import { jiaozuo } from './jiaozuo.ts';
import { describeWalkedCities, nation } from './testing/describe-walked-cities.ts';
import { zhejiang } from './zhejiang.ts';

describeWalkedCities([
  { plan: jiaozuo, lower: [] },
  ...[fushun, zhejiang].flatMap((plan) => [
    { plan, lower: [] },
    { plan, lower: [nation] },
  ]),
]);
