import { adoption } from './adoption.ts';
import { busStop } from './bus-stop.ts';
import { enterprise } from './enterprise.ts';
import { household } from './household.ts';
import { insurance } from './insurance.ts';
import type { DemonstrationResource } from './resource.ts';

export { elderlyHome, marriage, relief, socialOrganisation } from './civil-affairs.ts';
export { enrolment, school } from './education.ts';
export { pension, vacancy } from './employment.ts';
export { serviceItem } from './government.ts';
export { birth, hospital, physician } from './health.ts';
export { constructionPermit, presale, publicRental } from './housing.ts';
export { landPermit, realEstate } from './land.ts';
export { foodLicence, penalty } from './market.ts';
export { residencePermit, vehicle } from './police.ts';
export { type DemonstrationResource, openFile } from './resource.ts';
export { airQuality } from './sensing.ts';
export { busLine, parkingLot, roadTransport } from './transport.ts';
export { companyWater, waterAccount, waterQuality } from './water.ts';
export { waterOutlet } from './water-outlet.ts';
export { adoption, busStop, enterprise, household, insurance };

/** Published with data in the small city too. */
export const few: readonly DemonstrationResource[] = [household, insurance, enterprise, busStop, adoption];
