import { jiaozuo } from './jiaozuo.ts';
import { describeWalkedCities, nation } from './testing/describe-walked-cities.ts';

// The other cities, and each law alone, walk in walked-cities.long.test.ts.
describeWalkedCities([{ plan: jiaozuo, lower: [nation] }]);
