import { adoption } from './adoption.ts';
import { busStop } from './bus-stop.ts';
import { elderlyHome, marriage, relief, socialOrganisation } from './civil-affairs.ts';
import { enrolment, school } from './education.ts';
import { pension, vacancy } from './employment.ts';
import { enterprise } from './enterprise.ts';
import { serviceItem } from './government.ts';
import { birth, hospital, physician } from './health.ts';
import { household } from './household.ts';
import { constructionPermit, presale, publicRental } from './housing.ts';
import { insurance } from './insurance.ts';
import { landPermit, realEstate } from './land.ts';
import { foodLicence, penalty } from './market.ts';
import { residencePermit, vehicle } from './police.ts';
import type { DemonstrationResource } from './resource.ts';
import { airQuality } from './sensing.ts';
import { busLine, parkingLot, roadTransport } from './transport.ts';
import { companyWater, waterAccount, waterQuality } from './water.ts';
import { waterOutlet } from './water-outlet.ts';

export { type DemonstrationResource, openFile } from './resource.ts';
export { busStop, household, waterOutlet };
export { adoption, enterprise, insurance };
export { marriage, pension, realEstate, relief, vehicle };
export { airQuality, foodLicence, hospital, parkingLot, school, vacancy, waterQuality };
export { companyWater, landPermit, residencePermit, roadTransport };

/** Published with data in the small city too. */
export const few: readonly DemonstrationResource[] = [household, insurance, enterprise, busStop, adoption];

/** Published with data in the full city: thirty, of all twelve agencies. */
export const published: readonly DemonstrationResource[] = [
  ...few,
  vehicle,
  marriage,
  relief,
  socialOrganisation,
  elderlyHome,
  pension,
  vacancy,
  realEstate,
  constructionPermit,
  presale,
  publicRental,
  busLine,
  parkingLot,
  roadTransport,
  hospital,
  physician,
  birth,
  foodLicence,
  penalty,
  school,
  enrolment,
  waterAccount,
  waterQuality,
  serviceItem,
  airQuality,
];
